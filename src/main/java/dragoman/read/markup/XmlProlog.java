package dragoman.read.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the root element of an XML document: declaration, comments, processing instructions, and a DOCTYPE,
 * with which NITF and NewsML 1.2 files rightly begin. It is read past here, so that no parser ever sees or fetches it.
 *
 * @param rootAt offset of the root's start tag
 * @param root the root's local name
 * @param encoding the charset that the declaration names, or null
 */
record XmlProlog(int rootAt, String root, @Nullable String encoding) {
    private static final String DOCTYPE = "<!DOCTYPE";
    private static final Pattern ENCODING = Pattern.compile("^\\s*<\\?xml\\s[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern START_TAG = Pattern.compile("<(?:[\\p{L}_][\\w.\\-]*:)?([\\p{L}_][\\w.\\-]*)");

    /** The prolog of a text, or null if it is no XML. */
    static @Nullable XmlProlog of(String text) {
        int at = rootAt(text);
        Matcher tag = START_TAG.matcher(text);
        if (at < 0 || !tag.region(at, text.length()).lookingAt()) {
            return null;
        }
        Matcher declaration = ENCODING.matcher(text);
        return new XmlProlog(at, tag.group(1), declaration.find() ? declaration.group(1) : null);
    }

    /** Offset of the first tag, or -1. */
    private static int rootAt(String text) {
        int at = 0;
        while (true) {
            while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
                at++;
            }
            int behind = text.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length())
                    ? behindDoctype(text, at)
                    : behindMisc(text, at);
            if (behind == at) {
                return at < text.length() && text.charAt(at) == '<' ? at : -1;
            }
            if (behind < 0) {
                return -1;
            }
            at = behind;
        }
    }

    /** Behind a comment or processing instruction; the same place if there is none, -1 if it has no end. */
    private static int behindMisc(String text, int at) {
        if (text.startsWith("<!--", at)) {
            return behind(text, "-->", at + 4);
        }
        return text.startsWith("<?", at) ? behind(text, "?>", at + 2) : at;
    }

    private static int behind(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? -1 : found + end.length();
    }

    /** Behind a DOCTYPE with all declarations in it, or -1 if it has no end. */
    private static int behindDoctype(String text, int from) {
        int brackets = 0;
        int at = from + 1;
        while (at >= 0 && at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '>' && brackets == 0) {
                return at + 1;
            }
            brackets += letter == '[' ? 1 : letter == ']' ? -1 : 0;
            int behind = letter == '"' || letter == '\''
                    ? behind(text, String.valueOf(letter), at + 1)
                    : behindMisc(text, at);
            at = behind == at ? at + 1 : behind;
        }
        return -1;
    }
}
