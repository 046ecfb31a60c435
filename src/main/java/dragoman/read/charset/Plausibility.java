package dragoman.read.charset;

/**
 * How likely decoded text is what its sender wrote. Each character beyond ASCII speaks for or against it: the letters and
 * signs of English, French and Turkish in the places where they belong, against capitals inside words, signs between
 * letters, and characters that nobody types. Statistical detectors look at bytes and take MacRoman for windows-1252.
 */
final class Plausibility {
    private static final String LETTERS = "àâæçéèêëîïôœùûüğışöÀÂÆÇÉÈÊËÎÏÔŒÙÛÜĞİŞÖ";
    private static final String LETTERS_OF_NAMES = "áäåãíñóøõúšžčćÁÄÅÍÑÓØÚŠŽČĆ";
    private static final String WORDS = "àÀôÔ";
    private static final String ICELANDIC = "ðþýÐÞÝ";
    private static final String OPENING = "«“‘„‹";
    private static final String CLOSING = "»”’›…";
    private static final String DASHES = "–—";
    private static final String SYMBOLS = "€£¥°²³¼½¾§©®·•×";
    private static final String NO_BREAK_SPACES = "\u00A0\u202F";

    private Plausibility() {
    }

    /** Mean over all characters beyond ASCII, from -5 to 2; above 0 is likely. 0 if there are none. */
    static double of(String text) {
        long sum = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                sum += of(i == 0 ? '\n' : text.charAt(i - 1), c, i + 1 == text.length() ? '\n' : text.charAt(i + 1));
                count++;
            }
        }
        return count == 0 ? 0 : (double) sum / count;
    }

    /** One character beyond ASCII between its neighbours. */
    static int of(char previous, char c, char next) {
        if (c == '\uFFFD' || Character.isISOControl(c) || !Character.isDefined(c)) {
            return -5;
        }
        return Character.isLetter(c) ? letter(previous, c, next) : sign(previous, c, next);
    }

    private static int letter(char previous, char c, char next) {
        boolean caseBroken = Character.isUpperCase(c) ? Character.isLowerCase(previous) : Character.isUpperCase(next);
        boolean alone = !Character.isLetter(previous) && !Character.isLetter(next) && WORDS.indexOf(c) < 0;
        if (caseBroken || alone || !isLatin(c)) {
            return -3;
        }
        if (LETTERS.indexOf(c) >= 0) {
            return 2;
        }
        return LETTERS_OF_NAMES.indexOf(c) >= 0 ? 1 : ICELANDIC.indexOf(c) >= 0 ? -1 : 0;
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN && c != 'ª' && c != 'º';
    }

    private static int sign(char previous, char c, char next) {
        boolean afterLetter = Character.isLetter(previous);
        boolean beforeLetter = Character.isLetter(next);
        if (NO_BREAK_SPACES.indexOf(c) >= 0) {
            return afterLetter && beforeLetter ? 0 : 1;
        }
        if (c == '’' && afterLetter && beforeLetter) {
            return 1;
        }
        if (OPENING.indexOf(c) >= 0) {
            return afterLetter || Character.isDigit(previous) ? -2 : 1;
        }
        if (CLOSING.indexOf(c) >= 0) {
            return beforeLetter || Character.isDigit(next) ? -2 : 1;
        }
        if (DASHES.indexOf(c) >= 0) {
            return c == '–' && afterLetter && beforeLetter ? -1 : 1;
        }
        boolean known = SYMBOLS.indexOf(c) >= 0;
        return afterLetter && beforeLetter ? -3 : known && !afterLetter && !beforeLetter ? 1 : -1;
    }
}
