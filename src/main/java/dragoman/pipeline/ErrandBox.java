package dragoman.pipeline;

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

/**
 * The folder {@code errands/}, where commands put what they want done while another process writes to the home, and where they
 * find the answer. An errand stays until it is answered or taken back, so that it outlives the process that was to do it.
 */
public final class ErrandBox {
    private static final String ERRAND = ".errand";
    private static final String ANSWER = ".answer";
    private static final String DONE = "done ";
    private static final String FAILED = "failed ";
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Path folder;

    /** The box of a home; its folder is made when it is needed. */
    public ErrandBox(Home home) {
        this.folder = home.root().resolve("errands");
    }

    /** What became of an errand. */
    public sealed interface Answer {
        /**
         * It was done.
         *
         * @param what the id of what was made, or empty
         */
        record Done(String what) implements Answer {
        }

        /** It could not be done. */
        record Failed(String why) implements Answer {
        }
    }

    /**
     * Puts an errand, and waits for its answer.
     *
     * @return nothing if nobody took care of it in time; then it was taken back
     */
    public Optional<Answer> ask(Errand errand, Duration patience) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path file = folder.resolve(UUID.randomUUID() + ERRAND);
        put(file, String.join(" ", errand.words()));
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<Answer> answer = taken(file);
        while (answer.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK);
            answer = taken(file);
        }
        return answer.isEmpty() && !Files.deleteIfExists(file) ? taken(file) : answer;
    }

    /** The errands that wait, in no order. */
    List<Path> waiting() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(ERRAND)).toList();
        }
    }

    /** What a waiting errand's line says; nothing if it was taken back in this moment. */
    static Optional<String> line(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Answers an errand, which is done with then. */
    static void answer(Path file, Answer answer) throws IOException {
        put(answerTo(file), switch (answer) {
            case Answer.Done(String what) -> DONE + what;
            case Answer.Failed(String why) -> FAILED + why;
        });
        Files.deleteIfExists(file);
    }

    private static Optional<Answer> taken(Path file) throws IOException {
        Path answer = answerTo(file);
        Optional<String> line = line(answer);
        Files.deleteIfExists(answer);
        return line.map(it -> it.startsWith(DONE)
                ? new Answer.Done(it.substring(DONE.length()))
                : new Answer.Failed(it.substring(FAILED.length())));
    }

    private static Path answerTo(Path file) {
        return file.resolveSibling(file.getFileName() + ANSWER);
    }

    /** Whoever reads the folder sees the whole file or none. */
    private static void put(Path file, String line) throws IOException {
        Path unfinished = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), line);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
