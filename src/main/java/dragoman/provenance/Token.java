package dragoman.provenance;

/**
 * A word or a mark of a line.
 *
 * @param start offset in the stored text
 * @param end offset behind it
 * @param folded the word without case and accents, or the mark; a suffix or elision keeps its apostrophe, as {@code '}
 * @param shape what its letters look like
 * @param glued whether no white space stands before it
 */
record Token(int start, int end, String folded, Shape shape, boolean glued) {
    /** What a token looks like. */
    enum Shape {
        /** A word in small letters. */
        SMALL,
        /** A word with a capital first. */
        CAPITALISED,
        /** A word in capitals, of two letters or more. */
        CAPITALS,
        /** A word that begins with a digit. */
        NUMBER,
        /** Anything else. */
        MARK
    }

    boolean isMark() {
        return shape == Shape.MARK;
    }

    boolean isMark(char mark) {
        return isMark() && folded.charAt(0) == mark;
    }

    boolean isCapital() {
        return shape == Shape.CAPITALISED || shape == Shape.CAPITALS;
    }
}
