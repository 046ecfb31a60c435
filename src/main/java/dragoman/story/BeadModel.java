package dragoman.story;

import java.util.Arrays;

/**
 * How likely sentences of one text say what sentences of the other do: a logistic regression over how much of either's words
 * the other has (as Bleualign and Vecalign do by other means), the ratio of their lengths (Gale and Church 1993), and by how much
 * either has a better partner elsewhere (the margin of Artetxe and Schwenk 2019).
 *
 * <p>The weights were fitted to windows of 8 to 40 consecutive sentence pairs of news in English and French and in English and
 * Turkish, with up to seven in ten sentences left out of one text, the other, both or none.
 */
final class BeadModel {
    private static final double CONSTANT = 2.57;
    private static final double LESSER = 11.34;
    private static final double GREATER = -6.3;
    private static final double MARGIN = 20.48;
    private static final double LENGTH = -7.11;
    private static final double SUBSTANCE = -0.77;
    /** So that a few letters more or less make no difference between short sentences. */
    private static final double SOME_LETTERS = 10;

    private final Coverage forth;
    private final Coverage back;
    private final Best[] bestOfOne;
    private final Best[] bestOfOther;

    /** The two best partners of a sentence. */
    private static final class Best {
        private double first;
        private int at = -1;
        private double second;

        void offer(double value, int number) {
            if (value > first) {
                second = first;
                first = value;
                at = number;
            } else if (value > second) {
                second = value;
            }
        }

        /** The best one outside a span of neighbours. */
        double outside(int from, int to) {
            return at >= from && at < to ? second : first;
        }
    }

    BeadModel(WeighedText one, WeighedText other) {
        forth = new Coverage(one, other);
        back = new Coverage(other, one);
        bestOfOne = new Best[one.size()];
        bestOfOther = new Best[other.size()];
        Arrays.setAll(bestOfOne, _ -> new Best());
        Arrays.setAll(bestOfOther, _ -> new Best());
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                double shared = shared(forth.of(i, i + 1, j, j + 1), back.of(j, j + 1, i, i + 1));
                bestOfOne[i].offer(shared, j);
                bestOfOther[j].offer(shared, i);
            }
        }
    }

    private static double shared(double forth, double back) {
        return (forth + back) / 2;
    }

    /** The logarithm of the odds that the sentences {@code from} to before {@code to} of either text say the same. */
    double logOdds(int from, int to, int otherFrom, int otherTo) {
        double there = forth.of(from, to, otherFrom, otherTo);
        double here = back.of(otherFrom, otherTo, from, to);
        Side one = Side.of(forth.text(), bestOfOne, from, to, otherFrom, otherTo);
        Side other = Side.of(back.text(), bestOfOther, otherFrom, otherTo, from, to);
        double margin = shared(there, here) - (one.elsewhere() + other.elsewhere()) / 2;
        double length = Math.abs(Math.log((one.letters() + SOME_LETTERS) / (other.letters() + SOME_LETTERS)));
        double substance = Math.log(1 + Math.min(one.weight(), other.weight()));
        return CONSTANT + LESSER * Math.min(there, here) + GREATER * Math.max(there, here) + MARGIN * margin
                + LENGTH * length + SUBSTANCE * substance;
    }

    /**
     * What one text's sentences of a bead are by themselves.
     *
     * @param elsewhere how much the best of them shares with a sentence outside the bead
     */
    private record Side(double weight, double letters, double elsewhere) {
        static Side of(WeighedText text, Best[] best, int from, int to, int otherFrom, int otherTo) {
            double weight = 0;
            double letters = 0;
            double elsewhere = 0;
            for (int i = from; i < to; i++) {
                weight += text.weight(i);
                letters += text.letters(i);
                elsewhere = Math.max(elsewhere, best[i].outside(otherFrom, otherTo));
            }
            return new Side(weight, letters, elsewhere);
        }
    }
}
