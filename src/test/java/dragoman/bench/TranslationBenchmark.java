package dragoman.bench;

import static dragoman.bench.Benchmarks.say;

import dragoman.pipeline.Home;
import dragoman.translate.StubEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What machine translation costs: how busy the service keeps an engine that takes 50 ms for an answer, and what is left of the
 * intake's speed while 10,000 translations are pending, in turns with the engine out of service. Prints; asserts nothing.
 */
public final class TranslationBenchmark {
    private static final int PENDING = Integer.getInteger("bench.pending", 10_000);
    private static final int FILES = Integer.getInteger("bench.files", 4_000);
    private static final int ROUNDS = 5;
    private static final int CALLS = 4;
    private static final int LENGTH = 800;
    private static final long LATENCY_MILLIS = 50;
    private static final long WARM_UP_SECONDS = 20;
    private static final long BUSY_SECONDS = 20;

    private final Path root;
    private final StubEngine engine;

    private TranslationBenchmark(Path root, StubEngine engine) {
        this.root = root;
        this.engine = engine;
    }

    /** Runs all of it in a temporary folder. */
    public static void main(String[] args) throws Exception {
        try (StubEngine engine = StubEngine.start(LATENCY_MILLIS)) {
            Benchmarks.inTemporaryFolder(root -> new TranslationBenchmark(root, engine).run());
        }
    }

    private void run() throws Exception {
        Home home = new Home(root.resolve("home"));
        setUp(home);
        engine.rest(true);
        List<Double> shares = new ArrayList<>();
        try (RunningService service = RunningService.start(home, root.resolve("service.log"), List.of())) {
            intake(service, PENDING, 1);
            intake(service, FILES, 2);
            engine.rest(false);
            awaitCalls();
            busy(service);
            for (int round = 1; round <= ROUNDS; round++) {
                engine.rest(true);
                double alone = intake(service, FILES, 10 + round);
                engine.rest(false);
                awaitCalls();
                int before = engine.calls();
                double meanwhile = intake(service, FILES, 20 + round);
                shares.add(meanwhile / alone);
                say("round %d: intake alone %,.0f files/s, beside %,d calls of the engine %,.0f files/s, share %.2f",
                        round, alone, engine.calls() - before, meanwhile, meanwhile / alone);
            }
        }
        say("median share of the intake's speed while translations are pending: %.2f", Benchmarks.median(shares));
    }

    /** All dispatches of the wire into all other languages, at once. */
    private void setUp(Home home) throws IOException {
        Files.createDirectories(home.routes());
        Files.writeString(home.settings(), """
                translate.stub.kind=libretranslate
                translate.stub.url=%s
                translate.stub.daily-characters=1000000000
                """.formatted(engine.url()));
        try (Stream<Path> routes = Files.list(Path.of("routes"))) {
            for (Path route : routes.filter(it -> it.toString().endsWith(".camel.yaml")).toList()) {
                Files.writeString(home.routes().resolve(route.getFileName()),
                        Files.readString(route).replace("after=60m", "after=0m"));
            }
        }
    }

    private void awaitCalls() throws InterruptedException {
        int before = engine.calls();
        while (engine.calls() < before + 2 * CALLS) {
            Thread.sleep(50);
        }
    }

    /** How much of the time its answers take the engine has something to do, over all calls that may run at once. */
    private void busy(RunningService service) throws InterruptedException {
        Thread.sleep(TimeUnit.SECONDS.toMillis(WARM_UP_SECONDS));
        long busy = engine.busyNanos();
        int calls = engine.calls();
        Duration used = service.processorTime();
        long start = System.nanoTime();
        Thread.sleep(TimeUnit.SECONDS.toMillis(BUSY_SECONDS));
        double share = (engine.busyNanos() - busy) / (double) (System.nanoTime() - start) / CALLS;
        int answers = engine.calls() - calls;
        say("an engine of %d ms, %d calls at once: %.1f %% busy, %.1f answers/s, each for %.1f ms of processor time",
                LATENCY_MILLIS, CALLS, 100 * share, answers / (double) BUSY_SECONDS,
                service.processorTime().minus(used).toMillis() / (double) answers);
    }

    private double intake(RunningService service, int count, long seed) throws Exception {
        List<String> texts = Benchmarks.texts(count, LENGTH, seed).stream().map(it -> seed + " " + it).toList();
        Path waiting = Benchmarks.write(texts, root.resolve("waiting" + seed));
        long start = System.nanoTime();
        service.drop(waiting);
        while (!service.hasTakenAll()) {
            Thread.sleep(20);
        }
        return Benchmarks.rate(count, start);
    }
}
