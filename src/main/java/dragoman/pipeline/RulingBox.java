package dragoman.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a command puts what a person says about two dispatches while a service is writing to the home, and where it finds the
 * answer. A request stays until it is carried out or taken back, also over a restart of the service.
 */
public final class RulingBox {
    private static final Logger LOG = LoggerFactory.getLogger(RulingBox.class);
    private static final String REQUEST = ".ruling";
    private static final String ANSWER = ".answer";
    private static final String LINK = "link";
    private static final String DONE = "done";
    private static final int PARTS = 3;

    private final Path folder;

    /** The box of a home; its folder is made when it is needed. */
    public RulingBox(Home home) {
        this.folder = home.root().resolve("rulings");
    }

    /** What became of a request. */
    public enum Answer {
        DONE,
        /** One of the dispatches is not held here. */
        UNKNOWN,
        /** Nobody carried it out in time, and it was taken back. */
        NONE
    }

    /** Puts a request, and waits so long for its answer. */
    public Answer ask(boolean together, String one, String other, Duration patience)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String name = UUID.randomUUID().toString();
        Path request = folder.resolve(name + REQUEST);
        put(request, (together ? LINK : "unlink") + " " + one + " " + other);
        long deadline = System.nanoTime() + patience.toNanos();
        Path answer = folder.resolve(name + ANSWER);
        Optional<Answer> found = taken(answer);
        while (found.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(Duration.ofMillis(50));
            found = taken(answer);
        }
        if (found.isEmpty() && Files.deleteIfExists(request)) {
            return Answer.NONE;
        }
        return found.or(() -> Optional.of(Answer.DONE)).get();
    }

    /** Carries out what waits here. */
    void empty(Intake intake) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> requests;
        try (Stream<Path> files = Files.list(folder)) {
            requests = files.filter(it -> it.toString().endsWith(REQUEST)).sorted().toList();
        }
        for (Path request : requests) {
            carryOut(request, intake);
        }
    }

    private void carryOut(Path request, Intake intake) throws IOException {
        List<String> parts;
        try {
            parts = List.of(Files.readString(request).split(" ", -1));
        } catch (NoSuchFileException e) {
            return; // taken back in this moment
        }
        boolean held = parts.size() == PARTS
                && intake.decide(parts.getFirst().equals(LINK), parts.get(1), parts.getLast());
        LOG.info("{}: {}", String.join(" ", parts), held ? DONE : "not held");
        String name = String.valueOf(request.getFileName());
        put(folder.resolve(name.substring(0, name.length() - REQUEST.length()) + ANSWER), held ? DONE : "unknown");
        Files.deleteIfExists(request);
    }

    private static Optional<Answer> taken(Path answer) throws IOException {
        try {
            String word = Files.readString(answer);
            Files.deleteIfExists(answer);
            return Optional.of(word.equals(DONE) ? Answer.DONE : Answer.UNKNOWN);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whoever reads the folder sees the whole file or none. */
    private static void put(Path file, String line) throws IOException {
        Path unfinished = Files.write(file.resolveSibling(file.getFileName() + ".part"), line.getBytes(UTF_8));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
