package dragoman.cli.print;

import dragoman.text.DisplayWidth;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Two columns of wrapped text with a sign between them, as wide as a terminal together. */
final class Columns {
    /** The sign with a blank at either side. */
    private static final int GUTTER = 3;
    private static final int LEAST = 10;
    private static final Pattern BREAKABLE = Pattern.compile("[ \\n]+");

    private final int width;

    /** Columns for a terminal that is so wide; each of them has some letters however narrow it is. */
    Columns(int terminal) {
        this.width = Math.max(LEAST, (terminal - GUTTER) / 2);
    }

    /** Lines with the one text at the left and the other at the right. The sign stands in the first of them, {@code │} in the others. */
    List<String> lines(String left, String sign, String right) {
        List<String> lefts = wrapped(left);
        List<String> rights = wrapped(right);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
            String one = i < lefts.size() ? lefts.get(i) : "";
            String other = i < rights.size() ? rights.get(i) : "";
            String between = i == 0 ? sign : "│";
            lines.add((one + " ".repeat(width - DisplayWidth.of(one)) + " " + between + " " + other).stripTrailing());
        }
        return lines;
    }

    /** A line from edge to edge. */
    String rule() {
        return "─".repeat(width + 1) + "┼" + "─".repeat(width + 1);
    }

    private List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int taken = 0;
        for (String word : BREAKABLE.splitAsStream(text).flatMap(it -> fitting(it).stream()).toList()) {
            int needed = DisplayWidth.of(word);
            if (!line.isEmpty() && taken + 1 + needed > width) {
                lines.add(line.toString());
                line.setLength(0);
                taken = 0;
            }
            if (!line.isEmpty()) {
                line.append(' ');
                taken++;
            }
            line.append(word);
            taken += needed;
        }
        lines.add(line.toString());
        return lines;
    }

    /** A word, or its parts if it is wider than a column; no letter is parted from its marks. */
    private List<String> fitting(String word) {
        if (DisplayWidth.of(word) <= width) {
            return List.of(word);
        }
        List<String> parts = new ArrayList<>();
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        int start = 0;
        int end = letters.first();
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            if (DisplayWidth.of(word.substring(start, next)) > width) {
                parts.add(word.substring(start, end));
                start = end;
            }
            end = next;
        }
        parts.add(word.substring(start));
        return parts;
    }
}
