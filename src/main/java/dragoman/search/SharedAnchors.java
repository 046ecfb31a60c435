package dragoman.search;

import java.util.Arrays;

/** Which documents share anchors with another, and what those weigh together: a hash table of primitive numbers. */
final class SharedAnchors {
    private final int[] documents;
    private final double[] weights;
    /** Greater than nothing where a slot is taken. */
    private final byte[] counts;

    /** Has room for so many documents. */
    SharedAnchors(int most) {
        int slots = Integer.highestOneBit(Math.max(1, most)) << 2;
        this.documents = new int[slots];
        this.weights = new double[slots];
        this.counts = new byte[slots];
    }

    void add(int document, double weight) {
        int slot = slot(document);
        documents[slot] = document;
        weights[slot] += weight;
        counts[slot]++;
    }

    private int slot(int document) {
        int slot = document * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(counts.length - 1);
        while (counts[slot] > 0 && documents[slot] != document) {
            slot = slot + 1 & counts.length - 1;
        }
        return slot;
    }

    /** The documents that share so many, in order. */
    int[] sharing(int fewest) {
        int[] sharing = new int[counts.length];
        int count = 0;
        for (int slot = 0; slot < counts.length; slot++) {
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
