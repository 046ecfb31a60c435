package dragoman.read.any;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each format is shown by so many files that read, and by so many that do not. */
class FixtureCountTest {
    private static final Path FIXTURES = Path.of("src/test/resources/read");
    private static final int FEWEST_GOOD = 12;
    private static final int FEWEST_BAD = 8;

    @ParameterizedTest
    @ValueSource(strings = {"wire-text", "ninjs", "newsml-g2", "newsml-1", "nitf", "feed", "web-page", "mail",
            "teleprinter", "archive", "office"})
    void aFormatHasEnoughOfBoth(String format) throws IOException {
        assertThat(files(FIXTURES.resolve(format).resolve("good"))).isGreaterThanOrEqualTo(FEWEST_GOOD);
        assertThat(files(FIXTURES.resolve(format).resolve("bad"))).isGreaterThanOrEqualTo(FEWEST_BAD);
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".expected")).count();
        }
    }
}
