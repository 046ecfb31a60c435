package dragoman.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a word of the question is looked for as on one side of the index.
 *
 * @param terms terms of the side's main field, each with how surely it means the same, over 0 to 1
 * @param unstemmed the same for its unstemmed field
 * @param sequences renderings of several words, the surest first
 */
record Rendering(Map<String, Float> terms, Map<String, Float> unstemmed, List<Sequence> sequences) {
    private static final float SURE = 0.5f;

    static final Rendering NONE = new Rendering(Map.of(), Map.of(), List.of());

    Rendering {
        terms = Map.copyOf(terms);
        unstemmed = Map.copyOf(unstemmed);
        sequences = List.copyOf(sequences);
    }

    /** What is at least half sure. */
    Rendering surest() {
        return new Rendering(surest(terms), surest(unstemmed),
                sequences.stream().filter(it -> it.weight() >= SURE).toList());
    }

    private static Map<String, Float> surest(Map<String, Float> terms) {
        return terms.entrySet().stream().filter(it -> it.getValue() >= SURE)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A rendering of several words, as terms of the side's main field. */
    record Sequence(List<String> terms, float weight) {
        Sequence {
            terms = List.copyOf(terms);
        }
    }

    /** Collects a rendering. What comes twice counts with the sum of its weights, but never more than 1. */
    static final class Builder {
        /** Each costs a clause of the Lucene query; less likely ones are hardly ever found. */
        private static final int MOST_SEQUENCES = 3;

        private final Map<String, Float> terms = new HashMap<>();
        private final Map<String, Float> unstemmed = new HashMap<>();
        private final Map<List<String>, Float> sequences = new HashMap<>();

        /**
         * Adds one way to say it.
         *
         * @param stems as the main field holds it
         * @param words as the unstemmed field holds it
         * @param weight how surely it means the same
         */
        void add(List<String> stems, List<String> words, double weight) {
            if (stems.size() > 1) {
                sequences.merge(stems, (float) weight, Builder::sum);
            } else {
                stems.forEach(stem -> terms.merge(stem, (float) weight, Builder::sum));
                words.forEach(word -> unstemmed.merge(word, (float) weight, Builder::sum));
            }
        }

        Rendering build() {
            List<Sequence> surest = new ArrayList<>();
            sequences.forEach((stems, weight) -> surest.add(new Sequence(stems, weight)));
            surest.sort(
                    Comparator.comparingDouble(Sequence::weight).reversed()
                            .thenComparing(s -> String.join(" ", s.terms())));
            return new Rendering(terms, unstemmed, surest.subList(0, Math.min(MOST_SEQUENCES, surest.size())));
        }

        private static float sum(float one, float other) {
            return Math.min(1, one + other);
        }
    }
}
