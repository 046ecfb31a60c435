package dragoman.lexicon.memory;

import dragoman.lexicon.exchange.ImportFormat;
import dragoman.model.Problem;
import java.util.List;

/** What became of an import. */
public sealed interface ImportReport {
    /**
     * It was imported, or was there already.
     *
     * @param name what it is kept as
     * @param format what it was read as
     * @param entries dictionary entries that are new
     * @param sentences units to learn from that are new
     * @param known units that were there already
     * @param passedOver units in other languages, and articles without a translation
     * @param badLines lines that could not be used
     * @param firstBad the first few of these, with number and reason
     */
    record Imported(String name, ImportFormat format, long entries, long sentences, long known, long passedOver,
            long badLines, List<String> firstBad) implements ImportReport {
        public Imported {
            firstBad = List.copyOf(firstBad);
        }
    }

    /** Nothing of it was imported. */
    record Refused(Problem problem) implements ImportReport {
    }
}
