package dragoman.model;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** Why a link is held to be true, the strongest last. */
public sealed interface Evidence {
    /**
     * Worked out from the texts.
     *
     * @param probability that the link is right, 0 to 1
     * @param features what it was worked out from, by name
     */
    record Inferred(double probability, SortedMap<String, Double> features) implements Evidence {
        public Inferred {
            features = new TreeMap<>(features);
        }
    }

    /** Said by the feed, which names the original's id: {@code reference}. */
    record Declared(String reference) implements Evidence {
    }

    /** Said by a person; no inference overrules it. */
    record Manual(Instant at) implements Evidence {
    }
}
