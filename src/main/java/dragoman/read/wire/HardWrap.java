package dragoman.read.wire;

/**
 * Tells text that was broken at the wire's width from text with a paragraph a line: most of its inner lines are about
 * equally long, and break off within sentences.
 */
final class HardWrap {
    private static final int WIDEST = 100;
    private static final int NARROWEST = 40;
    private static final int FEWEST_INNER_LINES = 3;
    private static final int LINES_PER_LONGER_ONE = 8;
    private static final double FILLED = 0.6;
    private static final double MOST_FILLED = 0.8;
    private static final double MOST_OPEN = 0.6;

    private HardWrap() {
    }

    /** Width of the broken lines from the given one on, or 0 if they are not broken. A few may be longer. */
    static int width(Lines lines, int from) {
        int width = 0;
        int longer = 0;
        for (int i = from; i < lines.size(); i++) {
            if (lines.length(i) > WIDEST) {
                longer++;
            } else {
                width = Math.max(width, lines.length(i));
            }
        }
        return width < NARROWEST || longer * LINES_PER_LONGER_ONE > lines.size() - from || !isBroken(lines, from, width)
                ? 0
                : width;
    }

    private static boolean isBroken(Lines lines, int from, int width) {
        int inner = 0;
        int filled = 0;
        int open = 0;
        for (int i = from; i + 1 < lines.size(); i++) {
            if (!lines.isAfterBlank(i + 1)) {
                inner++;
                filled += lines.length(i) >= FILLED * width ? 1 : 0;
                open += Sentence.ends(lines.text(i)) ? 0 : 1;
            }
        }
        return inner >= FEWEST_INNER_LINES && filled >= MOST_FILLED * inner && open >= MOST_OPEN * inner;
    }
}
