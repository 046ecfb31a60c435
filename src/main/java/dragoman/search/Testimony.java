package dragoman.search;

import java.util.Map;

/**
 * What versions of a story in the question's own language say of those in others. A dispatch in another language answers
 * only what the lexicon makes of the question; if its story has a version that answers the very words, that one is the surer witness,
 * for better or worse. A dispatch without such a version keeps its score.
 *
 * @param scores what the best such version of a story scores, by story, on the scale of dispatches in other languages
 */
record Testimony(Map<Long, Double> scores) {
    /** Found by experiment: from .5 to .7 hardly anything changes. */
    private static final double SHARE = 0.6;

    Testimony {
        scores = Map.copyOf(scores);
    }

    /** What is to be added to the score of a dispatch in another language; less than nothing if its version answers worse. */
    double of(double score, long story) {
        return SHARE * (scores.getOrDefault(story, score) - score);
    }
}
