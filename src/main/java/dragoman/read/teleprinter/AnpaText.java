package dragoman.read.teleprinter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of an ANPA 1312 story. A caret opens the lines of its head; {@code <}, alone or behind {@code @} or {@code =}, ends a
 * paragraph, which runs over several lines; a tab indents one. A lone underscore is a dash, doubled accents are quotation marks.
 *
 * @param headline the first line of the head that is neither the key words nor a note, or null
 * @param body all other lines of the head and the paragraphs, a line each
 * @param note what the head tells editors, or null
 * @param sent the line that says when it was sent, or empty
 */
record AnpaText(@Nullable String headline, String body, @Nullable String note, String sent) {
    private static final String EFFECTORS = "<@=";
    private static final String HEADLINE_LABEL = "HL:";
    private static final List<String> CYCLES = List.of("bc-", "am-", "pm-", "ap-");
    private static final List<String> NOTES = List.of("eds:", "eds.:", "editors:", "editor's note");

    static AnpaText of(String text, String keyword) {
        boolean effectors = text.lines().anyMatch(line -> line.stripTrailing().endsWith("<"));
        List<String> paragraphs = effectors ? paragraphs(text) : IndentedLines.joined(text).lines().toList();
        String headline = null;
        String note = null;
        List<String> body = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (!paragraph.startsWith("^")) {
                body.add(paragraph);
                continue;
            }
            String line = withoutEffectors(paragraph.substring(1));
            if (isNote(line)) {
                note = line;
            } else if (headline == null && !isKeyword(line, keyword)) {
                headline = withoutLabel(line);
            } else if (headline != null) {
                body.add(line);
            }
        }
        String sent = body.isEmpty() || DayTimeGroup.inFigures(body.getLast()).instant() == null ? "" : body.getLast();
        List<String> kept = sent.isEmpty() ? body : body.subList(0, body.size() - 1);
        return new AnpaText(headline, typeset(String.join(effectors ? "\n\n" : "\n", kept)), note, sent);
    }

    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String raw : text.lines().toList()) {
            String line = raw.strip();
            if (line.isEmpty() || raw.startsWith("\t") || line.startsWith("^")) {
                close(open, paragraphs);
            }
            String plain = line.startsWith("^") ? "^" + withoutEffectors(line.substring(1)) : withoutEffectors(line);
            open.append(open.isEmpty() ? "" : " ").append(plain);
            if (line.endsWith("<")) {
                close(open, paragraphs);
            }
        }
        close(open, paragraphs);
        return paragraphs;
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        if (!open.toString().isBlank()) {
            paragraphs.add(open.toString().strip());
        }
        open.setLength(0);
    }

    private static String withoutEffectors(String line) {
        int end = line.length();
        while (end > 0 && EFFECTORS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end).strip();
    }

    private static String withoutLabel(String line) {
        return line.startsWith(HEADLINE_LABEL) ? line.substring(HEADLINE_LABEL.length()).strip() : line;
    }

    private static boolean isNote(String line) {
        String small = line.toLowerCase(Locale.ROOT);
        return NOTES.stream().anyMatch(small::startsWith);
    }

    /** The head repeats the key word of the heading, with or without the cycle of the day before it. */
    private static boolean isKeyword(String line, String keyword) {
        String small = line.toLowerCase(Locale.ROOT);
        return CYCLES.stream().anyMatch(small::startsWith)
                || (!keyword.isEmpty() && small.startsWith(keyword.toLowerCase(Locale.ROOT)));
    }

    private static String typeset(String text) {
        return text.replace(" _ ", " — ").replace("``", "“").replace("''", "”");
    }
}
