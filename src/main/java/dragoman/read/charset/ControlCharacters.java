package dragoman.read.charset;

/** Control characters that no text needs: all but tab, line ends, form feed and the old end-of-file mark. */
public final class ControlCharacters {
    /** Wire headers and trailers of the teletype days have a dozen in a short text; binary files have many more. */
    private static final int CHARACTERS_PER_CONTROL = 20;

    private ControlCharacters() {
    }

    /** Offset of the first one, or -1. */
    static int first(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnwanted(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether there are so many that it is no text. */
    public static boolean abound(String text) {
        long count = text.chars().filter(ControlCharacters::isUnwanted).count();
        return count * CHARACTERS_PER_CONTROL > text.length();
    }

    private static boolean isUnwanted(int c) {
        return Character.isISOControl(c) && !(c >= '\t' && c <= '\r') && c != 0x1A && c != 0x85;
    }
}
