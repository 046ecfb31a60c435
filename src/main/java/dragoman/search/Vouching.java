package dragoman.search;

import java.util.Map;

/**
 * Versions of a story in the question's own language vouch for those in others. What a lexicon makes of a question is less
 * sure than the question's own words: a version that answers them better lifts the other versions half the way up to itself.
 * Nothing is ever put down, so a story that exists in one language alone loses no more than its place to better ones.
 *
 * @param stories what the best version in the question's own language scores, by story
 */
record Vouching(Map<Long, Double> stories) {
    private static final double SHARE = 0.5;

    Vouching {
        stories = Map.copyOf(stories);
    }

    /** What is added to the score of a dispatch in another language. */
    double lift(double score, long story) {
        return SHARE * Math.max(0, stories.getOrDefault(story, score) - score);
    }
}
