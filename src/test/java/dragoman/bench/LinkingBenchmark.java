package dragoman.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import dragoman.archive.Drop;
import dragoman.desk.Docket;
import dragoman.language.LanguageIdentifiers;
import dragoman.lexicon.home.Lexicons;
import dragoman.model.Dispatch;
import dragoman.model.Incoming;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.Wire;
import dragoman.pipeline.copydesk.Arrival;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.intake.Intake;
import dragoman.provenance.Attributors;
import dragoman.read.any.Readers;
import dragoman.story.Candidates;
import dragoman.story.Gist;
import dragoman.story.Member;
import dragoman.story.Outcome;
import dragoman.story.StoryLinker;
import dragoman.story.StoryLinkers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What finding stories costs, and how that grows: the same dispatches go into two archives by turns, one of which links nothing.
 * Prints; asserts nothing.
 */
public final class LinkingBenchmark {
    private static final int DISPATCHES = Integer.getInteger("bench.dispatches", 100_000);
    private static final int STEP = Math.min(10_000, DISPATCHES);
    /** Short turns: what Lucene merges and the JVM compiles in the background falls into those of both alike. */
    private static final int TURN = Math.min(1_000, STEP);
    private static final int LENGTH = 2_000;
    private static final OperatingSystemMXBean PROCESS = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);

    private final CopyDesk desk = new CopyDesk(Readers.shipped(1 << 20), LanguageIdentifiers.open(),
            Attributors.open());
    private final Clock clock = Clock.systemUTC();

    private LinkingBenchmark() {
    }

    /** Runs it in a temporary folder. */
    public static void main(String[] args) throws Exception {
        Benchmarks.inTemporaryFolder(new LinkingBenchmark()::run);
    }

    private void run(Path root) throws IOException {
        Wire wire = new Wire(20_251);
        try (Intake linking = open(root.resolve("linking"), StoryLinkers.open(Lexicons.builtIn()));
                Intake bare = open(root.resolve("bare"), new Loner())) {
            for (int held = 0; held < DISPATCHES; held += STEP) {
                Cost without = Cost.NONE;
                Cost with = Cost.NONE;
                for (int done = 0; done < STEP; done += TURN) {
                    List<String> texts = Stream.generate(() -> wire.next(LENGTH)).limit(TURN).toList();
                    without = without.plus(cost(bare, texts));
                    with = with.plus(cost(linking, texts));
                }
                Benchmarks.say(
                        "%,d held, %,d more: %,.0f dispatches/s without linking, %,.0f/s with it, which adds %.0f %%; "
                                + "%.2f and %.2f ms of the processor's time each, %.0f %% more",
                        held, STEP, STEP / without.seconds,
                        STEP / with.seconds, 100 * (with.seconds / without.seconds - 1), without.millis(),
                        with.millis(),
                        100 * (with.processor / without.processor - 1));
            }
        }
    }

    /**
     * What a step took.
     *
     * @param processor seconds of all its cores together
     */
    private record Cost(double seconds, double processor) {
        static final Cost NONE = new Cost(0, 0);

        Cost plus(Cost other) {
            return new Cost(seconds + other.seconds, processor + other.processor);
        }

        double millis() {
            return 1_000 * processor / STEP;
        }
    }

    private Intake open(Path home, StoryLinker linker) throws IOException {
        return Intake.open(new Home(home), Settings.DEFAULT, linker, clock, _ -> {
        });
    }

    private Cost cost(Intake intake, List<String> texts) throws IOException {
        long start = System.nanoTime();
        long processor = PROCESS.getProcessCpuTime();
        for (String text : texts) {
            byte[] bytes = text.getBytes(UTF_8);
            intake.keep(new Arrival(new Drop("wire.txt", null, clock.instant()), bytes,
                    desk.inspect(Incoming.of("wire.txt", bytes))));
        }
        intake.drain();
        return new Cost((System.nanoTime() - start) / 1e9, (PROCESS.getProcessCpuTime() - processor) / 1e9);
    }

    /** Leaves every dispatch alone. */
    private static final class Loner implements StoryLinker {
        @Override
        public Optional<Gist> gist(Dispatch dispatch, Instant received) {
            return Optional.empty();
        }

        @Override
        public void learn(Gist gist) {
            // Nothing is compared.
        }

        @Override
        public Outcome place(Member dispatch, Docket docket, Candidates candidates, Instant now) {
            return Outcome.NONE;
        }

        @Override
        public Outcome declare(Member translation, Member original, Candidates candidates, Instant now) {
            return Outcome.NONE;
        }

        @Override
        public Outcome link(Member translation, Member original, Candidates candidates, Instant now) {
            return Outcome.NONE;
        }

        @Override
        public Outcome unlink(Member one, Member other, Candidates candidates, Instant now) {
            return Outcome.NONE;
        }
    }
}
