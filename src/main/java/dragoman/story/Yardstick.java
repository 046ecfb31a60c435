package dragoman.story;

/**
 * A gist that many others are held against. Most of the features of another are none of its own, and are told by how their keys
 * begin, for keys are hashes.
 */
final class Yardstick {
    private static final int BITS = 14;

    private final Gist gist;
    /** A bit for each way in which a key can begin. */
    private final long[] beginnings = new long[1 << BITS - 6];

    Yardstick(Gist gist) {
        this.gist = gist;
        for (int i = 0; i < gist.size(); i++) {
            int beginning = gist.key(i) >>> Integer.SIZE - BITS;
            beginnings[beginning >> 6] |= 1L << beginning;
        }
    }

    private boolean mayHave(int key) {
        int beginning = key >>> Integer.SIZE - BITS;
        return (beginnings[beginning >> 6] & 1L << beginning) != 0;
    }

    /** Where the first key stands that is not less than another, from a place on at which none is greater than it. */
    private int seek(int key, int from) {
        int at = from;
        while (at < gist.size() && gist.key(at) < key) {
            at++;
        }
        return at;
    }

    Gist gist() {
        return gist;
    }

    /** What another gist shares with it. */
    Overlap overlap(Gist other) {
        Overlap.Sums sums = new Overlap.Sums();
        int own = 0;
        for (int i = 0; i < other.size(); i++) {
            int key = other.key(i);
            if (mayHave(key)) {
                own = seek(key, own);
                if (own < gist.size() && gist.key(own) == key) {
                    sums.add(gist, own, other, i);
                }
            }
        }
        return sums.over(gist.norms(), other.norms());
    }

    /** The cosine of all features: {@link Overlap#whole} alone, for less. */
    double cosine(Gist other) {
        int product = 0;
        int square = 0;
        int own = 0;
        for (int i = 0; i < other.size(); i++) {
            int key = other.key(i);
            square += other.whole(i) * other.whole(i);
            if (mayHave(key)) {
                own = seek(key, own);
                if (own < gist.size() && gist.key(own) == key) {
                    product += gist.whole(own) * other.whole(i);
                }
            }
        }
        return Overlap.cosine(product, gist.norms().whole(), square);
    }
}
