package dragoman.story;

import java.util.Arrays;

/** How often each feature of a text occurs, in the whole of it and in its lead: a hash table of primitive numbers. */
final class FeatureSums {
    private static final int FEW = 1 << 10;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private int[] keys = new int[FEW];
    /** Greater than nothing where a slot is taken. */
    private float[] whole = new float[FEW];
    private float[] lead = new float[FEW];
    private int size;

    /**
     * Adds to a feature.
     *
     * @param share more than nothing
     */
    void add(int key, float share, boolean isLead) {
        int slot = slot(key);
        if (whole[slot] == 0) {
            keys[slot] = key;
            if (++size > keys.length / 2) {
                grow();
                slot = slot(key);
            }
        }
        whole[slot] += share;
        if (isLead) {
            lead[slot] += share;
        }
    }

    private int slot(int key) {
        int slot = key * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(keys.length - 1);
        while (whole[slot] > 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        float[] oldWhole = whole;
        float[] oldLead = lead;
        keys = new int[2 * oldKeys.length];
        whole = new float[keys.length];
        lead = new float[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldWhole[i] > 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                whole[slot] = oldWhole[i];
                lead[slot] = oldLead[i];
            }
        }
    }

    /** All features, in no order. */
    int[] keys() {
        int[] all = new int[size];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (whole[i] > 0) {
                all[count++] = keys[i];
            }
        }
        return Arrays.copyOf(all, count);
    }

    /** Turns each sum into a weight: the more of the rare ones, the more, but ten times is not ten times as much. */
    void weigh(Commonness commonness) {
        for (int i = 0; i < keys.length; i++) {
            if (whole[i] > 0) {
                double rarity = Math.max(0, commonness.rarity(keys[i]));
                whole[i] = (float) Math.max(Float.MIN_VALUE, rarity * damped(whole[i]));
                lead[i] = (float) (rarity * damped(lead[i]));
            }
        }
    }

    private static double damped(float count) {
        return count <= 1 ? count : 1 + Math.log(count);
    }

    /** The weightiest features in ascending order, at most so many. */
    int[] weightiest(int most) {
        long[] order = new long[size];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (whole[i] > 0) {
                order[count++] = (long) -Float.floatToIntBits(whole[i] + lead[i]) << Integer.SIZE | keys[i] & UNSIGNED;
            }
        }
        Arrays.sort(order, 0, count);
        int[] weightiest = new int[Math.min(most, count)];
        for (int i = 0; i < weightiest.length; i++) {
            weightiest[i] = (int) order[i];
        }
        Arrays.sort(weightiest);
        return weightiest;
    }

    float whole(int key) {
        return whole[slot(key)];
    }

    float lead(int key) {
        return lead[slot(key)];
    }
}
