package dragoman.read.wire;

import dragoman.model.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Cuts a body into paragraphs. A line is one, unless the text was broken at the wire's width. */
public final class Paragraphs {
    private static final double SHORT = 0.8;

    private final Lines lines;
    private final int from;
    private final int width;
    private final boolean blanksPart;

    private Paragraphs(Lines lines, int from) {
        this.lines = lines;
        this.from = from;
        this.width = HardWrap.width(lines, from);
        this.blanksPart = anyBlank();
    }

    /** The paragraphs from a line on, in order. */
    public static List<TextSpan> of(Lines lines, int from) {
        return new Paragraphs(lines, from).cut();
    }

    private List<TextSpan> cut() {
        List<TextSpan> paragraphs = new ArrayList<>();
        int first = from;
        for (int i = from; i < lines.size(); i++) {
            if (i + 1 == lines.size() || startsParagraph(i + 1)) {
                paragraphs.add(lines.span(first, i));
                first = i + 1;
            }
        }
        return paragraphs;
    }

    private boolean startsParagraph(int line) {
        if (width == 0 || lines.isAfterBlank(line) || (lines.isIndented(line) && !lines.isIndented(line - 1))) {
            return true;
        }
        boolean ended = Sentence.ends(lines.text(line - 1));
        boolean shortLine = lines.length(line - 1) < SHORT * width;
        return ended && (isMarked(lines.text(line)) || (!blanksPart && shortLine));
    }

    /** Whether it opens like a credit line or a notice, which stand alone also in broken text. */
    private static boolean isMarked(String line) {
        return "*([".indexOf(line.charAt(0)) >= 0;
    }

    private boolean anyBlank() {
        for (int i = from + 1; i < lines.size(); i++) {
            if (lines.isAfterBlank(i)) {
                return true;
            }
        }
        return false;
    }
}
