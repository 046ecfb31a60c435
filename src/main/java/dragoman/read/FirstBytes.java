package dragoman.read;

/** What a file begins with: enough to know which formats it may be in, and which it can't. */
public enum FirstBytes {
    /** A tag, a declaration or a comment. */
    MARKUP,
    /** An object or an array, or the group that RTF begins with. */
    BRACKET,
    /** The start of a heading, as teleprinters send it. */
    HEADING,
    /** Any other: words, or the signature of an archive or a document. */
    OTHER;

    private static final int START_OF_HEADING = 1;
    private static final int DELETE = 0x7F;

    /** Looks at the first byte that is neither blank nor padding nor part of a byte order mark. */
    public static FirstBytes of(byte[] file) {
        for (byte b : file) {
            if (!isPassedOver(b)) {
                return switch (b) {
                    case '<' -> MARKUP;
                    case '{', '[' -> BRACKET;
                    case START_OF_HEADING -> HEADING;
                    default -> OTHER;
                };
            }
        }
        return OTHER;
    }

    /** Whether a file has these characters at an offset, a byte each. */
    public static boolean are(byte[] file, int at, String expected) {
        if (file.length < at + expected.length()) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (Byte.toUnsignedInt(file[at + i]) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPassedOver(byte b) {
        return (b <= ' ' && b != START_OF_HEADING) || b == DELETE; // a mark's bytes are negative
    }
}
