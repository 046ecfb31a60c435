package dragoman.read.any;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.TextSpan;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import dragoman.read.TimeLimit;
import dragoman.read.office.OfficeReader;
import dragoman.read.web.WebPageReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken or made to do harm cost some time and a problem, never more. */
@Timeout(60)
class HostileFilesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/read");
    private static final int DEEP = 20_000;

    private final DispatchReader reader = Readers.shipped(64 << 20);

    @Test
    void refusesAHundredMegabytesUnread() {
        assertThat(code(new byte[100_000_000])).isEqualTo(ProblemCode.P003);
    }

    @Test
    void readsAHundredMegabytesOfOneLine() {
        assertThat(paragraphsOfOneLine("", 100_000_000)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"\u0001nwa0001 4 e 1\r\nLong\r\n\u0002", "<html><body><p>",
            "From: a@wire.example\nMessage-ID: <1@wire.example>\n\n", "{\\rtf1\\ansi\\pard "})
    void readsOneVeryLongLineInAnyFormat(String opening) {
        assertThat(paragraphsOfOneLine(opening, 20_000_000)).isEqualTo(1);
    }

    private static int paragraphsOfOneLine(String opening, int length) {
        String words = "and on and on ";
        byte[] bytes = (opening + words.repeat(length / words.length())).getBytes(ISO_8859_1);
        Reading reading = Readers.shipped(length + opening.length()).read(Incoming.of("x", bytes));
        return ((Reading.Items) reading).items().getFirst().paragraphs().size();
    }

    @Test
    void refusesGzipThatUnpacksToAHundredMegabytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 100; i++) {
                gzip.write(" ".repeat(1_000_000).getBytes(UTF_8));
            }
        }

        assertThat(code(packed.toByteArray())).isEqualTo(ProblemCode.P063);
    }

    @Test
    void refusesAnArchiveOfMoreEntriesThanAnyDelivery() throws IOException {
        assertThat(code(zip(IntStream.range(0, 10_050).mapToObj(i -> Map.entry("a" + i, new byte[0])).toList())))
                .isEqualTo(ProblemCode.P063);
    }

    @Test
    void readsEntriesWhoseNamesClimbOutAndWritesNothing() throws IOException {
        List<Item> items = items(zip(List.of(Map.entry("../../../escaped.txt", "Une phrase.".getBytes(UTF_8)))));

        assertThat(items).hasSize(1);
        assertThat(Path.of("../../../escaped.txt")).doesNotExist();
    }

    @Test
    void resolvesNoEntityOfAWordDocument() throws IOException {
        Path secret = Path.of("src/test/resources/simplelogger.properties").toAbsolutePath();
        String document = "<!DOCTYPE d [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>Before &s; after.</w:t></w:r></w:p></w:body></w:document>";
        Reading reading = reader.read(Incoming.of("x", word(document)));

        if (reading instanceof Reading.Items items) {
            assertThat(items.items()).allSatisfy(item -> assertThat(item.text()).doesNotContain("simpleLogger"));
        } else {
            assertThat(((Reading.Unreadable) reading).problem().code()).isEqualTo(ProblemCode.P060);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<ul><li>", "<b>", "<table><tr><td>", "<blockquote><p>"})
    void readsHtmlNestedVeryDeeply(String tag) {
        String page = "<html><body>" + tag.repeat(DEEP)
                + "Far below lies a sentence that is long enough to be taken for a paragraph of its own.";

        assertThat(reader.read(Incoming.of("x", page.getBytes(UTF_8)))).isNotNull();
    }

    @Test
    void answersXmlNestedVeryDeeply() {
        String feed = "<rss version=\"2.0\"><channel><title>a</title><link>b</link><description>c</description><item>"
                + "<title>d</title>" + "<x>".repeat(DEEP) + "</x>".repeat(DEEP) + "</item></channel></rss>";
        String atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>a</title><entry><title>Deep</title>"
                + "<content type=\"xhtml\">" + "<div>".repeat(DEEP) + "</div>".repeat(DEEP)
                + "</content></entry></feed>";

        assertThat(reader.read(Incoming.of("x", feed.getBytes(UTF_8)))).isNotNull();
        assertThat(reader.read(Incoming.of("x", atom.getBytes(UTF_8)))).isNotNull();
    }

    @Test
    void answersJsonLdNestedVeryDeeply() {
        String page = "<html><script type=\"application/ld+json\">" + "[".repeat(DEEP) + "</script><body><p>"
                + "A sentence that is long enough to be taken for a paragraph of a story.</p></body></html>";

        assertThat(items(page.getBytes(UTF_8))).hasSize(1);
    }

    @Test
    void readsVeryManyMessages() {
        byte[] tape = "\u0001nwa0001 4 e 1\r\n\u0002A word.\r\n\u0003\u0004".repeat(20_000).getBytes(UTF_8);

        assertThat(items(tape)).hasSize(20_000);
    }

    @Test
    void givesUpOnADocumentThatTakesTooLong() {
        OfficeReader impatient = new OfficeReader(1_000_000, new TimeLimit(Duration.ZERO));
        String document = "{\\rtf1\\ansi" + "\\pard A sentence.\\par ".repeat(10_000) + "}";

        assertThat(impatient.read(Incoming.of("x", document.getBytes(UTF_8))))
                .isInstanceOfSatisfying(Reading.Unreadable.class,
                        it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.P064));
    }

    @Test
    void finishesWhatIsInFlightWhenInterrupted() {
        Thread.currentThread().interrupt();

        List<Item> items = items(
                "<html><body><p>A sentence that is long enough to be taken for a paragraph of a story."
                        .getBytes(UTF_8));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(items).hasSize(1);
    }

    @Test
    void givesUpOnAPageThatTakesTooLong() {
        DispatchReader impatient = new InTime(new WebPageReader(), new TimeLimit(Duration.ofMillis(50)));
        String page = "<html><body>" + "<table><tr><td>".repeat(DEEP);

        assertThat(impatient.read(Incoming.of("x", page.getBytes(UTF_8))))
                .isInstanceOfSatisfying(Reading.Unreadable.class,
                        it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.P064));
    }

    @Test
    void refusesADocumentWhoseTextIsTooLong() {
        OfficeReader strict = new OfficeReader(1000, new TimeLimit(Duration.ofSeconds(20)));

        assertThat(strict
                .read(Incoming.of("x", ("{\\rtf1\\ansi\\pard " + "A sentence. ".repeat(200) + "}").getBytes(UTF_8))))
                .isInstanceOfSatisfying(Reading.Unreadable.class,
                        it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.P063));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersDamagedFilesWithParagraphsInOrderOrAReason(Path file) throws IOException {
        byte[] seed = Files.readAllBytes(file);
        Random random = new Random(file.getFileName().toString().hashCode());
        for (int round = 0; round < 12; round++) {
            byte[] bytes = round % 3 == 0 ? Arrays.copyOf(seed, random.nextInt(1 + seed.length)) : seed.clone();
            for (int i = random.nextInt(1 + bytes.length / 50); i >= 0 && bytes.length > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            switch (reader.read(Incoming.of("x", bytes))) {
                case Reading.Unreadable unreadable -> assertThat(unreadable.problem().place()).startsWith("x");
                case Reading.Items items -> items.items().forEach(HostileFilesTest::assertParagraphsAreInOrder);
            }
        }
    }

    static Stream<Path> seeds() throws IOException {
        List<Path> seeds = new ArrayList<>();
        for (String format : List.of("teleprinter", "feed", "web-page", "mail", "archive", "office")) {
            try (Stream<Path> files = Files.list(FIXTURES.resolve(format).resolve("good"))) {
                files.filter(file -> !file.toString().endsWith(".expected")).sorted().forEach(seeds::add);
            }
        }
        return seeds.stream();
    }

    private static void assertParagraphsAreInOrder(Item item) {
        int behind = 0;
        for (TextSpan span : item.paragraphs()) {
            assertThat(span.start()).isGreaterThanOrEqualTo(behind);
            assertThat(span.in(item.text())).isNotBlank();
            behind = span.end();
        }
    }

    private ProblemCode code(byte[] bytes) {
        Problem problem = ((Reading.Unreadable) reader.read(Incoming.of("x", bytes))).problem();
        return problem.code();
    }

    private List<Item> items(byte[] bytes) {
        return ((Reading.Items) reader.read(Incoming.of("x", bytes))).items();
    }

    private static byte[] word(String document) throws IOException {
        Path sound = FIXTURES.resolve("office/good/docx-en.docx");
        List<Map.Entry<String, byte[]>> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(sound.toFile())) {
            zip.stream().forEach(entry -> entries.add(Map.entry(entry.getName(),
                    entry.getName().equals("word/document.xml") ? document.getBytes(UTF_8) : bytes(zip, entry))));
        }
        return zip(entries);
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) {
        try {
            return zip.getInputStream(entry).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(List<Map.Entry<String, byte[]>> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
