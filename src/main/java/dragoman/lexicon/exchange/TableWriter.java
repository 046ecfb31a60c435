package dragoman.lexicon.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.lexicon.TranslationUnit;
import dragoman.model.Language;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a table that {@link TableReader} reads. */
final class TableWriter implements UnitWriter {
    private final BufferedWriter lines;

    TableWriter(OutputStream out) throws IOException {
        lines = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        lines.write(row(Language::tag));
    }

    @Override
    public void write(TranslationUnit unit, Map<String, String> properties) {
        try {
            lines.write(row(language -> unit.texts().getOrDefault(language, "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(Function<Language, String> cell) {
        return Arrays.stream(Language.values()).map(cell).collect(Collectors.joining("\t", "", "\n"));
    }

    @Override
    public void close() throws IOException {
        lines.flush();
    }
}
