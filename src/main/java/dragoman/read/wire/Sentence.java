package dragoman.read.wire;

import java.util.regex.Pattern;

/** Tells lines that end like a sentence from headlines, towns and lines cut at the wire's width. */
final class Sentence {
    private static final String STOPS = ".?!…";
    private static final String CLOSING = "\"'”’»)]›“„*";
    private static final String GOING_ON = ",;:-–—(«";
    private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{Lu}\\.){2,}$");
    private static final Pattern INNER_END = Pattern.compile("\\p{L}{2}[.?!…][\"”’»)]*\\s+[\"“«(]?\\p{Lu}");

    private Sentence() {
    }

    /** Whether the line closes with a full stop, question mark, exclamation mark or ellipsis, quoted or not. */
    static boolean ends(String line) {
        int end = closed(line);
        return end > 0 && STOPS.indexOf(line.charAt(end - 1)) >= 0
                && !ABBREVIATION.matcher(line.substring(Math.max(0, end - 12), end)).find();
    }

    /** Whether the line closes with a plain full stop, as headlines never do. */
    static boolean endsWithFullStop(String line) {
        int end = closed(line);
        return ends(line) && line.charAt(end - 1) == '.' && !line.substring(0, end).endsWith("..");
    }

    /** Whether the line announces more: it stops at a comma, a colon, a dash. */
    static boolean goesOn(String line) {
        return !line.isEmpty() && GOING_ON.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Whether a sentence ends, and another begins, within the line. */
    static boolean endsWithin(String line) {
        return INNER_END.matcher(line).find();
    }

    /** Length without closing quotation marks and brackets. */
    private static int closed(String line) {
        int end = line.length();
        while (end > 0 && (CLOSING.indexOf(line.charAt(end - 1)) >= 0 || Character.isSpaceChar(line.charAt(end - 1)))) {
            end--;
        }
        return end;
    }
}
