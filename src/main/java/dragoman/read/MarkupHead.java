package dragoman.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The first few thousand bytes of a file, looked at as markup in whatever charset: what its first element is called, and which
 * charset it declares.
 *
 * @param head the bytes as ISO-8859-1 without zero bytes, so that ASCII in UTF-16 can be read as well
 * @param root the first element's name without prefix, in small letters; empty if the file does not start with markup
 */
record MarkupHead(String head, String root) {
    private static final int LENGTH = 8192;
    private static final String CHARSET = "charset=";
    private static final String ENCODING = "encoding=";

    static MarkupHead of(byte[] bytes) {
        StringBuilder head = new StringBuilder(LENGTH);
        for (int i = 0; i < Math.min(bytes.length, LENGTH); i++) {
            if (bytes[i] != 0) {
                head.append((char) Byte.toUnsignedInt(bytes[i]));
            }
        }
        String text = head.toString();
        return new MarkupHead(text, root(text));
    }

    /** The charset of the XML declaration, else that of an HTML meta element, else null. */
    @Nullable
    String charset() {
        int end = head.indexOf("?>");
        String declaration = end < 0 || !head.contains("<?xml") ? "" : head.substring(0, end);
        String encoding = valueBehind(ENCODING, declaration);
        return encoding == null ? valueBehind(CHARSET, head) : encoding;
    }

    /** Whether the head holds a word, such as a namespace. */
    boolean mentions(String word) {
        return head.contains(word);
    }

    private static String root(String head) {
        int at = skipBlanks(head, 0);
        while (at >= 0 && at < head.length() && head.charAt(at) == '<') {
            if (head.startsWith("<!--", at)) {
                at = behind(head, "-->", at);
            } else if (head.startsWith("<!", at)) {
                at = behind(head, isWithSubset(head, at) ? "]>" : ">", at);
            } else if (head.startsWith("<?", at)) {
                at = behind(head, ">", at);
            } else {
                return name(head, at + 1);
            }
        }
        return "";
    }

    /** Whether a document type has declarations of its own, in brackets. */
    private static boolean isWithSubset(String head, int at) {
        int open = head.indexOf('[', at);
        return open >= 0 && open < head.indexOf('>', at);
    }

    /** Blanks, and byte order marks as they look in ISO-8859-1. */
    private static int skipBlanks(String head, int from) {
        int at = from;
        while (at < head.length()
                && (Character.isWhitespace(head.charAt(at)) || "ï»¿þÿ".indexOf(head.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static int behind(String head, String end, int from) {
        int at = head.indexOf(end, from);
        return at < 0 ? -1 : skipBlanks(head, at + end.length());
    }

    private static String name(String head, int from) {
        int end = from;
        while (end < head.length()
                && (Character.isLetterOrDigit(head.charAt(end)) || ":-_".indexOf(head.charAt(end)) >= 0)) {
            end++;
        }
        String name = head.substring(from, end);
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String valueBehind(String label, String text) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(label);
        if (at < 0) {
            return null;
        }
        int from = at + label.length();
        if (from < text.length() && "\"'".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int end = from;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-_:.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end == from ? null : text.substring(from, end);
    }
}
