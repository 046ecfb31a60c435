package dragoman.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dragoman.archive.Archive;
import dragoman.archive.Drop;
import dragoman.archive.Finding;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalWriter;
import dragoman.archive.VerifyListener;
import dragoman.archive.VerifyReport;
import dragoman.archive.VerifyRequest;
import dragoman.archive.home.Archives;
import dragoman.archive.journal.Journals;
import dragoman.bench.Jvm;
import dragoman.model.Completeness;
import dragoman.model.JournalPosition;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.pipeline.Home;
import dragoman.pipeline.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that seals or purges is killed at random, as often as {@code archive.kills} says. */
class ArchiveKillTest {
    private static final int KILLS = Integer.getInteger("archive.kills", 2);
    private static final int DROPS = 1_500;
    private static final int DISPATCHES = 30;
    private static final Instant FIRST_DAY = Instant.parse("2026-01-05T12:00:00Z");

    @TempDir
    Path root;

    private final Random random = new Random(20260105);
    private final Wire wire = new Wire(20260105);
    private Home home;
    private Path log;

    @BeforeEach
    void prepare() {
        home = new Home(root.resolve("home"));
        log = root.resolve("log");
    }

    private Process start(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of("dragoman.cli.Main", "--home", home.root().toString()));
        words.addAll(List.of(command));
        return Jvm.start(log, List.of("-XX:TieredStopAtLevel=1"), words.toArray(String[]::new));
    }

    /** Types a command, and waits until it has ended well. */
    private void type(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    /** Kills a process at some moment after it has begun to work; gives whether it was still at work. */
    private boolean kill(Process process, int within) throws InterruptedException {
        Path work = home.root().resolve("sealing/days");
        while (process.isAlive() && !Files.exists(work)) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(within));
        boolean atWork = process.isAlive();
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return atWork;
    }

    private void write(int day) throws IOException {
        Clock then = Clock.fixed(FIRST_DAY.plus(Duration.ofDays(day)), ZoneId.systemDefault());
        try (JournalWriter writer = Journals.open(home.journal(), then, 200_000)) {
            for (int i = 0; i < DROPS; i++) {
                writer.append(new JournalEntry.Rejection(new Drop(day + "-" + i + ".txt", null, then.instant()),
                        new Problem(ProblemCode.P006, i + ".txt", wire.next(1000))));
            }
        }
    }

    private Map<JournalPosition, String> entries() throws IOException {
        Map<JournalPosition, String> entries = new TreeMap<>();
        Journals.read(home.journal()).replay(JournalPosition.START,
                (start, _, entry) -> entries.put(start, entry.toString()));
        return entries;
    }

    private Archive archive() {
        return Archives.open(home.journal(), Clock.system(ZoneId.systemDefault()));
    }

    private VerifyReport verified() throws IOException {
        return archive().verify(new VerifyRequest(null, 0, false, 0, true), null, random, new VerifyListener() {
            @Override
            public void reached(long bytes, long total) {
                // Only the end counts.
            }

            @Override
            public void found(Finding finding) {
                System.out.println(finding);
            }
        });
    }

    @Test
    void noKillWhileSealingLosesAnEntryOrLeavesHalfADay() throws Exception {
        int atWork = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            write(kill);
            Map<JournalPosition, String> before = entries();
            atWork += kill(start("archive", "seal"), 250) ? 1 : 0;
            assertThat(entries()).as("after kill %d", kill).isEqualTo(before);
            assertThat(archive().days()).as("whole days alone").allMatch(day -> day.tally().rejected() == DROPS);
        }
        type("archive", "seal");

        System.out.printf("sealing: %d of %d kills hit it at work%n", atWork, KILLS);
        assertThat(atWork).isPositive();
        assertThat(entries()).hasSize(KILLS * DROPS);
        assertThat(archive().days()).hasSize(KILLS);
        assertThat(home.journal()).isDirectoryNotContaining("glob:**.warc.gz");
        assertThat(verified().findings()).isEmpty();
    }

    @Test
    void noKillWhilePurgingLeavesHalfATextOrTakesAnother() throws Exception {
        Path inbox = Files.createDirectories(root.resolve("in"));
        for (int i = 0; i < DISPATCHES; i++) {
            Files.writeString(inbox.resolve(i + ".txt"), wire.next(600));
        }
        type("ingest", inbox.toString());
        List<String> ids = new ArrayList<>(dispatches().keySet());
        int atWork = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String id = ids.get(kill % ids.size());
            atWork += kill(start("archive", "purge", id, "--reason", "kill " + kill, "--apply"), 150) ? 1 : 0;
            type("ingest", inbox.resolve(kill % DISPATCHES + ".txt").toString());
            assertThat(archive().unfinishedPurge()).as("after kill %d", kill).isEmpty();
            assertThat(dispatches()).hasSize(DISPATCHES);
        }
        System.out.printf("purging: %d of %d kills hit it at work%n", atWork, KILLS);
        List<String> ordered = ids.subList(0, Math.min(KILLS, DISPATCHES));
        for (String id : ordered) {
            if (dispatches().get(id) != Completeness.PURGED) {
                type("archive", "purge", id, "--reason", "once more", "--apply");
            }
        }
        assertThat(dispatches()).allSatisfy((id, completeness) -> assertThat(completeness == Completeness.PURGED)
                .isEqualTo(ordered.contains(id)));
        type("archive", "verify");
    }

    private Map<String, Completeness> dispatches() throws IOException {
        Map<String, Completeness> dispatches = new TreeMap<>();
        Journals.read(home.journal()).replay(JournalPosition.START, (_, _, entry) -> {
            if (entry instanceof JournalEntry.Acceptance it) {
                it.dispatches().forEach(dispatch -> dispatches.put(dispatch.id(), dispatch.completeness()));
            }
        });
        return dispatches;
    }

    @Test
    void whereNothingMayBeWrittenTheDayStaysInTheJournal() throws IOException {
        write(0);
        Map<JournalPosition, String> before = entries();
        Files.createDirectories(home.archive());
        Files.setPosixFilePermissions(home.root(), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeThat(Files.isWritable(home.root())).as("root may write anywhere").isFalse();
            assertThatThrownBy(() -> archive().seal(true, _ -> {
            })).isInstanceOf(IOException.class);
            assertThat(entries()).isEqualTo(before);
        } finally {
            Files.setPosixFilePermissions(home.root(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(archive().seal(true, _ -> {
        })).isEqualTo(1);
        assertThat(entries()).isEqualTo(before);
    }
}
