package dragoman.read.any;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.Metadata;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.TextSpan;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadersTest {
    private final DispatchReader reader = Readers.shipped(6_000_000);

    @Test
    void refusesWhatIsTooLarge() {
        Reading reading = Readers.shipped(10).read(Incoming.of("big.txt", new byte[11]));

        assertThat(reading).isEqualTo(new Reading.Unreadable(
                new Problem(ProblemCode.P003, "big.txt", "it has 11 bytes, 10 are allowed")));
    }

    @Test
    void keepsWhatTheChannelDeclares() {
        Item item = item(new Incoming("a.txt", "Une phrase.".getBytes(UTF_8), null, "fr-CA"));

        assertThat(item.language()).isEqualTo("fr-CA");
        assertThat(item.format()).isEqualTo("wire-text");
        assertThat(item.metadata()).isEqualTo(Metadata.NONE);
    }

    @Test
    void readsOneVeryLongLine() {
        String line = "ağaç ve ışık, ".repeat(300_000) + "son.";

        Item item = item(Incoming.of("long.txt", line.getBytes(UTF_8)));

        assertThat(item.header().headline()).isNull();
        assertThat(item.paragraphs()).containsExactly(new TextSpan(0, line.length()));
    }

    @Test
    void readsVeryManyLines() {
        Item item = item(Incoming.of("many.txt", "- a\n".repeat(500_000).getBytes(UTF_8)));

        assertThat(item.paragraphs()).hasSize(500_000);
    }

    @Test
    void answersAnyBytesWithParagraphsInOrderOrAReason() throws IOException {
        Random random = new Random(20_250_917);
        for (byte[] seed : seeds()) {
            for (int round = 0; round < 15; round++) {
                byte[] bytes = seed.clone();
                for (int i = random.nextInt(1 + bytes.length / 20); i >= 0 && bytes.length > 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                switch (reader.read(Incoming.of("x", bytes))) {
                    case Reading.Unreadable unreadable -> assertThat(unreadable.problem().place()).startsWith("x");
                    case Reading.Items items -> items.items().forEach(ReadersTest::assertParagraphsAreInOrder);
                }
            }
        }
    }

    private static void assertParagraphsAreInOrder(Item item) {
        int behind = 0;
        for (TextSpan span : item.paragraphs()) {
            assertThat(span.start()).isGreaterThanOrEqualTo(behind);
            assertThat(span.in(item.text())).isNotBlank();
            behind = span.end();
        }
    }

    private static List<byte[]> seeds() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/read"))) {
            return files.filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".expected")).sorted()
                    .map(ReadersTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Item item(Incoming incoming) {
        return ((Reading.Items) reader.read(incoming)).items().getFirst();
    }
}
