package dragoman.lexicon.learning;

import dragoman.model.Language;
import java.util.List;

/** What was learned, by pair of languages. */
public record LearningReport(List<Learned> pairs) {
    public LearningReport {
        pairs = List.copyOf(pairs);
    }

    /**
     * One pair of languages.
     *
     * @param sentences how many sentences there are in both
     * @param terms how many terms of the first language have a translation in the other
     * @param anew false if it was learned from the same sentences before, and nothing was to do
     */
    public record Learned(Language one, Language other, int sentences, int terms, boolean anew) {
    }
}
