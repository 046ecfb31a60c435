package dragoman.provenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads a table of fixtures: a header, then a row a line, with tabs between the columns. */
final class Table {
    private static final Path FIXTURES = Path.of("src/test/resources/provenance");

    private Table() {
    }

    static List<List<String>> rows(String name) throws IOException {
        return Files.readAllLines(FIXTURES.resolve(name)).stream().skip(1)
                .map(line -> Arrays.asList(line.split("\t", -1))).toList();
    }
}
