package dragoman.lexicon.exchange;

import dragoman.lexicon.TranslationUnit;
import dragoman.model.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a table with a language a column. A first row that names at least two languages is the header, and then other
 * columns may stand among them; without one the columns are those that the caller or the file's name tells.
 */
final class TableReader implements UnitReader {
    private final Path file;
    private final boolean quoted;
    private final List<Language> told;

    /**
     * A table.
     *
     * @param quoted whether cells are as in RFC 4180, between commas or semicolons; else between tabs and never quoted
     * @param told the languages of the columns if no header tells; empty if nobody knows
     */
    TableReader(Path file, boolean quoted, List<Language> told) {
        this.file = file;
        this.quoted = quoted;
        this.told = List.copyOf(told);
    }

    @Override
    public void read(UnitSink sink) throws IOException {
        try (BufferedReader text = Lines.text(file)) {
            Rows rows = quoted ? new CsvRows(text) : new TabRows(text);
            List<String> row = rows.next();
            if (row == null) {
                throw new UnreadableException("it is empty");
            }
            List<Optional<Language>> header = row.stream().map(LanguageCodes::of).toList();
            List<Optional<Language>> columns = header;
            if (header.stream().flatMap(Optional::stream).distinct().count() >= 2) {
                row = rows.next();
            } else {
                columns = told(row.size());
            }
            for (; row != null; row = rows.next()) {
                take(row, columns, rows.line(), sink);
            }
        }
    }

    private List<Optional<Language>> told(int width) throws IOException {
        if (told.size() < 2) {
            throw new UnreadableException("neither a header nor its name tells the languages of its columns");
        }
        if (width < told.size()) {
            throw new UnreadableException("its first row has " + width + " columns for " + told.size() + " languages");
        }
        return told.stream().map(Optional::of).toList();
    }

    private static void take(List<String> row, List<Optional<Language>> columns, long line, UnitSink sink) {
        if (row.stream().anyMatch(Lines::isDamaged)) {
            sink.bad(line, "not UTF-8");
            return;
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (int column = 0; column < Math.min(columns.size(), row.size()); column++) {
            String cell = row.get(column);
            columns.get(column).filter(language -> !cell.isBlank()).ifPresent(language -> texts.put(language, cell));
        }
        if (row.size() < columns.size()) {
            sink.bad(line, row.size() + " columns instead of " + columns.size());
        } else if (texts.size() < 2) {
            sink.bad(line, "text in fewer than two languages");
        } else {
            sink.unit(TranslationUnit.of(texts));
        }
    }
}
