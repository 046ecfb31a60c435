package dragoman.read.teleprinter;

import java.util.List;

/**
 * Joins lines that were broken at the printer's width, in formats that always break them: only the first line of a paragraph is
 * indented, so a line without indent goes on with the paragraph above it. Text without indents stays as it is.
 */
final class IndentedLines {
    private static final int INDENT = 2;
    /** A shorter line was not broken for want of room. */
    private static final int NARROWEST = 40;

    private IndentedLines() {
    }

    static String joined(String text) {
        List<String> lines = text.replace("\t", "    ").lines().map(String::stripTrailing).toList();
        StringBuilder joined = new StringBuilder(text.length());
        boolean inParagraph = false;
        String above = "";
        for (String line : lines) {
            boolean goesOn = inParagraph && !line.isEmpty() && !isIndented(line) && above.length() >= NARROWEST;
            joined.append(joined.isEmpty() ? "" : goesOn ? " " : "\n").append(line);
            inParagraph = goesOn || isIndented(line);
            above = line;
        }
        return joined.toString();
    }

    private static boolean isIndented(String line) {
        return line.length() > INDENT && line.substring(0, INDENT).isBlank();
    }
}
