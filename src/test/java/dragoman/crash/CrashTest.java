package dragoman.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.archive.JournalEntry;
import dragoman.archive.journal.Journals;
import dragoman.bench.Jvm;
import dragoman.lexicon.home.Lexicons;
import dragoman.model.JournalPosition;
import dragoman.model.Tally;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.Wire;
import dragoman.pipeline.intake.Intake;
import dragoman.story.StoryLinkers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the service with SIGKILL at random moments while files are dropped, and then counts. Five kills by default;
 * {@code mvn -Pcrash verify} does 200.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("crash.kills", 5);
    private static final long SEED = Long.getLong("crash.seed", 20250917);
    /** On a slow machine most lives end before the first file is taken: no more than this may pile up. */
    private static final int BACKLOG = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path root;

    @Test
    void noKillAtAnyMomentLosesOrDoublesADispatch() throws Exception {
        Home home = new Home(root.resolve("home"));
        Files.createDirectories(home.inbox());
        Random random = new Random(SEED);
        Dropper dropper = new Dropper(home.inbox());
        for (int kill = 0; kill < KILLS; kill++) {
            Files.deleteIfExists(log());
            Process service = start(home);
            boolean starting = random.nextInt(4) == 0;
            long end = System.nanoTime() + Duration.ofMillis(starting ? random.nextInt(2000) : 30_000).toNanos();
            while (System.nanoTime() < end) {
                if (!starting && Files.readString(log()).contains("watching")) {
                    starting = true;
                    end = System.nanoTime() + Duration.ofMillis(random.nextInt(1200)).toNanos();
                }
                if (files(home.inbox()).size() < BACKLOG) {
                    dropper.drop(1 + random.nextInt(12));
                }
                Thread.sleep(random.nextInt(25));
            }
            service.destroyForcibly();
            assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        Process service = start(home);
        try {
            dropper.drop(20);
            awaitEmpty(home.inbox());
            service.destroy();
            assertThat(service.waitFor(60, TimeUnit.SECONDS)).as("ends on SIGTERM").isTrue();
        } finally {
            service.destroyForcibly();
        }

        Map<String, Integer> journalled = new HashMap<>();
        Tally[] tally = {Tally.NONE};
        Journals.read(home.journal()).replay(JournalPosition.START, (_, _, entry) -> {
            switch (entry) {
                case JournalEntry.Acceptance it -> {
                    journalled.merge(new String(it.bytes(), UTF_8), 1, Integer::sum);
                    tally[0] = tally[0].plus(new Tally(it.dispatches().size(), 0, 0));
                }
                case JournalEntry.Repetition _ -> tally[0] = tally[0].plus(new Tally(0, 1, 0));
                case JournalEntry.Rejection _ -> tally[0] = tally[0].plus(new Tally(0, 0, 1));
                case JournalEntry.Tied _ -> {
                }
            }
        });
        System.out.printf("crash test: %d kills, %d drops, %s%n", KILLS, dropper.dropped, tally[0]);
        assertThat(journalled.keySet()).isEqualTo(dropper.texts);
        assertThat(journalled.values()).as("times that each text's bytes are in the journal").containsOnly(1);
        assertThat(tally[0]).isEqualTo(new Tally(dropper.texts.size(), dropper.again, dropper.bad));
        assertThat(files(home.rejected())).hasSize(2 * dropper.bad);

        List<String> followed = Snapshot.of(home.index());
        try (Intake intake = Intake.reindex(home, Settings.DEFAULT, StoryLinkers.open(Lexicons.builtIn()),
                Clock.systemUTC(), problem -> {
                    throw new AssertionError(problem.message());
                })) {
            assertThat(intake.tally()).isEqualTo(tally[0]);
        }
        assertThat(Snapshot.of(home.index())).isEqualTo(followed).hasSize(dropper.texts.size());
    }

    private Process start(Home home) throws IOException {
        return Jvm.start(log(), Jvm.SHORT_LIVED, "dragoman.cli.Main", "--home", home.root().toString(),
                "run");
    }

    private void awaitEmpty(Path inbox) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!files(inbox).isEmpty()) {
            assertThat(System.nanoTime()).as("still in the inbox: %s; see %s", files(inbox), lastLines())
                    .isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private Path log() {
        return root.resolve("service.log");
    }

    private String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            return files.sorted().toList();
        }
    }

    /** Drops new texts, the same texts again under other names, and files that nobody can read. */
    private static final class Dropper {
        private final Wire wire = new Wire(SEED);
        private final Random random = new Random(SEED);
        private final Path inbox;
        private final Set<String> texts = new TreeSet<>();
        private final List<String> order = new ArrayList<>();
        private int dropped;
        private int again;
        private int bad;

        Dropper(Path inbox) {
            this.inbox = inbox;
        }

        void drop(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                Path part = inbox.resolve("." + dropped);
                Files.write(part, next());
                Files.move(part, inbox.resolve("d%06d.txt".formatted(dropped++)));
            }
        }

        private byte[] next() {
            int kind = random.nextInt(10);
            if (kind == 0) {
                bad++;
                return random.nextBoolean() ? new byte[0] : new byte[]{1, 0, 2, 0, 3, 0, (byte) dropped};
            }
            if (kind == 1 && !order.isEmpty()) {
                again++;
                return order.get(random.nextInt(order.size())).getBytes(UTF_8);
            }
            String text = wire.next(1500);
            texts.add(text);
            order.add(text);
            return text.getBytes(UTF_8);
        }
    }
}
