package dragoman.read.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file whose charset is not known yet, looked at as markup: what its first element is called, and which
 * charset it declares. Names of elements and charsets look alike in all charsets but those with zero bytes.
 */
public final class MarkupHead {
    private static final int LONGEST = 1 << 16;
    private static final int META_WITHIN = 8192;
    private static final String BYTE_ORDER_MARKS = "\u00EF\u00BB\u00BF\u00FE\u00FF";
    private static final String CHARSET = "charset=";

    private final String head;
    private final @Nullable XmlProlog prolog;

    private MarkupHead(String head) {
        this.head = head;
        this.prolog = XmlProlog.of(head);
    }

    public static MarkupHead of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LONGEST), ISO_8859_1);
        if (head.indexOf('\0') >= 0) {
            head = head.replace("\0", ""); // what is left of UTF-16 reads as ASCII
        }
        int from = 0;
        while (from < head.length() && BYTE_ORDER_MARKS.indexOf(head.charAt(from)) >= 0) {
            from++;
        }
        return new MarkupHead(head.substring(from));
    }

    /** The first element's name without prefix; empty if the file does not start with markup. */
    public String root() {
        return prolog == null ? "" : prolog.root();
    }

    /** The charset that the XML declaration names, or null. */
    public @Nullable String encoding() {
        return prolog == null ? null : prolog.encoding();
    }

    /** The charset of the XML declaration, else that of an HTML meta element, else null. */
    public @Nullable String charset() {
        String encoding = encoding();
        return encoding == null ? metaCharset() : encoding;
    }

    /** Whether the head holds a word, such as a namespace. */
    public boolean mentions(String word) {
        return head.contains(word);
    }

    private @Nullable String metaCharset() {
        String start = head.substring(0, Math.min(head.length(), META_WITHIN)).toLowerCase(Locale.ROOT);
        int from = start.indexOf(CHARSET) + CHARSET.length();
        if (from < CHARSET.length()) {
            return null;
        }
        if (from < start.length() && "\"'".indexOf(start.charAt(from)) >= 0) {
            from++;
        }
        int end = from;
        while (end < start.length()
                && (Character.isLetterOrDigit(start.charAt(end)) || "-_:.".indexOf(start.charAt(end)) >= 0)) {
            end++;
        }
        return end == from ? null : start.substring(from, end);
    }
}
