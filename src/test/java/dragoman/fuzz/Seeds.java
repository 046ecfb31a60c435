package dragoman.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The fixtures of formats, good and bad, to start from. */
final class Seeds {
    private static final Path FIXTURES = Path.of("src/test/resources/read");

    private Seeds() {
    }

    static Stream<byte[]> of(String... formats) {
        return Stream.of(formats).flatMap(format -> files(FIXTURES.resolve(format)).stream()).map(Seeds::bytes);
    }

    private static List<Path> files(Path format) {
        try (Stream<Path> files = Files.walk(format)) {
            return files.filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".expected")).sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
