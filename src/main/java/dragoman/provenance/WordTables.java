package dragoman.provenance;

import dragoman.model.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of the word tables, one file a language. */
record WordTables(List<Row> rows) {
    WordTables {
        rows = List.copyOf(rows);
    }

    /** One phrase of a table: {@code translation}, {@code adapted}. */
    record Row(Language table, String column, String phrase) {
    }

    static WordTables load() {
        List<Row> rows = new ArrayList<>();
        for (Language language : Language.values()) {
            String name = language.tag() + ".tsv";
            try (InputStream in = WordTables.class.getResourceAsStream("/dragoman/provenance/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("no word table " + name);
                }
                read(language, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new WordTables(rows);
    }

    private static void read(Language language, BufferedReader lines, List<Row> rows) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int tab = line.indexOf('\t');
            if (tab < 0 || line.startsWith("#")) {
                continue;
            }
            for (String phrase : line.substring(tab + 1).split(" \\| ", -1)) {
                rows.add(new Row(language, line.substring(0, tab), phrase.strip()));
            }
        }
    }
}
