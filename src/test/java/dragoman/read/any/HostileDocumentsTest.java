package dragoman.read.any;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that were made to harm the reader: they are refused quickly, and nothing outside them is read. */
@Timeout(60)
class HostileDocumentsTest {
    private static final int DEEP = 10_000;

    private final DispatchReader reader = Readers.shipped(100_000_000);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"newsItem", "newsMessage", "nitf", "NewsML"})
    void refusesElementsThatNestTooDeep(String root) {
        assertThat(problem("<" + root + ">" + "<p>".repeat(DEEP) + "deep" + "</p>".repeat(DEEP) + "</" + root + ">")
                .code()).isEqualTo(ProblemCode.P052);
    }

    @Test
    void refusesArraysAndObjectsThatNestTooDeep() {
        assertThat(problem("{\"headline\": \"Deep\", \"a\": " + "[".repeat(DEEP) + "]".repeat(DEEP) + "}").code())
                .isEqualTo(ProblemCode.P052);
        assertThat(problem("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)).code()).isEqualTo(ProblemCode.P052);
    }

    @Test
    void refusesAMillionKeys() {
        String keys = IntStream.range(0, 1_000_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","));

        assertThat(problem("{" + keys + "}").code()).isEqualTo(ProblemCode.P052);
    }

    @Test
    void refusesAMillionElementsAndAHundredThousandAttributes() {
        assertThat(problem("<nitf>" + "<p/>".repeat(1_000_000) + "</nitf>").code()).isEqualTo(ProblemCode.P052);
        String attributes = IntStream.range(0, 100_000).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());
        assertThat(problem("<nitf" + attributes + "/>").code()).isEqualTo(ProblemCode.P052);
    }

    @Test
    void readsHtmlThatNestsTooDeepAsFarAsItGoes() {
        Item item = item("{\"headline\": \"Deep\", \"body_html\": \"" + "<div><b>".repeat(DEEP) + "the bottom\"}");

        assertThat(item.text()).isEqualTo("Deep\n\nthe bottom");
    }

    @Test
    void neverOpensAFileThatAnEntityNames() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the code is 4711");

        Problem problem = problem("<!DOCTYPE nitf [<!ENTITY s SYSTEM \"" + secret.toUri()
                + "\">]><nitf><body><body.content><p>&s;</p></body.content></body></nitf>");

        assertThat(problem.code()).isEqualTo(ProblemCode.P050);
        assertThat(problem.detail()).doesNotContain("4711");
    }

    @Test
    void neverFetchesADoctypeOrASchema() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://localhost:" + server.getLocalPort() + "/nitf.dtd";
            Item item = item("<!DOCTYPE nitf SYSTEM \"" + address + "\" [<!ENTITY % p SYSTEM \"" + address
                    + "\"> %p;]><nitf xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xsi:noNamespaceSchemaLocation=\"" + address
                    + "\"><body><body.content><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                    + address
                    + "\"/><p>Rain in Orvenne.</p></body.content></body></nitf>");

            assertThat(item.text()).isEqualTo("Rain in Orvenne.");
            server.setSoTimeout(200);
            assertThat(catchThrowable(server::accept))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void expandsNoEntities() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE nitf [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        laughs.append("]><nitf><body><body.content><p>&l29;</p></body.content></body></nitf>");

        assertThat(problem(laughs.toString()).code()).isEqualTo(ProblemCode.P050);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE nitf [<nitf>", "<!-- <nitf>", "<?xml version='1.0'", "<!DOCTYPE nitf \"", "<",
            "{",
            "[", "{\"", "<nitf", "<:nitf>", "<newsItem><"})
    void hasAnAnswerToBeginningsWithoutAnEnd(String beginning) {
        Reading reading = reader.read(Incoming.of("x", beginning.getBytes(UTF_8)));

        assertThat(reading).isNotNull();
    }

    @Test
    void leavesOutCharactersThatXmlForbids() {
        assertThat(
                item("<nitf><body><body.content><p>Ra\u0001in in\u0008 Orvenne.</p></body.content></body></nitf>\u001a")
                        .text())
                .isEqualTo("Rain in Orvenne.");
    }

    @Test
    void readsALongDocumentWithinASecondOrTwo() {
        String paragraph = "<p>" + "Yağmur yağdı, bağlar kurudu. ".repeat(100) + "</p>";
        Item item = item("<nitf><body><body.content>" + paragraph.repeat(3_000) + "</body.content></body></nitf>");

        assertThat(item.paragraphs()).hasSize(3_000);
    }

    private Problem problem(String document) {
        return ((Reading.Unreadable) reader.read(Incoming.of("x", document.getBytes(UTF_8)))).problem();
    }

    private Item item(String document) {
        return ((Reading.Items) reader.read(Incoming.of("x", document.getBytes(UTF_8)))).items().getFirst();
    }
}
