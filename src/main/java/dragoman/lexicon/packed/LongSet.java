package dragoman.lexicon.packed;

/** A set of numbers at eight bytes each and a third of air: a {@code HashSet} of millions takes six times as much. */
public final class LongSet {
    private static final int FIRST = 1 << 10;

    private long[] slots = new long[FIRST];
    private boolean zero;
    private int size;

    /** Adds a number; false if it was there. */
    public boolean add(long number) {
        if (number == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        if (3L * size >= 2L * slots.length) {
            grow();
        }
        int slot = slot(slots, number);
        if (slots[slot] == number) {
            return false;
        }
        slots[slot] = number;
        size++;
        return true;
    }

    private void grow() {
        long[] more = new long[Math.multiplyExact(2, slots.length)];
        for (long number : slots) {
            if (number != 0) {
                more[slot(more, number)] = number;
            }
        }
        slots = more;
    }

    private static int slot(long[] slots, long number) {
        int slot = (int) Digests.spread(number) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != number) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
