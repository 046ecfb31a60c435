package dragoman.read.any;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Header;
import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.Metadata;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every file in good/ of the formats below and compares it with the {@code .expected} beside it; files in bad/ are named by their problem. */
class StructuredFixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/read");
    private static final List<String> FORMATS = List.of("ninjs", "newsml-g2", "nitf", "newsml-1");

    private final DispatchReader reader = Readers.shipped(1_000_000);

    @ParameterizedTest
    @MethodSource("good")
    void readsWhatTheFileBesideItExpects(Path file) throws IOException {
        Reading reading = read(file, file.getFileName().toString());

        assertThat(reading).isInstanceOf(Reading.Items.class);
        List<Item> items = ((Reading.Items) reading).items();
        assertThat(items).extracting(Item::format).containsOnly(file.getName(file.getNameCount() - 3).toString());
        String lines = items.stream().map(item -> String.join("\n", lines(item)) + "\n")
                .collect(Collectors.joining("---\n"));
        assertThat(lines).isEqualTo(Files.readString(expected(file)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void knowsTheFormatWhateverTheFileIsCalled(Path file) throws IOException {
        Reading named = read(file, "a.txt");

        assertThat(((Reading.Items) named).items().getFirst().format())
                .isEqualTo(file.getName(file.getNameCount() - 3).toString());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWithTheCodeInTheFileName(Path file) throws IOException {
        String name = file.getFileName().toString();

        Reading reading = read(file, name);

        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        Reading.Unreadable unreadable = (Reading.Unreadable) reading;
        assertThat(unreadable.problem().code()).hasToString(name.substring(0, 4));
        assertThat(unreadable.problem().place()).startsWith(name);
    }

    private Reading read(Path file, String name) throws IOException {
        return reader.read(Incoming.of(name, Files.readAllBytes(file)));
    }

    static Stream<Path> good() {
        return fixtures("good");
    }

    static Stream<Path> bad() {
        return fixtures("bad");
    }

    private static Stream<Path> fixtures(String folder) {
        return FORMATS.stream().flatMap(format -> {
            try (Stream<Path> files = Files.list(FIXTURES.resolve(format).resolve(folder))) {
                return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Path expected(Path file) {
        return Path.of(file.toString().replaceFirst("\\.\\w+$", ".expected"));
    }

    private static List<String> lines(Item item) {
        List<String> lines = new ArrayList<>();
        Header header = item.header();
        add(lines, "charset", item.charset());
        add(lines, "language", item.language());
        add(lines, "headline", header.headline());
        header.summary().forEach(line -> add(lines, "summary", line));
        add(lines, "place", header.place());
        header.authors().forEach(author -> add(lines, "author", author));
        add(lines, "agency", header.agency());
        add(lines, "published", header.published());
        addDeclared(lines, item.metadata());
        item.problems().forEach(problem -> add(lines, "problem", problem.code() + " " + problem.detail()));
        item.paragraphs().forEach(span -> add(lines, "paragraph", span.in(item.text()).replace("\n", " / ")));
        return lines;
    }

    private static void addDeclared(List<String> lines, Metadata metadata) {
        Metadata.SourceId source = metadata.sourceId();
        add(lines, "id", source == null ? null : source.id());
        add(lines, "version", source == null ? null : source.version());
        add(lines, "slug", metadata.slug());
        add(lines, "urgency", metadata.urgency());
        add(lines, "embargo", metadata.embargoedUntil());
        metadata.subjects().forEach(it -> add(lines, "subject", it.code() + " " + it.name()));
        metadata.contributors().forEach(it -> add(lines, "contributor", it.role() + " " + it.name()));
        metadata.references()
                .forEach(it -> add(lines, "reference", it.relation() + " " + it.id() + " " + it.language()));
        add(lines, "status", metadata.status());
        add(lines, "signal", metadata.signal());
        add(lines, "note", metadata.note());
    }

    private static void add(List<String> lines, String name, @Nullable Object value) {
        if (value != null) {
            lines.add(name + ": " + value);
        }
    }
}
