package dragoman.read.container;

/**
 * How much an archive may still unpack to, all archives within it included: some are made to fill a machine's memory. Text
 * shrinks to a fifth or a tenth, never to a hundredth.
 */
final class Allowance {
    private static final int MOST_ENTRIES = 10_000;
    private static final int HIGHEST_RATIO = 100;
    private static final int RATIO_COUNTS_FROM = 1 << 20;

    private long bytes;
    private int entries = MOST_ENTRIES;

    /**
     * @param packed size of the archive in bytes
     * @param most limit for what it holds, whatever its size
     */
    Allowance(long packed, long most) {
        this.bytes = Math.min(most, Math.max(RATIO_COUNTS_FROM, packed * HIGHEST_RATIO));
    }

    /** How many bytes one more entry may have, or -1 if there may be none. */
    long left() {
        return entries > 0 ? bytes : -1;
    }

    void spend(long unpacked) {
        bytes -= unpacked;
        entries--;
    }
}
