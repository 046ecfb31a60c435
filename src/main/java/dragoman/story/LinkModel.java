package dragoman.story;

import java.util.SortedMap;

/**
 * How probable it is that two dispatches in different languages are versions of one text: a logistic regression over their
 * {@link Comparison}, and over how far ahead of the next best one is.
 *
 * <p>The weights were fitted (ridge, each set and class counting the same) on pairs of translated documents of news and of an
 * encyclopedia, whole and cut to two sentences, half of the documents without a partner, and on a small newsroom with headers,
 * where candidates that share an event, a place or a reporter but not the text are the hard ones. So names count against a
 * pair: all dispatches on an event share them, and only translations share the rest. A reporter or
 * town in common was then given less than half of its weight by hand: whoever files ten stories a day from one town is in none
 * of those sets. The weight of the bulk was set by hand, too, when the lexicon had grown.
 */
final class LinkModel {
    /** From here on a pair is linked. Set for precision: a wrong link costs a reader more than a missing one. */
    static final double THRESHOLD = 0.95;

    private static final double CONSTANT = -4.87;
    private static final double WHOLE = 8.6;
    private static final double SHARED = 22.4;
    private static final double LEAD = 8.4;
    private static final double NAMES = -5.7;
    private static final double NUMBERS = 1.25;
    private static final double LENGTH = -3.5;
    private static final double BULK = -2.5;
    private static final double MARGIN = 10.1;
    private static final double PEOPLE = 2.7;
    private static final double PLACE = 2.1;
    /** What a reporter or town in common counts, of what one counts that differs. */
    private static final double IN_COMMON = 0.45;
    private static final double SOURCE = 1.4;
    private static final double DAYS = -0.14;

    private LinkModel() {
    }

    /**
     * The probability.
     *
     * @param margin by how much the cosine is greater than that of the next best candidate in the same language
     */
    static double probability(Comparison pair, double margin) {
        return 1 / (1 + Math.exp(-(score(pair) + MARGIN * margin)));
    }

    /** Whether a pair would be linked if nothing came near it. */
    static boolean isWorthWhile(Comparison pair) {
        return probability(pair, pair.whole()) >= THRESHOLD;
    }

    /** How well two dispatches fit each other, whatever others there are: the greater the better. */
    static double score(Comparison pair) {
        return CONSTANT + WHOLE * pair.whole() + SHARED * pair.shared() + LEAD * pair.lead() + NAMES * pair.names()
                + NUMBERS * pair.numbers() + LENGTH * pair.length() + BULK * pair.bulk()
                + PEOPLE * telling(pair.people())
                + PLACE * telling(pair.place())
                + SOURCE * pair.source() + DAYS * pair.days();
    }

    private static double telling(double agreement) {
        return agreement > 0 ? IN_COMMON * agreement : agreement;
    }

    /** What a pair was judged by. */
    static SortedMap<String, Double> features(Comparison pair, double margin) {
        SortedMap<String, Double> features = pair.byName();
        features.put("margin", margin);
        features.replaceAll((_, value) -> Math.round(value * 1000) / 1000.0);
        return features;
    }
}
