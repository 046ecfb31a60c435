package dragoman.pipeline.errands;

import dragoman.pipeline.Home;
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
 * find the answer. An errand that nobody has begun can be taken back. Once begun it stays until it is answered, so that it
 * outlives the process that was to do it.
 */
public final class ErrandBox {
    private static final String ERRAND = ".errand";
    private static final String BEGUN = ".begun";
    private static final String ANSWER = ".answer";
    private static final String DONE = "done ";
    private static final String FAILED = "failed ";
    private static final Duration LOOK = Duration.ofMillis(50);
    /** A service looks for errands several times a second; while it starts or is hard at work it may be longer. */
    private static final Duration UNTIL_BEGUN = Duration.ofSeconds(30);

    private final Path folder;

    /** The box of a home; its folder is made when it is needed. */
    public ErrandBox(Home home) {
        this.folder = home.root().resolve("errands");
    }

    /** What whoever put an errand hears of it. */
    public sealed interface Reply {
    }

    /** What became of an errand that was begun. */
    public sealed interface Answer extends Reply {
        /**
         * It was done.
         *
         * @param what the id of what was made, how many there were, or empty
         */
        record Done(String what) implements Answer {
        }

        /** It could not be done. */
        record Failed(String why) implements Answer {
        }
    }

    /** Nobody has begun it, and nobody will: it was taken back. */
    public record TakenBack() implements Reply {
    }

    /** It was begun, and takes longer than whoever put it would wait. */
    public record Underway() implements Reply {
    }

    /**
     * Puts an errand, and waits for its answer. It is taken back if nobody begins it within half a minute.
     *
     * @param patience how long to wait in all
     */
    public Reply ask(Errand errand, Duration patience) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path file = folder.resolve(UUID.randomUUID() + ERRAND);
        put(file, String.join(" ", errand.words()));
        long start = System.nanoTime();
        Duration untilBegun = patience.compareTo(UNTIL_BEGUN) < 0 ? patience : UNTIL_BEGUN;
        while (true) {
            long waited = System.nanoTime() - start;
            Optional<Answer> answer = taken(file);
            if (answer.isPresent()) {
                return answer.get();
            }
            if (waited >= untilBegun.toNanos() && Files.deleteIfExists(file)) {
                return new TakenBack();
            }
            if (waited >= patience.toNanos()) {
                return new Underway();
            }
            Thread.sleep(LOOK);
        }
    }

    /** The errands that wait, in no order. */
    List<Path> waiting() throws IOException {
        return ending(ERRAND);
    }

    /** Has those wait again that a process began which is no more, and clears away the answers that nobody has fetched. */
    void recall() throws IOException {
        for (Path answer : ending(ANSWER)) {
            Files.deleteIfExists(answer);
        }
        for (Path begun : ending(BEGUN)) {
            String name = String.valueOf(begun.getFileName());
            move(begun, begun.resolveSibling(name.substring(0, name.length() - BEGUN.length())));
        }
    }

    private List<Path> ending(String suffix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(suffix)).toList();
        }
    }

    /** Begins a waiting errand; gives its line, or nothing if it was taken back in this moment. */
    static Optional<String> begin(Path file) throws IOException {
        try {
            move(file, begun(file));
            return Optional.of(Files.readString(begun(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Answers an errand that was begun, which is done with then. */
    static void answer(Path file, Answer answer) throws IOException {
        put(answerTo(file), switch (answer) {
            case Answer.Done(String what) -> DONE + what;
            case Answer.Failed(String why) -> FAILED + why;
        });
        Files.deleteIfExists(begun(file));
    }

    private static Optional<Answer> taken(Path file) throws IOException {
        Path answer = answerTo(file);
        if (Files.notExists(answer)) {
            return Optional.empty();
        }
        String line = Files.readString(answer);
        Files.delete(answer);
        return Optional.of(line.startsWith(DONE)
                ? new Answer.Done(line.substring(DONE.length()))
                : new Answer.Failed(line.substring(FAILED.length())));
    }

    private static Path begun(Path file) {
        return file.resolveSibling(file.getFileName() + BEGUN);
    }

    private static Path answerTo(Path file) {
        return file.resolveSibling(file.getFileName() + ANSWER);
    }

    /** Whoever reads the folder sees the whole file or none. */
    private static void put(Path file, String line) throws IOException {
        Path unfinished = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), line);
        move(unfinished, file);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
