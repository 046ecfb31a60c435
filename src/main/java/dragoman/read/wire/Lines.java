package dragoman.read.wire;

import dragoman.model.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** The lines of a stored text that are not blank, without the blanks around them. */
public final class Lines {
    private final String text;
    private final List<Line> lines;

    /** One line: where it stands, whether a blank line comes before it, and whether it is indented. */
    private record Line(TextSpan span, boolean afterBlank, boolean indented) {
    }

    private Lines(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    public static Lines of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean afterBlank = false;
        for (int from = 0; from < text.length();) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            int start = from;
            while (start < end && Character.isSpaceChar(text.charAt(start))) {
                start++;
            }
            if (start < end) {
                lines.add(new Line(new TextSpan(start, end), afterBlank, start - from >= 2));
            }
            afterBlank = start == end;
            from = end + 1;
        }
        return new Lines(text, lines);
    }

    /** The text that the spans refer to. */
    String text() {
        return text;
    }

    int size() {
        return lines.size();
    }

    TextSpan span(int index) {
        return lines.get(index).span();
    }

    int length(int index) {
        return span(index).end() - span(index).start();
    }

    String text(int index) {
        return span(index).in(text);
    }

    /** The same with common blanks in place of no-break ones, to be matched against. */
    String plain(int index) {
        return text(index).replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    boolean isAfterBlank(int index) {
        return lines.get(index).afterBlank();
    }

    boolean isIndented(int index) {
        return lines.get(index).indented();
    }

    /** The text from one line to another, line ends and all. */
    TextSpan span(int first, int last) {
        return new TextSpan(span(first).start(), span(last).end());
    }
}
