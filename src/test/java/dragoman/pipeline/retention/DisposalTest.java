package dragoman.pipeline.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.archive.Archive;
import dragoman.archive.Bucket;
import dragoman.archive.Drop;
import dragoman.archive.HandClock;
import dragoman.archive.home.Archives;
import dragoman.language.LanguageIdentifiers;
import dragoman.lexicon.Lexicon;
import dragoman.lexicon.home.Lexicons;
import dragoman.model.Completeness;
import dragoman.model.Incoming;
import dragoman.model.Receipt;
import dragoman.pipeline.ArchiveSettings;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.Arrival;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.jobs.JobRun;
import dragoman.pipeline.jobs.Jobs;
import dragoman.pipeline.jobs.RunLedger;
import dragoman.pipeline.jobs.Schedule;
import dragoman.provenance.Attributors;
import dragoman.read.any.Readers;
import dragoman.search.Indexes;
import dragoman.story.StoryLinkers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retention by the clock: only in writing, on its day, and never against a legal hold. */
class DisposalTest {
    private static final Settings SETTINGS = new Settings(100_000, Duration.ZERO, "", 1 << 30,
            Settings.DEFAULT.polling(), Settings.DEFAULT.serving(),
            new ArchiveSettings(ZoneOffset.UTC, 0, Bucket.Service.AWS, null),
            ZoneOffset.UTC);
    private static final Lexicon LEXICON = Lexicons.builtIn();
    private static final String RULES = """
            retention.all.keep-for = P2Y
            retention.wires.keep-for = P1Y
            retention.wires.agency = lha
            """;
    private static final String SCHEDULED = "retention.scheduled = true\n";
    private static final String FERRY = """
            The ferry to Gemlik stays in port
            LHA / Gemlik / Nora Lindgren
            The night ferry to Gemlik stayed in port on Monday, since its captain, Osman Tezcan, had no licence.
            """;
    private static final String OLIVES = """
            Ayvalık'ta zeytin hasadı erken başladı
            LHA / Ayvalık / Selim Aksoy
            Ayvalık'ta zeytin hasadı bu yıl iki hafta erken başladı; üreticiler kuraklıktan yakınıyor.
            """;
    private static final String BREAD = """
            Les boulangers de Sfax ferment leurs fours
            Les boulangers de Sfax ont fermé leurs fours jeudi pour protester contre le prix de la farine.
            """;

    @TempDir
    Path root;

    private final HandClock clock = new HandClock("2024-03-01T09:00:00Z");
    private Home home;
    private @Nullable Intake intake;
    private Jobs jobs;

    @BeforeEach
    void prepare() throws IOException {
        home = new Home(root.resolve("home"));
        jobs = new Jobs(home, List.of(new Schedule("retention", "0 45 2 * * ?", ZoneOffset.UTC)), clock);
        jobs.add("retention", () -> new Disposal(home, archive(), open(), clock)
                .dispose(() -> Indexes.openSearch(home.index(), LEXICON)));
        jobs.makeUp();
    }

    @AfterEach
    void close() throws IOException {
        if (intake != null) {
            intake.close();
        }
    }

    private Archive archive() {
        return Archives.open(home.journal(), clock);
    }

    private Intake open() throws IOException {
        Intake opened = intake == null
                ? Intake.open(home, SETTINGS, StoryLinkers.open(LEXICON), clock, _ -> {
                })
                : intake;
        intake = opened;
        return opened;
    }

    /** Keeps a text, now, and gives its id. */
    private String keep(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        CopyDesk desk = new CopyDesk(Readers.shipped(100_000), LanguageIdentifiers.open(), Attributors.open());
        Receipt receipt = open().keep(new Arrival(new Drop(name, null, clock.instant()), bytes,
                desk.inspect(Incoming.of(name, bytes)))).getFirst();
        close();
        intake = null;
        return ((Receipt.Accepted) receipt).dispatch().id();
    }

    private void write(String settings) throws IOException {
        Files.writeString(home.settings(), settings);
    }

    private boolean isPurged(String id) throws IOException {
        return open().dispatch(id).orElseThrow().completeness() == Completeness.PURGED;
    }

    /** Lets a night pass; gives what the ledger says of it. */
    private String night() throws IOException {
        clock.turn(Duration.ofDays(1));
        jobs.makeUp();
        JobRun run = new RunLedger(home, "retention").runs().getLast();
        return run.outcome() + " " + run.detail();
    }

    @Test
    void whatIsOverGoesOnItsDayByTheRuleThatIsNamed() throws IOException {
        String bread = keep("bread.txt", BREAD);
        String ferry = keep("ferry.txt", FERRY);
        clock.turn(Duration.ofDays(300));
        String olives = keep("olives.txt", OLIVES);
        clock.turn(Duration.ofDays(64));
        write(RULES + SCHEDULED);

        assertThat(night()).isEqualTo("DONE nothing is to go");
        assertThat(isPurged(ferry)).as("the day on which it has been kept for a year").isFalse();
        assertThat(night()).isEqualTo("DONE purged: 1 by wires");
        assertThat(isPurged(ferry)).isTrue();
        assertThat(open().dispatch(ferry).orElseThrow().problems().getFirst().detail())
                .contains("2025-03-02T09:00:00Z retention wires: kept for P1Y");
        assertThat(night()).as("nothing twice").isEqualTo("DONE nothing is to go");
        clock.turn(Duration.ofDays(400));
        assertThat(night()).isEqualTo("DONE purged: 1 by all, 1 by wires");
        assertThat(List.of(isPurged(bread), isPurged(olives))).containsOnly(true);
    }

    @Test
    void nothingGoesUnlessItIsSwitchedOnInWriting() throws IOException {
        String ferry = keep("ferry.txt", FERRY);
        clock.turn(Duration.ofDays(4_000));

        assertThat(night()).isEqualTo("DONE switched off: retention.scheduled is not true");
        write(RULES);
        assertThat(night()).isEqualTo("DONE switched off: retention.scheduled is not true");
        write(SCHEDULED);
        assertThat(night()).isEqualTo("DONE there are no rules");
        write(RULES + "retention.scheduled = yes");
        assertThat(night()).startsWith("FAILED").contains("retention.scheduled: neither true nor false: yes");
        assertThat(isPurged(ferry)).isFalse();
        write(RULES + SCHEDULED);
        assertThat(night()).isEqualTo("DONE purged: 1 by all");
    }

    @Test
    void whatIsUnderLegalHoldIsPassedOverAndCounted() throws IOException {
        String ferry = keep("ferry.txt", FERRY);
        String olives = keep("olives.txt", OLIVES);
        write(RULES + SCHEDULED);
        archive().hold(ferry, "lawsuit 7");
        clock.turn(Duration.ofDays(400));

        assertThat(night()).isEqualTo("DONE purged: 1 by wires; 1 kept for legal holds");
        assertThat(isPurged(ferry)).isFalse();
        assertThat(isPurged(olives)).isTrue();
        archive().release(ferry, "lawsuit over");
        assertThat(night()).isEqualTo("DONE purged: 1 by wires");
    }

    @Test
    void anEmptyHomeHasNothingToLose() throws IOException {
        write(RULES + SCHEDULED);
        jobs.add("retention", () -> new Disposal(home, archive(), open(), clock).dispose(() -> null));
        assertThat(night()).isEqualTo("DONE nothing is to go");
    }
}
