package dragoman.search;

import dragoman.model.Language;
import dragoman.search.Clause.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * How much a word of the question counts: the more, the rarer it is. A word is as common as its commonest rendering, and
 * it weighs the same in every language, taken over all the dispatches of the languages that have it. Were each language
 * to weigh its own translations, a rare translation of a common word would carry its dispatches to the top.
 */
final class Weights {
    /** A rendering less sure than this does not make its word common. */
    private static final float UNLIKELY = 0.1f;

    private final IndexTerms index;

    Weights(IndexTerms index) {
        this.index = index;
    }

    /** The inverse document frequency of a word over all languages (Robertson and Spärck Jones, as in BM25). */
    double of(Map<Side, Rendering> renderings, List<Concept> parts) throws IOException {
        double holding = 0;
        double all = 0;
        for (Language language : Language.values()) {
            Side side = new Side(language);
            double share = share(side, renderings.getOrDefault(side, Rendering.NONE), parts);
            if (share > 0) {
                int dispatches = index.dispatches(side.field(Scope.TEXT));
                holding += share * dispatches;
                all += dispatches;
            }
        }
        if (holding == 0) {
            all = index.dispatches(Schema.NAMES);
            holding = all * share(Side.FOLDED, renderings.getOrDefault(Side.FOLDED, Rendering.NONE), parts);
        }
        return inverse(holding, all);
    }

    /** The weight of any of several terms of one field. */
    double of(String field, Iterable<String> terms) throws IOException {
        double holding = 0;
        double all = index.dispatches(field);
        for (String term : terms) {
            holding += index.dispatches(field, term);
        }
        return inverse(Math.min(all, holding), all);
    }

    /** The share of a side's dispatches that hold the commonest rendering; words of one rendering as if independent. */
    private double share(Side side, Rendering rendering, List<Concept> parts) throws IOException {
        double greatest = 0;
        for (Map.Entry<String, Float> term : rendering.terms().entrySet()) {
            if (term.getValue() >= UNLIKELY) {
                greatest = Math.max(greatest, share(side, term.getKey()));
            }
        }
        for (Rendering.Sequence sequence : rendering.sequences()) {
            double together = 1;
            for (String term : sequence.terms()) {
                together *= share(side, term);
            }
            greatest = Math.max(greatest, together);
        }
        if (!parts.isEmpty()) {
            double together = 1;
            for (Concept part : parts) {
                together *= share(side, part.on(side), part.parts());
            }
            greatest = Math.max(greatest, together);
        }
        return greatest;
    }

    private double share(Side side, String term) throws IOException {
        String field = side.field(Scope.TEXT);
        return (double) index.dispatches(field, term) / Math.max(1, index.dispatches(field));
    }

    private static double inverse(double holding, double all) {
        return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
    }
}
