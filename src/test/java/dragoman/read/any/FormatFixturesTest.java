package dragoman.read.any;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Incoming;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every file in a format's good/ and compares all its items with the {@code .expected} beside it; files in bad/ are named
 * by their problem. None goes by the name that tells its format.
 */
class FormatFixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/read");
    private static final List<String> FORMATS = List.of("teleprinter", "feed", "web-page", "mail", "archive", "office");

    private final DispatchReader reader = Readers.shipped(1_000_000);

    @ParameterizedTest
    @MethodSource("good")
    void readsWhatTheFileBesideItExpects(Path file) throws IOException {
        Path expected = file.resolveSibling(withoutEnding(file) + ".expected");

        Reading reading = reader.read(Incoming.of("x", Files.readAllBytes(file)));

        assertThat(reading).isInstanceOf(Reading.Items.class);
        assertThat(String.join("\n", lines((Reading.Items) reading)) + "\n").isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWithTheCodeInTheFileName(Path file) throws IOException {
        Reading reading = reader.read(Incoming.of("x", Files.readAllBytes(file)));

        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        Reading.Unreadable unreadable = (Reading.Unreadable) reading;
        assertThat(unreadable.problem().code()).hasToString(withoutEnding(file).substring(0, 4));
        assertThat(unreadable.problem().place()).startsWith("x");
    }

    static Stream<Path> good() throws IOException {
        return files("good");
    }

    static Stream<Path> bad() throws IOException {
        return files("bad");
    }

    private static Stream<Path> files(String folder) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String format : FORMATS) {
            try (Stream<Path> files = Files.list(FIXTURES.resolve(format).resolve(folder))) {
                files.filter(file -> !file.toString().endsWith(".expected")).sorted().forEach(found::add);
            }
        }
        return found.stream();
    }

    private static String withoutEnding(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<String> lines(Reading.Items reading) {
        List<String> lines = new ArrayList<>();
        reading.items().forEach(item -> {
            lines.add("format: " + item.format());
            lines.addAll(ItemLines.of(item));
        });
        return lines;
    }
}
