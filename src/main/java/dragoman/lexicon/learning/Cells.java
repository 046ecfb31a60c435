package dragoman.lexicon.learning;

import dragoman.lexicon.packed.Digests;
import java.util.Arrays;

/**
 * What is known of each pair of terms that ever stood in two sentences of one meaning: an open hash table in primitive
 * arrays, 20 bytes a slot. Where it would grow beyond its limit, the half of the pairs that are least often together go.
 */
final class Cells {
    private static final int FIRST_SLOTS = 1 << 12;
    private static final double FULL = 0.7;

    private final int mostSlots;
    private long[] keys = new long[FIRST_SLOTS];
    /** The probability of the other language's term when the first's is there, or what it is counted from. */
    private float[] ahead = new float[FIRST_SLOTS];
    /** The probability of the first language's term when the other's is there. */
    private float[] back = new float[FIRST_SLOTS];
    private float[] counts = new float[FIRST_SLOTS];
    private int size;

    /**
     * An empty table.
     *
     * @param mostSlots a power of two
     */
    Cells(int mostSlots) {
        this.mostSlots = mostSlots;
    }

    /** Where the next slot would be: slots are numbered from 0 to this. */
    int slots() {
        return keys.length;
    }

    /** The slot of a pair, or -1 if it has none. */
    int find(int one, int other) {
        int slot = probe(keys, key(one, other));
        return keys[slot] == 0 ? -1 : slot;
    }

    boolean isUsed(int slot) {
        return keys[slot] != 0;
    }

    int one(int slot) {
        return (int) ((keys[slot] - 1) >>> 32);
    }

    int other(int slot) {
        return (int) (keys[slot] - 1);
    }

    float ahead(int slot) {
        return ahead[slot];
    }

    float back(int slot) {
        return back[slot];
    }

    void set(int slot, float newAhead, float newBack) {
        ahead[slot] = newAhead;
        back[slot] = newBack;
    }

    float count(int slot) {
        return counts[slot];
    }

    void count(int slot, double more) {
        counts[slot] += (float) more;
    }

    void forgetCounts() {
        Arrays.fill(counts, 0);
    }

    /** Adds to a pair, which gets a slot if it has none. No slot that was found before is good any longer. */
    void add(int one, int other, float moreAhead, float moreBack) {
        if (size >= FULL * keys.length) {
            rebuild(keys.length < mostSlots ? 0 : median());
        }
        long key = key(one, other);
        int slot = probe(keys, key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        ahead[slot] += moreAhead;
        back[slot] += moreBack;
    }

    /** Keeps the pairs above a strength, in a table twice as large if that keeps all of them. */
    private void rebuild(float weakest) {
        long[] oldKeys = keys;
        float[] oldAhead = ahead;
        float[] oldBack = back;
        int slots = weakest == 0 ? 2 * keys.length : keys.length;
        float[] strengths = weakest == 0 ? new float[0] : strengths();
        keys = new long[slots];
        ahead = new float[slots];
        back = new float[slots];
        counts = new float[slots];
        size = 0;
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0 && (weakest == 0 || strengths[old] > weakest)) {
                int slot = probe(keys, oldKeys[old]);
                keys[slot] = oldKeys[old];
                ahead[slot] = oldAhead[old];
                back[slot] = oldBack[old];
                size++;
            }
        }
    }

    private float median() {
        float[] strengths = strengths();
        int used = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                strengths[used++] = strengths[slot];
            }
        }
        Arrays.sort(strengths, 0, used);
        return strengths[used / 2];
    }

    /** How much of the two terms' occurrences each pair is (Dice's coefficient), by slot. */
    private float[] strengths() {
        double[] ones = new double[0];
        double[] others = new double[0];
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                ones = plus(ones, one(slot), ahead[slot]);
                others = plus(others, other(slot), ahead[slot]);
            }
        }
        float[] strengths = new float[keys.length];
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                strengths[slot] = (float) (ahead[slot] / (ones[one(slot)] + others[other(slot)]));
            }
        }
        return strengths;
    }

    private static double[] plus(double[] sums, int number, double more) {
        double[] room = number < sums.length ? sums : Arrays.copyOf(sums, number + 1 + number / 2);
        room[number] += more;
        return room;
    }

    private static long key(int one, int other) {
        return ((long) one << 32 | other) + 1;
    }

    private static int probe(long[] keys, long key) {
        int slot = (int) Digests.spread(key) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
