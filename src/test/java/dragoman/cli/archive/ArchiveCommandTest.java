package dragoman.cli.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.archive.JournalEntry;
import dragoman.archive.journal.Journals;
import dragoman.cli.Desk;
import dragoman.model.JournalPosition;
import dragoman.pipeline.Wire;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archivist asks: is everything there, is it unchanged, and can I get it all back? */
class ArchiveCommandTest {
    private static final int GENERATED = Integer.getInteger("restore.dispatches", 1_500);
    private static final int DAYS = 4;
    private static final List<String> DEMO = List.of("kazminerals-en.txt", "kazminerals-fr.txt", "kazminerals-tr.txt",
            "mwanzaferry-en.txt", "mwanzaferry-fr.txt", "mwanzaferry-correction-en.txt", "mwanzaferry-tr.txt",
            "sfaxbread-fr.txt", "sfaxbread-tr.txt", "sinopwreck-tr.txt");

    @TempDir
    Path root;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(root.resolve("home"));
    }

    /** Some days of news: the demo's dispatches spread over them, and generated ones in between. */
    private void ingest(int generated) throws IOException {
        Wire wire = new Wire(7);
        for (int day = 0; day < DAYS; day++) {
            Path inbox = Files.createDirectories(root.resolve("day" + day));
            for (int i = 0; i < generated / DAYS; i++) {
                Files.writeString(inbox.resolve("w%05d.txt".formatted(i)), wire.next(250));
            }
            for (int i = day; i < DEMO.size(); i += DAYS) {
                Files.write(inbox.resolve(DEMO.get(i)), Desk.demo(DEMO.get(i)));
            }
            desk.at(Instant.parse("2025-10-0" + (day + 1) + "T09:00:00Z"));
            assertThat(desk.type("ingest", inbox.toString())).isZero();
        }
        desk.at(Instant.parse("2025-10-05T02:15:00Z"));
    }

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        List<String> words = List.of("minerals", "\"river bridge\"", "grève hôpital", "İzmir'de ihracat",
                "Tokayev~", "pont -fleuve", "ferry accident", "boulangers de Sfax", "liman OR port", "*");
        for (String word : words) {
            for (List<String> options : List.<List<String>>of(List.of(), List.of("--flat"), List.of("--in", "fr"),
                    List.of("--origin", "human-translation"), List.of("--sort", "date"))) {
                List<String> command = new ArrayList<>(List.of("search", word, "--format", "json"));
                command.addAll(options);
                desk.type(command.toArray(String[]::new));
                answers.add(command + "\n" + desk.output());
            }
        }
        return answers;
    }

    /** Every record with its place, and a digest of its bytes. */
    private static Map<JournalPosition, String> records(Path home) throws IOException {
        Map<JournalPosition, String> records = new TreeMap<>();
        Journals.read(home.resolve("journal")).replay(JournalPosition.START, (start, _, entry) -> records.put(start,
                entry instanceof JournalEntry.Acceptance it
                        ? new String(it.bytes(), UTF_8) + it.dispatches()
                        : entry.toString()));
        return records;
    }

    @Test
    void everythingComesBackFromTheArchiveAlone() throws IOException {
        ingest(GENERATED);
        Path home = root.resolve("home");
        desk.type("reindex"); // an index that grew scores a little otherwise, by how its segments came about
        List<String> answers = answers();
        Map<JournalPosition, String> records = records(home);
        assertThat(answers).hasSize(50);

        assertThat(desk.type("archive", "seal")).isZero();
        assertThat(desk.errors()).contains("4 days sealed");
        assertThat(root.resolve("home/journal")).isDirectoryNotContaining("glob:**.warc.gz");
        assertThat(records(home)).isEqualTo(records);
        desk.type("search", "boulangers de Sfax", "--limit", "1", "--in", "fr", "--format", "json");
        assertThat(desk.type("show", desk.json().getFirst().get("id").asText(), "--raw")).isZero();
        assertThat(desk.bytes()).isEqualTo(Desk.demo("sfaxbread-fr.txt"));
        assertThat(desk.type("archive", "verify")).as(desk.output() + desk.errors()).isZero();

        delete(root.resolve("home/journal"));
        delete(root.resolve("home/index"));
        Path restored = root.resolve("restored");
        assertThat(desk.type("archive", "restore", "--to", restored.toString())).as(desk.errors()).isZero();
        delete(root.resolve("home"));
        desk = new Desk(restored);

        assertThat(answers()).isEqualTo(answers);
        assertThat(records(restored)).isEqualTo(records);
        desk.at(Instant.parse("2025-10-06T02:15:00Z"));
        assertThat(desk.type("archive", "verify")).as(desk.output() + desk.errors()).isZero();
        assertThat(desk.type("archive", "restore", "--to", restored.toString())).as("once more, in place").isZero();
    }

    @Test
    void theArchiveIsListedAndGoesOnGrowing() throws IOException {
        assertThat(desk.type("archive", "list")).as("nothing sealed yet").isEqualTo(1);
        ingest(40);
        desk.type("archive", "seal");

        assertThat(desk.type("archive", "list", "--json")).isZero();
        List<JsonNode> days = desk.json();
        assertThat(days).extracting(it -> it.get("day").asText()).containsExactly("2025-10-01", "2025-10-02",
                "2025-10-03", "2025-10-04");
        assertThat(days.getFirst().get("accepted").asInt()).isEqualTo(13);
        assertThat(days.getFirst().get("origin").has("human-translation")).isTrue();

        assertThat(desk.reading("Le marché couvert rouvre\nLHA / Kars / Nermin Taşdelen\nIl a rouvert mardi.\n")
                .type("ingest", "-")).isZero();
        assertThat(desk.type("reindex")).isZero();
        assertThat(desk.errors()).contains("51 dispatches");
        assertThat(desk.type("doctor")).as(desk.output()).isZero();
        desk.at(Instant.parse("2025-10-06T02:15:00Z"));
        desk.type("archive", "seal");
        desk.type("archive", "list");
        assertThat(desk.output().lines()).hasSize(5);
    }

    @Test
    void damageEndsWithExitCodeOneAndItsPlace() throws IOException {
        ingest(40);
        desk.type("archive", "seal");
        Path warc;
        try (Stream<Path> files = Files.list(root.resolve("home/archive/2025-10-02/v1/content"))) {
            warc = files.filter(it -> it.toString().endsWith(".warc.gz")).findFirst().orElseThrow();
        }
        try (RandomAccessFile bytes = new RandomAccessFile(warc.toFile(), "rw")) {
            bytes.seek(2000);
            bytes.write(bytes.read() + 1);
        }

        assertThat(desk.type("archive", "verify")).isEqualTo(1);
        assertThat(desk.output()).contains("archive/2025-10-02/", "byte ", "SHA-512");
        assertThat(desk.errors()).contains("P090");
        assertThat(desk.type("archive", "restore", "--to", root.resolve("elsewhere").toString())).isEqualTo(2);
        assertThat(desk.errors()).contains("P090");
    }

    @Test
    void jobsTellsWhatRunsWhenAndWhatFailed() throws IOException {
        assertThat(desk.type("jobs")).isZero();
        assertThat(desk.output()).contains("seal  0 15 2 * * ?", "next  2025-10-02T02:15", "it has not run yet");
        Path ledger = Files.createDirectories(root.resolve("home/jobs")).resolve("verify.jsonl");
        Files.writeString(ledger, """
                {"slot":"2025-09-28T03:30","attempt":3,"started":"2025-09-28T03:41:00Z","ended":"2025-09-28T03:42:00Z",\
                "outcome":"failed","detail":"3 findings"}
                """);
        assertThat(desk.type("jobs")).isEqualTo(1);
        assertThat(desk.output()).contains("last  2025-09-28T03:30  failed at attempt 3  3 findings");
        assertThat(desk.type("jobs", "--json")).isEqualTo(1);
        JsonNode verify = desk.json().stream().filter(job -> job.get("job").asText().equals("verify")).findFirst()
                .orElseThrow();
        assertThat(verify.get("next")).hasSize(3);
        assertThat(verify.get("last").get(0).get("outcome").asText()).isEqualTo("failed");
    }

    @Test
    void archiveAloneAsksForMore() {
        assertThat(desk.type("archive")).isEqualTo(2);
        assertThat(desk.errors()).contains("seal, verify, list, replicate, restore, export");
        assertThat(desk.type("archive", "restore", "--to", root.resolve("x").toString())).isEqualTo(2);
        assertThat(desk.errors()).contains("there is no archive");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
