package dragoman.lexicon.learning;

import java.util.function.IntConsumer;

/**
 * Finds out which terms are translations of each other: IBM Model 1 (Brown and others, "The mathematics of statistical
 * machine translation", 1993) in both directions, which from the second iteration on have to agree, as links count with
 * the product of both posteriors (Liang, Taskar and Klein, "Alignment by agreement", 2006). It starts from what a lexicon has one
 * expect, so that a few thousand sentences are enough. There is no empty word: a link that only one direction believes in counts for
 * little anyway.
 */
final class WordAlignment {
    static final int ITERATIONS = 5;
    /** Makes a table of at most 340 MB. */
    private static final int MOST_SLOTS = 1 << 24;

    private final Bitext bitext;
    private final Expectations expected;
    private final IntConsumer progress;
    private final Cells cells;

    private WordAlignment(Bitext bitext, Expectations expected, int mostSlots, IntConsumer progress) {
        this.bitext = bitext;
        this.expected = expected;
        this.cells = new Cells(mostSlots);
        this.progress = progress;
    }

    /**
     * Learns.
     *
     * @param progress is told how many more sentences were gone through, {@value #ITERATIONS} times each in all
     */
    static Cells of(Bitext bitext, Expectations expected, IntConsumer progress) {
        return of(bitext, expected, MOST_SLOTS, progress);
    }

    static Cells of(Bitext bitext, Expectations expected, int mostSlots, IntConsumer progress) {
        WordAlignment alignment = new WordAlignment(bitext, expected, mostSlots, progress);
        alignment.apart();
        for (int iteration = 1; iteration < ITERATIONS; iteration++) {
            alignment.together();
        }
        return alignment.cells;
    }

    /** The first iteration: every pair is as likely as it is expected to be, so the posteriors need no table. */
    private void apart() {
        for (int pair = 0; pair < bitext.size(); pair++) {
            addExpected(bitext.one(pair), bitext.other(pair));
            progress.accept(1);
        }
        double[] ones = new double[bitext.oneTerms().size()];
        double[] others = new double[bitext.otherTerms().size()];
        for (int slot = 0; slot < cells.slots(); slot++) {
            if (cells.isUsed(slot)) {
                ones[cells.one(slot)] += cells.ahead(slot);
                others[cells.other(slot)] += cells.back(slot);
            }
        }
        for (int slot = 0; slot < cells.slots(); slot++) {
            if (cells.isUsed(slot)) {
                cells.set(slot, share(cells.ahead(slot), ones[cells.one(slot)]),
                        share(cells.back(slot), others[cells.other(slot)]));
            }
        }
    }

    private void addExpected(int[] one, int[] other) {
        double[] ones = new double[one.length];
        double[] others = new double[other.length];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                double weight = expected.of(one[i], other[j]);
                ones[i] += weight;
                others[j] += weight;
            }
        }
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                double weight = expected.of(one[i], other[j]);
                cells.add(one[i], other[j], share(weight, others[j]), share(weight, ones[i]));
            }
        }
    }

    /** A further iteration. */
    private void together() {
        cells.forgetCounts();
        int[] slots = new int[Bitext.LONGEST * Bitext.LONGEST];
        for (int pair = 0; pair < bitext.size(); pair++) {
            count(bitext.one(pair), bitext.other(pair), slots);
            progress.accept(1);
        }
        double[] ones = new double[bitext.oneTerms().size()];
        double[] others = new double[bitext.otherTerms().size()];
        for (int slot = 0; slot < cells.slots(); slot++) {
            if (cells.isUsed(slot)) {
                ones[cells.one(slot)] += cells.count(slot);
                others[cells.other(slot)] += cells.count(slot);
            }
        }
        for (int slot = 0; slot < cells.slots(); slot++) {
            if (cells.isUsed(slot)) {
                float count = cells.count(slot);
                cells.set(slot, share(count, ones[cells.one(slot)]), share(count, others[cells.other(slot)]));
            }
        }
    }

    private void count(int[] one, int[] other, int[] slots) {
        double[] aheadSums = new double[other.length];
        double[] backSums = new double[one.length];
        int link = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                int slot = cells.find(one[i], other[j]);
                slots[link++] = slot;
                if (slot >= 0) {
                    aheadSums[j] += cells.ahead(slot);
                    backSums[i] += cells.back(slot);
                }
            }
        }
        link = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                int slot = slots[link++];
                if (slot >= 0 && aheadSums[j] > 0 && backSums[i] > 0) {
                    cells.count(slot, cells.ahead(slot) / aheadSums[j] * (cells.back(slot) / backSums[i]));
                }
            }
        }
    }

    private static float share(double part, double whole) {
        return whole > 0 ? (float) (part / whole) : 0;
    }
}
