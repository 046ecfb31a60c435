package dragoman.cli.archive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.archive.ObjectStore;
import dragoman.archive.home.Archives;
import dragoman.cli.Desk;
import dragoman.lexicon.home.Lexicons;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.jobs.ArchiveJobs;
import dragoman.story.StoryLinkers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archivist keeps a copy in a bucket, and has everything back from it. */
class ReplicaCommandTest {
    private static final String FERRY = """
            MWANZA, Tanzania (NWD) - Ferry traffic across the lake stops for two days, the harbour master said on Monday.

            The engine of the second ferry has to be replaced before the rains begin.
            """;
    private static final String BAKERS = """
            SFAX, Tunisie (NWD) - Les boulangers de Sfax ferment leurs fours jeudi.

            Ils demandent que le prix de la farine soit fixé jusqu'à l'été.
            """;

    private static ObjectStore store;
    private static int places;

    @TempDir
    Path root;

    private Desk desk;
    private String place;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        store = ObjectStore.start(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    /** Two days of news, sealed, and a place of their own in the bucket. */
    @BeforeEach
    void seal() throws IOException {
        place = "desk" + places++;
        Path home = Files.createDirectories(root.resolve("home"));
        Files.writeString(home.resolve("dragoman.properties"), """
                archive.time-zone=UTC
                archive.bucket=s3://news-archive/%s
                archive.bucket-endpoint=%s
                """.formatted(place, store.service().endpoint()));
        desk = new Desk(home);
        keep("2025-10-01T09:00:00Z", "ferry.txt", FERRY);
        keep("2025-10-02T09:00:00Z", "bakers.txt", BAKERS);
        desk.at(Instant.parse("2025-10-03T02:15:00Z"));
        assertThat(desk.type("archive", "seal")).isZero();
    }

    private void keep(String when, String name, String text) throws IOException {
        desk.at(Instant.parse(when));
        assertThat(desk.type("ingest", Files.writeString(root.resolve(name), text).toString())).isZero();
    }

    private String id(String word) {
        desk.type("search", word, "--format", "json");
        return requireNonNull(desk.json().getFirst().findValue("id")).asText();
    }

    @Test
    void aCopyIsKeptAndCheckedAndGivesEverythingBack() {
        assertThat(desk.type("archive", "replicate")).isZero();
        assertThat(desk.output()).isEqualTo("2025-10-01\n2025-10-02\n");
        assertThat(desk.errors()).contains("2 days copied to s3://news-archive/" + place);
        assertThat(desk.type("archive", "replicate")).isZero();
        assertThat(desk.errors()).contains("0 days copied");
        assertThat(desk.type("archive", "verify", "--replica")).isZero();
        assertThat(desk.errors()).contains("2 days, 2 dispatches", "all whole");

        assertThat(desk.type("archive", "restore", "--from", "s3://news-archive/" + place, "--to",
                root.resolve("new").toString())).isZero();
        Desk fresh = new Desk(root.resolve("new"));
        assertThat(fresh.type("search", "boulangers", "--format", "json")).isZero();
        String restored = fresh.output();
        assertThat(desk.type("search", "boulangers", "--format", "json")).isZero();
        assertThat(restored).isEqualTo(desk.output());
    }

    @Test
    void aFaultOfTheCopyIsNamed() throws IOException {
        desk.type("archive", "replicate");
        Path summary = store.folder(place).resolve("2025-10-02/v1/content/summary.json");
        Files.writeString(summary, " ", StandardOpenOption.APPEND);

        assertThat(desk.type("archive", "verify", "--replica")).isEqualTo(1);
        assertThat(desk.output()).isEqualTo("s3://news-archive/" + place
                + "/2025-10-02/v1/content/summary.json: it is not as the archive has it\n");
        assertThat(desk.errors()).contains("P090", "1 findings");
    }

    @Test
    void whatIsPurgedGoesFromTheBucketAtOnce() throws IOException {
        desk.type("archive", "replicate");
        String ferry = id("ferry");

        assertThat(desk.type("archive", "purge", ferry, "--reason", "withdrawn", "--apply")).isZero();
        assertThat(desk.type("archive", "verify", "--replica")).isZero();
        assertThat(Files.readString(store.folder(place).resolve("events.jsonl"))).contains("deletion");
    }

    @Test
    void whoeverPurgesIsToldIfTheBucketStillHoldsIt() throws IOException {
        desk.type("archive", "replicate");
        String ferry = id("ferry");
        Path settings = root.resolve("home/dragoman.properties");
        Files.writeString(settings, Files.readString(settings).replace("s3://news-archive/" + place, "s3://elsewhere"));

        assertThat(desk.type("archive", "purge", ferry, "--reason", "withdrawn", "--apply")).isEqualTo(2);
        assertThat(desk.errors()).contains("1 dispatch purged", "gone here, but not yet in the bucket",
                "run archive replicate", "P094");
    }

    @Test
    void withoutABucketThereIsNoCopy() throws IOException {
        Files.writeString(root.resolve("home/dragoman.properties"), "archive.time-zone=UTC\n");

        for (List<String> command : List.of(List.of("archive", "replicate"),
                List.of("archive", "verify", "--replica"))) {
            assertThat(desk.type(command.toArray(String[]::new))).isEqualTo(2);
            assertThat(desk.errors()).contains("archive.bucket is not set");
        }
        assertThat(desk.type("archive", "restore", "--from", "s3://X", "--to", root.resolve("new").toString()))
                .isEqualTo(2);
        assertThat(desk.errors()).contains("--from: no address such as");
    }

    @Test
    void theCopyIsReadAsAWhole() {
        assertThat(desk.type("archive", "verify", "--replica", "--sample", "1")).isEqualTo(2);
        assertThat(desk.errors()).contains("--replica: the copy is read as a whole");
    }

    @Test
    void theJobsKeepAndCheckTheCopy() throws IOException {
        Home home = new Home(root.resolve("home"));
        Settings settings = Settings.of(home.settings(), Map.of());
        Clock clock = Clock.fixed(Instant.parse("2025-10-03T03:00:00Z"), ZoneOffset.UTC);
        try (Intake intake = Intake.open(home, settings, StoryLinkers.open(Lexicons.builtIn()), clock, _ -> {
        })) {
            ArchiveJobs jobs = new ArchiveJobs(Archives.open(home.journal(), clock), Archives.replica(home.journal(),
                    requireNonNull(settings.archive().bucket()), clock), intake, settings.archive());

            assertThat(jobs.replicate()).isEqualTo("2 days copied");
            assertThat(jobs.verify(() -> null)).isEqualTo(
                    "2 days verified, 2 dispatches, and their copy in s3://news-archive/" + place);
            Files.writeString(store.folder(place).resolve("2025-10-01/not.txt"), "kimin?");
            assertThatThrownBy(() -> jobs.verify(() -> null)).hasMessageContaining("2025-10-01/not.txt");
        }
    }
}
