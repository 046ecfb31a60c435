package dragoman.read.charset;

import java.text.Normalizer;

/**
 * The form in which text is kept: NFC, lines that end in {@code \n} and have no trailing blanks, and no characters that
 * nobody sees. No-break spaces stay. Offsets of spans refer to this text.
 */
public final class StoredText {
    /** As the Stream-Safe Text Format of Unicode Standard Annex 15 has it; without it, normalising can take quadratic time. */
    private static final int MAX_MARKS = 30;
    private static final int FIRST_COMBINING = 0x300;

    private final String raw;
    private final StringBuilder text;
    private int marks;

    private StoredText(String raw) {
        this.raw = raw;
        this.text = new StringBuilder(raw.length() + 1);
    }

    public static String of(String raw) {
        StoredText stored = new StoredText(raw);
        for (int i = 0; i < raw.length(); i++) {
            stored.take(i);
        }
        stored.trimLine();
        return Normalizer.normalize(stored.text, Normalizer.Form.NFC);
    }

    private void take(int at) {
        char c = raw.charAt(at);
        switch (c) {
            case '\n', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> endLine();
            case '\r' -> {
                if (at + 1 == raw.length() || raw.charAt(at + 1) != '\n') {
                    endLine();
                }
            }
            case '\t' -> text.append(' ');
            case '\u200C', '\u200D' -> {
                if (joins(at)) {
                    text.append(c);
                }
            }
            default -> {
                if (!isInvisible(c) && isBelowMarkLimit(c)) {
                    text.append(c);
                }
            }
        }
    }

    private void endLine() {
        trimLine();
        text.append('\n');
    }

    private void trimLine() {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }

    private static boolean isBlank(char c) {
        return c != '\n' && (Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    /** Joiners mean something in Arabic or Indic script and within emoji, nothing among Latin letters. */
    private boolean joins(int at) {
        if (at == 0) {
            return false;
        }
        int previous = raw.codePointBefore(at);
        return previous >= FIRST_COMBINING && Character.UnicodeScript.of(previous) != Character.UnicodeScript.LATIN;
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c) || switch (c) {
            case '\u00AD', '\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF' -> true;
            default -> (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        };
    }

    private boolean isBelowMarkLimit(char c) {
        if (c < FIRST_COMBINING || !isMark(c)) {
            marks = 0;
            return true;
        }
        return ++marks <= MAX_MARKS;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
