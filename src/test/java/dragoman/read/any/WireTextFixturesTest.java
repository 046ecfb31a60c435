package dragoman.read.any;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Incoming;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every file in good/ and compares it with the {@code .expected} beside it; files in bad/ are named by their problem. */
class WireTextFixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/read/wire-text");

    private final DispatchReader reader = Readers.shipped(1_000_000);

    @ParameterizedTest
    @MethodSource("good")
    void readsWhatTheFileBesideItExpects(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path expected = file.resolveSibling(name.replace(".txt", ".expected"));

        Reading reading = reader.read(Incoming.of(name, Files.readAllBytes(file)));

        assertThat(reading).isInstanceOf(Reading.Items.class);
        assertThat(String.join("\n", ItemLines.of(((Reading.Items) reading).items().getFirst())) + "\n")
                .isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWithTheCodeInTheFileName(Path file) throws IOException {
        String name = file.getFileName().toString();

        Reading reading = reader.read(Incoming.of(name, Files.readAllBytes(file)));

        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        Reading.Unreadable unreadable = (Reading.Unreadable) reading;
        assertThat(unreadable.problem().code()).hasToString(name.substring(0, 4));
        assertThat(unreadable.problem().place()).startsWith(name);
    }

    static Stream<Path> good() throws IOException {
        return texts("good");
    }

    static Stream<Path> bad() throws IOException {
        return texts("bad");
    }

    private static Stream<Path> texts(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }
}
