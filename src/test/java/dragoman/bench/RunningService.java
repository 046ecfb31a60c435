package dragoman.bench;

import dragoman.pipeline.Home;
import dragoman.search.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The service in a process of its own. */
final class RunningService implements AutoCloseable {
    private final Home home;
    private final Process process;

    private RunningService(Home home, Process process) {
        this.home = home;
        this.process = process;
    }

    /**
     * Starts one, and returns once it has taken its first file.
     *
     * @param log where its output goes
     * @param options for java
     */
    static RunningService start(Home home, Path log, List<String> options) throws IOException, InterruptedException {
        Files.createDirectories(home.inbox());
        RunningService service = new RunningService(home,
                Jvm.start(log, options, "dragoman.cli.Main", "--home", home.root().toString(), "run"));
        Files.writeString(home.inbox().resolve("first.txt"), "The first of all.\n");
        while (service.found() < 1) {
            Thread.sleep(20);
        }
        return service;
    }

    /** How many dispatches a new reader finds. */
    long found() throws IOException {
        return Indexes.checkpoint(home.index()).map(it -> it.tally().accepted()).orElse(0L);
    }

    /**
     * Drops files, all of them in one moment.
     *
     * @param waiting a folder with them, which becomes the inbox
     */
    void drop(Path waiting) throws IOException {
        Files.delete(home.inbox());
        Files.move(waiting, home.inbox());
    }

    /** Whether all that was dropped is durable, in the index and gone. */
    boolean hasTakenAll() throws IOException {
        try (Stream<Path> files = Files.list(home.inbox())) {
            return files.findAny().isEmpty();
        }
    }

    /** How much of the processors' time it has used, which does not depend on what else the machine does. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Stops it, and returns once it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
