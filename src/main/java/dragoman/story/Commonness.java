package dragoman.story;

/**
 * How common each feature is, by the dispatches that were seen. Until many were, what its kind has on average decides. Counts
 * are kept by hash in a fixed space; when many have been counted all are halved, so that the newest tell most.
 */
final class Commonness {
    private static final int SLOTS = 1 << 18;
    private static final int MANY = 40_000;
    /** So many dispatches' worth of what is held to be true beforehand. */
    private static final double PRIOR = 100;

    private final int[] counts = new int[SLOTS];
    private int dispatches;

    void count(int[] keys) {
        for (int key : keys) {
            counts[slot(key)]++;
        }
        dispatches++;
        if (dispatches >= MANY) {
            for (int i = 0; i < SLOTS; i++) {
                counts[i] /= 2;
            }
            dispatches /= 2;
        }
    }

    /** The inverse document frequency of a feature. */
    double rarity(int key) {
        return Math.log((dispatches + PRIOR) / (counts[slot(key)] + PRIOR * expected(Gist.Kind.of(key))));
    }

    private static double expected(Gist.Kind kind) {
        return switch (kind) {
            case WORD -> 0.03;
            case STEM -> 0.01;
            case NAME, NUMBER -> 0.004;
        };
    }

    private static int slot(int key) {
        return (key * 0x9E3779B1 >>> 14) & SLOTS - 1;
    }
}
