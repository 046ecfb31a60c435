package dragoman.lexicon.dictionary;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The tables as the build left them among the classes. */
final class BuiltInTables {
    private BuiltInTables() {
    }

    static Path folder() {
        URI table = URI.create(Objects.requireNonNull(CompiledLexicon.class.getResource("general.tsv")).toString());
        return Objects.requireNonNull(Path.of(table).getParent());
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
        }
    }
}
