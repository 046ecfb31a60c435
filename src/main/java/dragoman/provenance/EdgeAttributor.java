package dragoman.provenance;

import dragoman.model.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for credits and notices where they stand: before the first paragraph of the story and behind the last one. It
 * walks inwards from both ends and stops at the first paragraph of the story, so that no line within it is ever read,
 * however much it looks like a credit.
 */
final class EdgeAttributor implements Attributor {
    /** Short lines that are neither (a town, a picture's caption) may stand between the edge and a credit. */
    private static final int MOST_SKIPPED = 4;
    private static final int LONGEST_SKIPPED = 100;
    /** A paragraph may hold several lines, the last of them credits; a credit may run over some of these. */
    private static final int MOST_LINES = 8;
    private static final int LONGEST_PARENTHESIS = 500;
    private static final String SENTENCE_ENDS = ".!?…\"”»";
    private static final String OPENING = "([*";
    private static final String CLOSING = ")]";

    private final LineReader reader;

    EdgeAttributor(LineReader reader) {
        this.reader = reader;
    }

    @Override
    public Attribution attribute(String text, List<TextSpan> paragraphs, @Nullable String language) {
        Ledger ledger = new Ledger();
        List<TextSpan> body = new ArrayList<>(paragraphs);
        closing(text, body, ledger);
        opening(text, body, ledger);
        return ledger.attribution(text, body, language);
    }

    private void closing(String text, List<TextSpan> body, Ledger ledger) {
        int skipped = 0;
        for (int i = body.size() - 1; i >= 0 && skipped <= MOST_SKIPPED; i--) {
            TextSpan rest = cutAll(text, body.get(i), ledger);
            if (!isSome(rest)) {
                body.remove(i);
                continue;
            }
            body.set(i, rest);
            if (isStory(text, rest)) {
                return;
            }
            skipped++;
        }
    }

    /** What a paragraph leaves when all credits and notices at its end are taken off. */
    private TextSpan cutAll(String text, TextSpan paragraph, Ledger ledger) {
        TextSpan rest = trim(text, paragraph);
        while (isSome(rest)) {
            TextSpan cut = cutEnd(text, rest, ledger);
            if (cut == null) {
                return rest;
            }
            rest = trim(text, cut);
        }
        return rest;
    }

    /** What a paragraph leaves when the credit or notice at its end is taken off, or null if there is none. */
    private @Nullable TextSpan cutEnd(String text, TextSpan paragraph, Ledger ledger) {
        int start = paragraph.end();
        for (int lines = 0; lines < MOST_LINES && start > paragraph.start(); lines++) {
            start = Math.max(paragraph.start(), text.lastIndexOf('\n', start - 2) + 1);
            Finding finding = start == paragraph.start() || isSetOff(text, paragraph, start)
                    ? reader.read(text, start, paragraph.end())
                    : null;
            if (finding != null) {
                ledger.add(finding);
                return new TextSpan(paragraph.start(), start);
            }
        }
        int parenthesis = parenthesis(text, paragraph);
        Finding.CreditFinding credit = parenthesis < 0
                ? null
                : reader.readCredit(text, parenthesis, paragraph.end());
        if (credit == null) {
            return null;
        }
        ledger.add(credit);
        return new TextSpan(paragraph.start(), parenthesis);
    }

    /** Whether a line within a paragraph begins something new, and is not the wrapped rest of a sentence. */
    private static boolean isSetOff(String text, TextSpan paragraph, int line) {
        if (OPENING.indexOf(text.charAt(line)) >= 0) {
            return true;
        }
        int before = line - 1;
        while (before > paragraph.start() && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        boolean ended = (SENTENCE_ENDS + CLOSING).indexOf(text.charAt(before)) >= 0;
        return !Character.isLowerCase(text.charAt(line)) && (ended || isBrokenEarly(text, paragraph, line));
    }

    /** Whether the line's first word would have fitted into the line before it, so that no wrapping put it here. */
    private static boolean isBrokenEarly(String text, TextSpan paragraph, int line) {
        int width = paragraph.in(text).lines().mapToInt(String::length).max().orElse(0);
        int before = Math.max(paragraph.start(), text.lastIndexOf('\n', line - 2) + 1);
        int word = line;
        while (word < paragraph.end() && !isBlank(text.charAt(word))) {
            word++;
        }
        return word - before <= width;
    }

    /** Where the bracket or star opens that ends a paragraph and stands behind a whole sentence, or -1. */
    private static int parenthesis(String text, TextSpan paragraph) {
        int last = paragraph.end() - 1;
        while (last > paragraph.start() && text.charAt(last) == '.') {
            last--;
        }
        boolean bracket = CLOSING.indexOf(text.charAt(last)) >= 0;
        int from = Math.max(paragraph.start() + 1, last - LONGEST_PARENTHESIS);
        int depth = 0;
        for (int i = last; i > from; i--) {
            char c = text.charAt(i);
            depth += CLOSING.indexOf(c) >= 0 ? 1 : 0;
            depth -= c == '(' || c == '[' ? 1 : 0;
            if (bracket ? depth == 0 : c == '*') {
                return isSentenceEnd(text, paragraph.start(), i) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isSentenceEnd(String text, int from, int at) {
        int before = at - 1;
        while (before > from && isBlank(text.charAt(before))) {
            before--;
        }
        return SENTENCE_ENDS.indexOf(text.charAt(before)) >= 0;
    }

    private void opening(String text, List<TextSpan> body, Ledger ledger) {
        int skipped = 0;
        for (int i = 0; i < body.size() && skipped <= MOST_SKIPPED;) {
            TextSpan whole = trim(text, body.get(i));
            Finding finding = isSome(whole) ? reader.read(text, whole.start(), whole.end()) : null;
            if (finding != null && belongsAtTheTop(text, whole, finding)) {
                ledger.add(finding);
                body.remove(i);
                continue;
            }
            int line = text.indexOf('\n', whole.start());
            if (line >= 0 && line < whole.end()) {
                Finding first = reader.read(text, whole.start(), line);
                if (first != null && belongsAtTheTop(text, whole, first)) {
                    ledger.add(first);
                    body.set(i, new TextSpan(line + 1, whole.end()));
                    continue;
                }
            }
            if (isStory(text, whole)) {
                return;
            }
            skipped++;
            i++;
        }
    }

    /** Contact lines and the like are notices at the end only; a bracketed notice may stand above the story too. */
    private static boolean belongsAtTheTop(String text, TextSpan span, Finding finding) {
        return !(finding instanceof Finding.Notice) || OPENING.indexOf(text.charAt(span.start())) >= 0;
    }

    private static boolean isStory(String text, TextSpan span) {
        return span.end() - span.start() > LONGEST_SKIPPED
                || isSome(span) && SENTENCE_ENDS.indexOf(text.charAt(span.end() - 1)) >= 0;
    }

    private static boolean isSome(TextSpan span) {
        return span.end() > span.start();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    private static TextSpan trim(String text, TextSpan span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new TextSpan(start, end);
    }
}
