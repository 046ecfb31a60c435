package dragoman.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.model.Checkpoint;
import dragoman.pipeline.Home;
import dragoman.pipeline.Wire;
import dragoman.search.Indexes;
import dragoman.translate.StubEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What machine translation costs: how busy the service keeps an engine that takes 50 ms for an answer, and what is left of the
 * intake's speed while 10,000 translations are pending. Prints; asserts nothing.
 */
public final class TranslationBenchmark {
    private static final int PENDING = Integer.getInteger("bench.pending", 10_000);
    private static final int FILES = Integer.getInteger("bench.files", 4_000);
    private static final int ROUNDS = 3;
    private static final int CALLS = 4;
    private static final int LENGTH = 800;
    private static final long LATENCY_MILLIS = 50;
    private static final long BUSY_SECONDS = 20;

    private final Path root;

    private TranslationBenchmark(Path root) {
        this.root = root;
    }

    /** Runs all of it in a temporary folder. */
    public static void main(String[] args) throws Exception {
        Path root = Files.createTempDirectory("dragoman-bench");
        try (StubEngine engine = StubEngine.start(LATENCY_MILLIS)) {
            new TranslationBenchmark(root).run(engine);
        } finally {
            try (Stream<Path> files = Files.walk(root)) {
                files.sorted(Comparator.reverseOrder()).forEach(TranslationBenchmark::delete);
            }
        }
    }

    private void run(StubEngine engine) throws Exception {
        Home home = new Home(root.resolve("home"));
        Files.createDirectories(home.inbox());
        Process service = start(home);
        double alone = 0;
        try {
            intake(home, PENDING, 1);
            for (int round = 0; round < ROUNDS; round++) {
                alone = Math.max(alone, intake(home, FILES, 10 + round));
            }
        } finally {
            end(service);
        }
        say("intake alone: %,.0f files/s, the best of %d rounds", alone, ROUNDS);
        engineIsSetUp(home, engine);
        service = start(home);
        try {
            busy(engine);
            double meanwhile = 0;
            for (int round = 0; round < ROUNDS; round++) {
                int before = engine.calls();
                meanwhile = Math.max(meanwhile, intake(home, FILES, 20 + round));
                say("  meanwhile the engine was asked %,d times", engine.calls() - before);
            }
            say("intake while translations are pending: %,.0f files/s, %.2f of the speed alone", meanwhile,
                    meanwhile / alone);
        } finally {
            end(service);
        }
    }

    /** All dispatches of the wire into all other languages, at once. */
    private static void engineIsSetUp(Home home, StubEngine engine) throws IOException {
        Files.writeString(home.settings(), """
                translate.stub.kind=libretranslate
                translate.stub.url=%s
                translate.stub.daily-characters=1000000000
                """.formatted(engine.url()));
        Files.createDirectories(home.routes());
        try (Stream<Path> routes = Files.list(Path.of("routes"))) {
            for (Path route : routes.filter(it -> it.toString().endsWith(".camel.yaml")).toList()) {
                Files.writeString(home.routes().resolve(route.getFileName()),
                        Files.readString(route).replace("after=60m", "after=0m"));
            }
        }
    }

    /** How much of the time its answers take the engine has something to do, over all calls that may run at once. */
    private static void busy(StubEngine engine) throws InterruptedException {
        while (engine.calls() < CALLS) {
            Thread.sleep(50);
        }
        Thread.sleep(TimeUnit.SECONDS.toMillis(5));
        long busy = engine.busyNanos();
        int calls = engine.calls();
        long start = System.nanoTime();
        Thread.sleep(TimeUnit.SECONDS.toMillis(BUSY_SECONDS));
        double share = (engine.busyNanos() - busy) / (double) (System.nanoTime() - start) / CALLS;
        say("an engine of %d ms, %d calls at once: %.1f %% busy, %.1f answers/s", LATENCY_MILLIS, CALLS, 100 * share,
                (engine.calls() - calls) / (double) BUSY_SECONDS);
    }

    private double intake(Home home, int count, long seed) throws Exception {
        Wire wire = new Wire(seed);
        Path waiting = Files.createDirectories(root.resolve("waiting" + seed));
        for (int i = 0; i < count; i++) {
            Files.write(waiting.resolve("d%06d.txt".formatted(i)), (seed + " " + wire.next(LENGTH)).getBytes(UTF_8));
        }
        long start = System.nanoTime();
        Files.delete(home.inbox());
        Files.move(waiting, home.inbox());
        while (!isEmpty(home.inbox())) {
            Thread.sleep(20);
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private Process start(Home home) throws Exception {
        Process service = Jvm.start(root.resolve("service.log"), List.of(), "dragoman.cli.Main", "--home",
                home.root().toString(), "run");
        long before = accepted(home);
        Files.writeString(home.inbox().resolve("first.txt"), "The first of all, after " + before + " others.\n");
        while (accepted(home) == before) {
            Thread.sleep(20);
        }
        return service;
    }

    private static long accepted(Home home) throws IOException {
        return Indexes.checkpoint(home.index()).map(Checkpoint::tally).map(it -> it.accepted()).orElse(0L);
    }

    private static void end(Process service) throws InterruptedException {
        service.destroy();
        service.waitFor(60, TimeUnit.SECONDS);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
