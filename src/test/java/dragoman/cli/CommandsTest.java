package dragoman.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final String FRENCH = """
            Le port de Mersin rouvre après la tempête
            - Quatorze navires attendaient au large
            LHA / Mersin / Selim Aksoy
            Le port de Mersin a rouvert mercredi après deux jours de tempête, a annoncé la capitainerie.
            Les grues ont repris le travail à l'aube et les quatorze navires seront déchargés avant dimanche.
            * Traduit du turc par Maud Perrineau
            """;
    private static final String TURKISH = """
            Mersin Limanı fırtınanın ardından yeniden açıldı
            LHA / Mersin / Selim Aksoy
            Mersin Limanı, iki gün süren fırtınanın ardından çarşamba günü yeniden gemi trafiğine açıldı.
            Liman Başkanlığından yapılan açıklamada, vinçlerin şafakla birlikte çalışmaya başladığı bildirildi.
            """;

    @TempDir
    Path root;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(root.resolve("home"));
    }

    @Test
    void inspectTellsWhatItFindsAndStoresNothing() throws IOException {
        assertThat(desk.type("inspect", "--json", file("mersin.txt", FRENCH).toString())).isZero();
        JsonNode item = desk.json().getFirst();
        assertThat(item.get("status").asText()).isEqualTo("inspected");
        assertThat(item.get("tag").asText()).isEqualTo("fr-t-tr");
        assertThat(item.get("headline").asText()).isEqualTo("Le port de Mersin rouvre après la tempête");
        assertThat(item.get("summary").get(0).asText()).isEqualTo("Quatorze navires attendaient au large");
        assertThat(item.get("paragraphs")).hasSize(2);
        JsonNode origin = item.get("origin");
        assertThat(origin.get("translators").get(0).asText()).isEqualTo("Maud Perrineau");
        assertThat(FRENCH.substring(origin.get("start").asInt(), origin.get("end").asInt()))
                .isEqualTo(origin.get("creditLine").asText());
        assertThat(root.resolve("home/journal")).doesNotExist();
    }

    @Test
    void ingestKeepsADispatchOnceAndLeavesTheFile() throws IOException {
        Path file = file("mersin.txt", FRENCH);
        Path again = file("other-name.txt", FRENCH);
        assertThat(desk.type("ingest", "--json", file.toString(), again.toString())).isZero();
        assertThat(desk.json()).extracting(item -> item.get("status").asText()).containsExactly("accepted",
                "duplicate");
        assertThat(file).exists();
        assertThat(desk.type("ingest", "--json", file.toString())).isZero();
        assertThat(desk.json().getFirst().get("status").asText()).isEqualTo("duplicate");
        assertThat(stats("received")).isEqualTo(3);
        assertThat(stats("accepted")).isEqualTo(1);
        assertThat(stats("duplicate")).isEqualTo(2);
    }

    @Test
    void ingestTakesStandardInput() {
        assertThat(desk.reading(FRENCH).type("ingest", "--json", "-")).isZero();
        assertThat(desk.json().getFirst().get("file").asText()).isEqualTo("-");
        assertThat(desk.reading("").type("ingest", "--json", "-")).isEqualTo(1);
        assertThat(root.resolve("home/rejected/standard-input")).isEmptyFile();
        assertThat(root.resolve("home/rejected/standard-input.problem.json")).content().contains("P002");
    }

    @Test
    void ingestGoesOnBehindBadFilesAndSaysSoByItsExitCode() throws IOException {
        Path empty = file("empty.txt", "");
        Path good = file("good.txt", FRENCH);
        assertThat(desk.type("ingest", "--json", empty.toString(), root.resolve("missing.txt").toString(),
                good.toString())).isEqualTo(1);
        assertThat(desk.json()).extracting(item -> item.get("status").asText()).containsExactly("rejected", "rejected",
                "accepted");
        assertThat(desk.json())
                .extracting(
                        item -> item.get("problems").isEmpty() ? "" : item.get("problems").get(0).get("code").asText())
                .containsExactly("P002", "P001", "");
        assertThat(stats("rejected")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"line\nbreak.txt", "  spaces .txt", "haber📰.txt", "İstanbul'da \"ığdır\".txt",
            "--option.txt"})
    void ingestTakesAFileOfAnyName(String name) throws IOException {
        file(name, FRENCH);
        assertThat(desk.type("ingest", "--json", root.toString())).isZero();
        assertThat(desk.json().getFirst().get("file").asText()).isEqualTo(root.resolve(name).toString());
    }

    @Test
    void searchFindsATurkishDispatchByAnEnglishQuestion() throws IOException {
        desk.type("ingest", file("tr.txt", TURKISH).toString(), file("fr.txt", FRENCH).toString());
        assertThat(desk.type("search", "port", "storm", "--in", "tr", "--format", "json")).isZero();
        JsonNode hit = desk.json().getFirst();
        assertThat(hit.get("headline").asText()).isEqualTo("Mersin Limanı fırtınanın ardından yeniden açıldı");
        assertThat(hit.get("snippet").get("text").asText()).contains("Limanı");
        assertThat(hit.get("versions")).hasSize(2);
    }

    @Test
    void searchShowsATranslationAsOne() throws IOException {
        desk.type("ingest", file("fr.txt", FRENCH).toString());
        assertThat(desk.type("search", "Mersin")).isZero();
        assertThat(desk.output()).contains("Le port de Mersin rouvre après la tempête")
                .contains("French · translated from Turkish by Maud Perrineau · LHA · Mersin");
        assertThat(desk.errors()).contains("1 story");
    }

    @Test
    void searchSaysByItsExitCodeThatNothingWasFound() throws IOException {
        assertThat(desk.type("search", "anything")).isEqualTo(1);
        desk.type("ingest", file("fr.txt", FRENCH).toString());
        assertThat(desk.type("search", "xylophone")).isEqualTo(1);
        assertThat(desk.output()).isEmpty();
    }

    @Test
    void searchFiltersByProvenance() throws IOException {
        desk.type("ingest", file("tr.txt", TURKISH).toString(), file("fr.txt", FRENCH).toString());
        assertThat(desk.type("search", "Mersin", "--translator", "maud perrineau", "--format", "json")).isZero();
        assertThat(desk.json()).hasSize(1);
        assertThat(desk.type("search", "Mersin", "--origin", "machine-translation")).isEqualTo(1);
        assertThat(desk.type("search", "Mersin", "--origin", "guesswork")).isEqualTo(2);
        assertThat(desk.errors()).contains("guesswork: --origin takes");
        assertThat(desk.type("search", "Mersin", "--since", "yesterday")).isEqualTo(2);
        assertThat(desk.type("search", "Mersin", "--since", "2025-10-02")).isEqualTo(1);
        assertThat(desk.type("search", "Mersin", "--until", "2025-10-01")).isZero();
    }

    @Test
    void searchWritesATrecRunForManyTopics() throws IOException {
        desk.type("ingest", file("tr.txt", TURKISH).toString(), file("fr.txt", FRENCH).toString());
        Path topics = file("topics.tsv", "T1\tMersin port\nT2\txylophone\nT3\tfırtına\n");
        assertThat(desk.type("search", "--topics", topics.toString(), "--format", "trec")).isZero();
        assertThat(desk.output().lines())
                .allMatch(line -> line.matches("T[13] Q0 [a-z2-7]{20} [12] \\d+\\.\\d{6} dragoman"))
                .anyMatch(line -> line.startsWith("T1 ")).anyMatch(line -> line.startsWith("T3 "));
    }

    @Test
    void searchWritesASpreadsheetOfAllHits() throws IOException {
        for (int i = 0; i < 12; i++) {
            desk.type("ingest",
                    file("quay-" + i + ".txt", "Quay " + i + ", the \"long\" one, reopens\nThe quay is open.\n")
                            .toString());
        }
        assertThat(desk.type("search", "quay", "--format", "csv", "--all", "--flat")).isZero();
        assertThat(desk.output().lines()).hasSize(13).first().asString().startsWith("topic,rank,id,story,language,");
        assertThat(desk.output().lines().skip(1))
                .allSatisfy(line -> assertThat(line).contains(", the \"\"long\"\" one, "));
    }

    @Test
    void searchCountsWhatAnswers() throws IOException {
        desk.type("ingest", file("mersin-fr.txt", FRENCH).toString(), file("mersin-tr.txt", TURKISH).toString());
        assertThat(desk.type("search", "storm", "--facets")).isZero();
        assertThat(desk.output()).containsPattern("(?m)^language\\R  fr +1\\R  tr +1$").contains("  Maud Perrineau");
        desk.type("search", "storm", "--facets", "--format", "json");
        assertThat(desk.json().getFirst().get("origin").get("human-translation").asInt()).isEqualTo(1);
    }

    @Test
    void aQuestionIsKeptInAFile() throws IOException {
        desk.type("ingest", file("mersin-fr.txt", FRENCH).toString(), file("mersin-tr.txt", TURKISH).toString());
        Path question = file("storm.question", "storm\n--in tr\n--format json\n");
        assertThat(desk.type("search", "@" + question)).isZero();
        assertThat(desk.json()).singleElement()
                .satisfies(hit -> assertThat(hit.get("language").asText()).isEqualTo("tr"));
    }

    @Test
    void searchExplainsWhatAWordBecame() throws IOException {
        desk.type("ingest", file("tr.txt", TURKISH).toString());
        desk.type("search", "storm", "--query-lang", "en", "--explain");
        assertThat(desk.errors()).contains("storm").contains("fırtına");
    }

    @Test
    void showGivesTheTextTheJsonAndTheBytes() throws IOException {
        desk.type("ingest", "--json", file("fr.txt", FRENCH).toString(), file("tr.txt", TURKISH).toString());
        String id = desk.json().getFirst().get("id").asText();
        assertThat(desk.type("show", id.substring(0, 10), "--raw")).isZero();
        assertThat(desk.bytes()).isEqualTo(FRENCH.getBytes(UTF_8));
        assertThat(desk.type("show", id, "--json")).isZero();
        assertThat(desk.json().getFirst().get("id").asText()).isEqualTo(id);
        assertThat(desk.type("show", id)).isZero();
        assertThat(desk.output()).contains("translated from Turkish by Maud Perrineau")
                .contains("Les grues ont repris");
        assertThat(desk.type("show", "nosuchid")).isEqualTo(1);
        assertThat(desk.type("show", "")).isEqualTo(1);
        assertThat(desk.errors()).contains("fits several");
    }

    @Test
    void storiesListsADispatchWithItsTranslation() throws IOException {
        assertThat(desk.type("stories")).isEqualTo(1);
        desk.type("ingest", file("fr.txt", FRENCH).toString(), file("tr.txt", TURKISH).toString());
        assertThat(desk.type("stories", "--json")).isZero();
        assertThat(desk.json()).hasSize(1).allSatisfy(story -> assertThat(story.get("versions")).hasSize(2));
    }

    @Test
    void reindexGivesTheSameAnswers() throws IOException {
        desk.type("ingest", file("fr.txt", FRENCH).toString(), file("tr.txt", TURKISH).toString());
        desk.type("search", "Mersin", "--format", "json");
        String before = desk.output();
        assertThat(desk.type("reindex")).isZero();
        assertThat(desk.errors()).contains("2 dispatches indexed");
        desk.type("search", "Mersin", "--format", "json");
        assertThat(desk.output()).isEqualTo(before);
    }

    @Test
    void aCorruptIndexIsRebuiltFromTheJournalAndSaidAloud() throws IOException {
        desk.type("ingest", file("fr.txt", FRENCH).toString());
        try (var files = Files.list(root.resolve("home/index"))) {
            for (Path segment : files.filter(it -> String.valueOf(it.getFileName()).startsWith("segments")).toList()) {
                Files.writeString(segment, "no index");
            }
        }
        assertThat(desk.type("search", "Mersin")).isEqualTo(2);
        assertThat(desk.errors()).contains("P022").contains("dragoman reindex");
        desk.type("ingest", file("tr.txt", TURKISH).toString());
        assertThat(desk.errors()).contains("P022");
        desk.type("search", "Mersin", "--flat", "--format", "json");
        assertThat(desk.json()).hasSize(2);
        assertThat(stats("received")).isEqualTo(2);
    }

    @Test
    void requeueSendsRejectedFilesRoundAgain() {
        assertThat(desk.type("requeue")).isEqualTo(1);
        desk.reading("").type("ingest", "-");
        assertThat(desk.type("requeue")).isZero();
        assertThat(root.resolve("home/inbox/standard-input")).exists();
    }

    @Test
    void doctorFindsAHealthyHomeHealthyAndASickOneSick() throws IOException {
        assertThat(desk.type("doctor")).isEqualTo(1);
        desk.type("ingest", file("fr.txt", FRENCH).toString());
        assertThat(desk.type("doctor")).as(desk.output()).isZero();
        assertThat(desk.output()).contains("journal whole: 1 entries").contains("up to the journal's end");
        try (var files = Files.list(root.resolve("home/journal"))) {
            Path journal = files.filter(it -> it.toString().endsWith(".warc.gz")).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(journal);
            bytes[bytes.length / 2] ^= 4;
            Files.write(journal, bytes);
        }
        assertThat(desk.type("doctor")).isEqualTo(1);
        assertThat(desk.output()).containsOnlyOnce("P024").containsOnlyOnce("restore the named file");
    }

    @Test
    void doctorTellsOfEnginesAndOfWhatWaitsForThem() throws IOException {
        desk.type("ingest", file("fr.txt", FRENCH).toString());
        Path home = root.resolve("home");
        Files.writeString(home.resolve("dragoman.properties"), """
                translate.house.kind=libretranslate
                translate.house.url=http://127.0.0.1:5000
                translate.pool.kind=deepl
                translate.pool.url=http://127.0.0.1:5001
                """);
        assertThat(desk.type("doctor")).isZero();
        assertThat(desk.output()).contains("ok   engine house is set up", "ok   engine pool is set up");

        Files.createDirectories(home.resolve("translations"));
        Files.writeString(home.resolve("translations/status.json"),
                """
                        {"at": "2025-09-30T12:00:05Z", "wanted": {"from=fr to=en": 1207},
                         "troubles": {"pool": {"failures": 3, "last": "P078 pool: status 456", "at": "2025-09-30T12:00:00Z"}}}""");
        assertThat(desk.type("doctor")).isEqualTo(1);
        assertThat(desk.output()).contains("ok   engine house is set up",
                "look engine pool is set up; 3 dispatches since its last translation failed, the last at "
                        + "2025-09-30T12:00:00Z: P078 pool: status 456",
                "ok   the rule from=fr to=en wanted 1,207 versions that nobody has sent, at 2025-09-30T12:00:05Z");
    }

    @Test
    void doctorTellsOfFeedsOfWhatWaitsAndOfTheDoorThatStandsOpen() throws IOException {
        desk.type("ingest", file("fr.txt", FRENCH).toString());
        desk.reading("").type("ingest", "-");
        Path home = root.resolve("home");
        Files.createDirectories(home.resolve("feeds"));
        Files.writeString(home.resolve("feeds/harbour.json"), """
                {"address": "https://harbour.example/rss", "succeeded": "2025-09-30T12:00:00Z", "failures": 3,
                 "trouble": "P085 https://harbour.example/rss: the server said HTTP/1.1 404 Not Found",
                 "entries": {"accepted": 1204, "duplicate": 31, "rejected": 0}}""");
        Files.writeString(home.resolve("dragoman.properties"), "http.port = 8080\nhttp.address = 0.0.0.0\n");
        assertThat(desk.type("doctor")).isEqualTo(1);
        assertThat(desk.output())
                .contains("look feed harbour answered last at 2025-09-30T12:00:00Z; 1,204 entries accepted")
                .contains("3 failures since: P085", "look http.address: others reach 0.0.0.0", "look 1 file waits in");

        Files.writeString(home.resolve("token"), "harbour-light-77\n");
        Files.writeString(home.resolve("dragoman.properties"), "http.port = 8080\nhttp.token-file = token\n");
        desk.type("doctor");
        assertThat(desk.output()).contains("ok   run answers over HTTP at 127.0.0.1 port 8080, to who brings the token")
                .doesNotContain("harbour-light-77");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http.address = 0.0.0.0", "http.address = no-such-host.invalid", "http.token-file = none",
            "http.token-file = empty"})
    void theServiceDoesNotOpenADoorThatWasToBeLocked(String setting) throws IOException {
        Path home = Files.createDirectories(root.resolve("home"));
        Files.writeString(home.resolve("empty"), " \n");
        Files.writeString(home.resolve("dragoman.properties"), "http.port = 0\n" + setting + "\n");

        assertThat(desk.type("run")).isEqualTo(2);
        assertThat(desk.errors()).startsWith("dragoman: http.");
        assertThat(home.resolve("journal")).doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsNamedAndTheHomeIsLetGo() throws IOException {
        Path home = Files.createDirectories(root.resolve("home"));
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Files.writeString(home.resolve("dragoman.properties"), "http.port = " + other.getLocalPort());
            assertThat(desk.type("run")).isEqualTo(2);
            assertThat(desk.errors()).contains("http.port: /127.0.0.1:" + other.getLocalPort());
        }
        assertThat(desk.type("ingest", file("fr.txt", FRENCH).toString())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "search", "ingest", "search --limit 0 x", "search --query-lang de x", "show"})
    void misuseIsAnErrorWithAWordOfAdvice(String command) {
        assertThat(desk.type(command.split(" "))).isEqualTo(2);
        assertThat(desk.errors()).startsWith("dragoman: ").doesNotContain("\tat ");
        assertThat(desk.output()).isEmpty();
    }

    @Test
    void aBadSettingNamesItselfAndItsFile() throws IOException {
        Files.createDirectories(root.resolve("home"));
        Files.writeString(root.resolve("home/dragoman.properties"), "intake.max-bytes = huge");
        assertThat(desk.type("ingest", file("fr.txt", FRENCH).toString())).isEqualTo(2);
        assertThat(desk.errors()).contains("dragoman.properties: intake.max-bytes: not a number: huge");
    }

    @Test
    void aBrokenPipeIsSuccess() throws IOException {
        desk.type("ingest", file("fr.txt", FRENCH).toString(), file("tr.txt", TURKISH).toString());
        PrintStream closed = new PrintStream(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        }, false, UTF_8);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), closed,
                new PrintStream(errors, true, UTF_8), Map.of(),
                Clock.systemUTC());
        assertThat(Main.run(terminal, "--home", root.resolve("home").toString(), "stories", "--json")).isZero();
        assertThat(Main.run(terminal, "--home", root.resolve("home").toString(), "search", "Mersin")).isZero();
    }

    @Test
    void completionForTheShellComesOnStandardOutput() {
        assertThat(desk.type("generate-completion")).isZero();
        assertThat(desk.output()).contains("complete -F _complete_dragoman");
    }

    private long stats(String name) {
        assertThat(desk.type("stats", "--json")).isZero();
        JsonNode stats = desk.json().getFirst();
        assertThat(stats.get("received").asLong())
                .isEqualTo(stats.get("accepted").asLong() + stats.get("duplicate").asLong()
                        + stats.get("rejected").asLong());
        return stats.get(name).asLong();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(root.resolve(name), content);
    }
}
