package dragoman.search;

import java.util.Arrays;

/**
 * Which documents share anchors with another, and what those weigh together: a hash table of primitive numbers, to be used again
 * for each segment.
 */
final class SharedAnchors {
    private final int[] documents;
    private final double[] weights;
    /** Greater than nothing where a slot is taken. */
    private final byte[] counts;
    /** How many slots are in use, a power of two. */
    private int slots;

    /** Never has room for more documents than that. */
    SharedAnchors(int most) {
        this.slots = slots(most);
        this.documents = new int[slots];
        this.weights = new double[slots];
        this.counts = new byte[slots];
    }

    private static int slots(int documents) {
        return Integer.highestOneBit(documents) << 2;
    }

    /** Forgets all there are, and makes room for so many. */
    void clear(int most) {
        slots = slots(most);
        Arrays.fill(weights, 0, slots, 0);
        Arrays.fill(counts, 0, slots, (byte) 0);
    }

    void add(int document, double weight) {
        int slot = slot(document);
        documents[slot] = document;
        weights[slot] += weight;
        counts[slot]++;
    }

    private int slot(int document) {
        int slot = document * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(slots - 1);
        while (counts[slot] > 0 && documents[slot] != document) {
            slot = slot + 1 & slots - 1;
        }
        return slot;
    }

    /** The documents that share so many, in order. */
    int[] sharing(int fewest) {
        int[] sharing = new int[slots];
        int count = 0;
        for (int slot = 0; slot < slots; slot++) {
            if (counts[slot] >= fewest) {
                sharing[count++] = documents[slot];
            }
        }
        Arrays.sort(sharing, 0, count);
        return Arrays.copyOf(sharing, count);
    }

    /** What those weigh that a document shares. */
    double weight(int document) {
        return weights[slot(document)];
    }
}
