package dragoman.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text of a fixture with its language. */
record Sample(String kind, String language, String text) {
    private static final Path FIXTURES = Path.of("src/test/resources/language");
    private static final Path DEMO = Path.of("src/main/resources/dragoman/demo");

    /** Lines in one of the three: {@code headline} or {@code sentence}. */
    static List<Sample> ours() {
        return lines("our-languages.tsv").map(cells -> new Sample(cells[0], cells[1], cells[2])).toList();
    }

    static List<Sample> ours(String kind, String language) {
        return ours().stream().filter(it -> it.kind.equals(kind) && it.language.equals(language)).toList();
    }

    /** Lines in other languages; {@code zxx} is in none. */
    static List<Sample> others() {
        return lines("other-languages.tsv").map(cells -> new Sample("other", cells[0], cells[1])).toList();
    }

    /** The dispatches of the demo, whose files are called {@code …-fr.txt}. */
    static List<Sample> demo() throws IOException {
        try (Stream<Path> files = Files.list(DEMO)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().map(Sample::dispatch).toList();
        }
    }

    /** What an identifier should say. */
    @Nullable
    String expected() {
        return kind.equals("other") ? null : language;
    }

    String capitals() {
        return text.toUpperCase(Locale.forLanguageTag(language));
    }

    String withoutAccents() {
        return Normalizer.normalize(text.replace('ı', 'i'), Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }

    @Override
    public String toString() {
        return language + ": " + text.lines().findFirst().orElse("");
    }

    private static Sample dispatch(Path file) {
        String name = String.valueOf(file.getFileName());
        return new Sample("dispatch", name.substring(name.lastIndexOf('-') + 1, name.lastIndexOf('.')), read(file));
    }

    private static Stream<String[]> lines(String name) {
        return read(FIXTURES.resolve(name)).lines().map(line -> line.split("\t", -1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
