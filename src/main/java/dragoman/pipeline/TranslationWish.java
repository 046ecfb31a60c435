package dragoman.pipeline;

import dragoman.model.JournalPosition;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish for one translation, put down as a file for the process that may write to the home. It lies there until it is answered, so
 * that it outlives that process.
 *
 * @param id the dispatch
 * @param position where in the journal it stands
 * @param to BCP 47 primary tag of the language wanted
 * @param engine the name of the engine that has to do it, or null
 */
public record TranslationWish(String id, JournalPosition position, String to, @Nullable String engine) {
    private static final String SUFFIX = ".wish";
    private static final String ANSWER = ".answer";
    private static final String DONE = "done ";
    private static final String FAILED = "failed ";

    /**
     * Puts it down.
     *
     * @return the file, which {@link #answered} and {@link #withdraw} want
     */
    public Path put(Home home) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("id", id);
        lines.setProperty("file", position.file());
        lines.setProperty("offset", Long.toString(position.offset()));
        lines.setProperty("to", to);
        if (engine != null) {
            lines.setProperty("engine", engine);
        }
        Path folder = Files.createDirectories(folder(home));
        Path part = folder.resolve("." + UUID.randomUUID());
        try (Writer writer = Files.newBufferedWriter(part)) {
            lines.store(writer, null);
        }
        return Files.move(part, folder.resolve(part.getFileName().toString().substring(1) + SUFFIX),
                StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where wishes lie. */
    static Path folder(Home home) {
        return home.translations().resolve("wishes");
    }

    /** The wish in a file. */
    static TranslationWish read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        String id = lines.getProperty("id");
        String journal = lines.getProperty("file");
        String to = lines.getProperty("to");
        if (id == null || journal == null || to == null) {
            throw new IOException(file + " holds no wish");
        }
        try {
            return new TranslationWish(id,
                    new JournalPosition(journal, Long.parseLong(lines.getProperty("offset", "0"))), to,
                    lines.getProperty("engine"));
        } catch (NumberFormatException e) {
            throw new IOException(file + " holds no wish", e);
        }
    }

    /** An answer of one line. */
    static String done(String translation) {
        return DONE + translation;
    }

    /** Another. */
    static String failed(String why) {
        return FAILED + why;
    }

    /** Answers the wish in a file. */
    static void answer(Path file, String answer) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName());
        Files.writeString(part, answer);
        Files.move(part, file.resolveSibling(file.getFileName() + ANSWER), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What became of a wish. */
    public sealed interface Answer {
        /** The id of the translation. */
        record Done(String translation) implements Answer {
        }

        /** Why there is none. */
        record Failed(String why) implements Answer {
        }
    }

    /** The answer to the wish in a file, which is taken away with it; nothing if there is none yet. */
    public static Optional<Answer> answered(Path file) throws IOException {
        Path answer = file.resolveSibling(file.getFileName() + ANSWER);
        if (!Files.exists(answer)) {
            return Optional.empty();
        }
        String line = Files.readString(answer);
        Files.delete(answer);
        withdraw(file);
        return Optional.of(line.startsWith(DONE)
                ? new Answer.Done(line.substring(DONE.length()))
                : new Answer.Failed(line.startsWith(FAILED) ? line.substring(FAILED.length()) : line));
    }

    /** Takes a wish back. */
    public static void withdraw(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
