package dragoman.story;

/**
 * A gist that many others are held against. Its features are looked up by how their keys begin: keys are hashes, so the places
 * where those with the same first bits stand are mostly empty.
 */
final class Yardstick {
    private static final int BITS = 10;

    private final Gist gist;
    /** Where the keys begin that have the same first bits, and behind the last of them where all end. */
    private final short[] starts = new short[(1 << BITS) + 1];

    Yardstick(Gist gist) {
        this.gist = gist;
        for (int i = 0; i < gist.size(); i++) {
            starts[beginning(gist.key(i)) + 1] = (short) (i + 1);
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] = (short) Math.max(starts[i], starts[i - 1]);
        }
    }

    /** In the order of the keys, from 0. */
    private static int beginning(int key) {
        return (key ^ Integer.MIN_VALUE) >>> Integer.SIZE - BITS;
    }

    /** Where a feature stands in the gist, or a negative number if it has none such. */
    private int find(int key) {
        int beginning = beginning(key);
        for (int i = starts[beginning]; i < starts[beginning + 1]; i++) {
            if (gist.key(i) == key) {
                return i;
            }
        }
        return -1;
    }

    Gist gist() {
        return gist;
    }

    /** What another gist shares with it. */
    Overlap overlap(Gist other) {
        Overlap.Sums sums = new Overlap.Sums();
        for (int i = 0; i < other.size(); i++) {
            int own = find(other.key(i));
            if (own >= 0) {
                sums.add(gist, own, other, i);
            }
        }
        return sums.over(gist.norms(), other.norms());
    }

    /** The cosine of all features: {@link Overlap#whole} alone, for less. */
    double cosine(Gist other) {
        int product = 0;
        int square = 0;
        for (int i = 0; i < other.size(); i++) {
            square += other.whole(i) * other.whole(i);
            int own = find(other.key(i));
            if (own >= 0) {
                product += gist.whole(own) * other.whole(i);
            }
        }
        return Overlap.cosine(product, gist.norms().whole(), square);
    }
}
