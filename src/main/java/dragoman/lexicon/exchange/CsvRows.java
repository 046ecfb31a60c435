package dragoman.lexicon.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as in RFC 4180: cells between commas, or between semicolons where the first line has more of those; a cell in
 * quotation marks may hold separators, line ends, and quotation marks doubled.
 */
final class CsvRows implements Rows {
    private static final int LONGEST = 1 << 20;

    private final BufferedReader text;
    private long line;
    private char separator;

    CsvRows(BufferedReader text) {
        this.text = text;
    }

    @Override
    public @Nullable List<String> next() throws IOException {
        String read;
        do {
            read = readLine();
        } while (read != null && read.isEmpty());
        if (read == null) {
            return null;
        }
        if (separator == 0) {
            separator = count(read, ';') > count(read, ',') ? ';' : ',';
        }
        String row = read;
        while (count(row, '"') % 2 == 1) {
            String more = readLine();
            if (more == null || row.length() > LONGEST) {
                throw new UnreadableException("line " + line + ": a quotation mark is never closed");
            }
            row = row + "\n" + more;
        }
        return cells(row);
    }

    @Override
    public long line() {
        return line;
    }

    private @Nullable String readLine() throws IOException {
        line++;
        return text.readLine();
    }

    private List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < row.length(); i++) {
            char letter = row.charAt(i);
            if (letter == '"') {
                boolean doubled = inside && i + 1 < row.length() && row.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    inside = !inside;
                }
            } else if (letter == separator && !inside) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }
}
