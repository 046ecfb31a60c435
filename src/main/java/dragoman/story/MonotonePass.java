package dragoman.story;

import java.util.ArrayList;
import java.util.List;

/**
 * The likeliest beads of two texts whose sentences stand in the same order in both: dynamic programming over one and one, two and
 * one, one and two, and sentences without counterpart (Gale and Church 1993). A bead whose neighbours are beads as well is
 * likelier.
 */
final class MonotonePass {
    /** What it adds to the logarithm of the odds that the sentences before them belong together. */
    static final double CONTINUES = 2;
    /** Translators seldom join or part sentences. */
    private static final double UNEQUAL = -2.5;
    private static final int STATES = 2;
    private static final int PAIRED = 1;

    private final BeadModel model;
    private final int[] one;
    private final int[] other;
    private final double expectation;
    private final double[][][] best;
    private final Step[][][] steps;

    /** Sentences of one text, from its {@code from} to before its {@code to}, and of the other likewise. */
    record Pair(int from, int to, int otherFrom, int otherTo, double logOdds) {
    }

    /** How many sentences of either text a step takes, what it makes of them, and from which state it comes. */
    private record Step(int ones, int others, int before, double logOdds) {
    }

    /**
     * A pass over what is left of two texts.
     *
     * @param one the numbers of the first text's sentences, in order
     * @param expectation what to add to the logarithm of the odds of each bead, because they stand in the same order
     */
    MonotonePass(BeadModel model, int[] one, int[] other, double expectation) {
        this.model = model;
        this.one = one;
        this.other = other;
        this.expectation = expectation;
        this.best = new double[one.length + 1][other.length + 1][STATES];
        this.steps = new Step[one.length + 1][other.length + 1][STATES];
    }

    List<Pair> pairs() {
        for (double[][] row : best) {
            for (double[] cell : row) {
                cell[0] = Double.NEGATIVE_INFINITY;
                cell[PAIRED] = Double.NEGATIVE_INFINITY;
            }
        }
        best[0][0][0] = 0;
        for (int i = 0; i <= one.length; i++) {
            for (int j = 0; j <= other.length; j++) {
                step(i, j, 1, 0);
                step(i, j, 0, 1);
                step(i, j, 1, 1);
                step(i, j, 2, 1);
                step(i, j, 1, 2);
            }
        }
        return walkBack();
    }

    private void step(int i, int j, int ones, int others) {
        if (!isRun(one, i, ones) || !isRun(other, j, others)) {
            return;
        }
        boolean pair = ones > 0 && others > 0;
        double logOdds = pair ? model.logOdds(one[i], one[i] + ones, other[j], other[j] + others) + expectation : 0;
        double value = logOdds + (ones + others > 2 ? UNEQUAL : 0);
        boolean continues = pair && continues(one, i) && continues(other, j);
        for (int state = 0; state < STATES; state++) {
            double total = best[i][j][state] + value + (continues && state == PAIRED ? CONTINUES : 0);
            int to = pair ? PAIRED : 0;
            if (total > best[i + ones][j + others][to]) {
                best[i + ones][j + others][to] = total;
                steps[i + ones][j + others][to] = new Step(ones, others, state, logOdds);
            }
        }
    }

    /** Whether so many sentences are there and stand one behind the other in their text. */
    private static boolean isRun(int[] sentences, int from, int count) {
        return from + count <= sentences.length && (count < 2 || sentences[from + 1] == sentences[from] + 1);
    }

    /** Whether a sentence stands in its text behind the one before it here. */
    private static boolean continues(int[] sentences, int at) {
        return at > 0 && sentences[at] == sentences[at - 1] + 1;
    }

    private List<Pair> walkBack() {
        List<Pair> pairs = new ArrayList<>();
        int i = one.length;
        int j = other.length;
        int state = best[i][j][PAIRED] > best[i][j][0] ? PAIRED : 0;
        while (i > 0 || j > 0) {
            Step step = steps[i][j][state];
            i -= step.ones();
            j -= step.others();
            state = step.before();
            if (step.ones() > 0 && step.others() > 0) {
                pairs.addFirst(
                        new Pair(one[i], one[i] + step.ones(), other[j], other[j] + step.others(), step.logOdds()));
            }
        }
        return pairs;
    }
}
