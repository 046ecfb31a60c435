package dragoman.pipeline.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dragoman.model.Problem;
import dragoman.pipeline.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder of drops that could not be read. Each keeps its bytes and its name (with a number behind it where the name is
 * taken) and has a {@code NAME.problem.json} beside it that says why.
 */
public final class Rejections {
    private static final String NOTE = ".problem.json";
    private static final int LONGEST_NAME = 255;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    /** The rejections of a home. */
    public Rejections(Home home) {
        this.folder = home.rejected();
    }

    /** Moves a file here. The note is written first, so that a file that has come is never without one. */
    void take(Path file, Problem problem) throws IOException {
        Path target = freeName(String.valueOf(file.getFileName()));
        write(target, problem);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Keeps bytes that came without a file. A name with slashes, such as an address, has others in their place. */
    public void keep(String name, byte[] bytes, Problem problem) throws IOException {
        Path target = freeName(name.replace("://", "_").replace('/', '_'));
        write(target, problem);
        Files.write(target, bytes);
    }

    /**
     * Sends everything back to the inbox, and forgets why it was rejected.
     *
     * @return the files as they lie in the inbox
     */
    public List<Path> requeue(Path inbox) throws IOException {
        List<Path> sent = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return sent;
        }
        Files.createDirectories(inbox);
        for (Path file : files()) {
            Path target = inbox.resolve(file.getFileName());
            if (Files.exists(target)) {
                continue;
            }
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(note(file));
            sent.add(target);
        }
        return sent;
    }

    /** The files that were rejected and are still here, by name. */
    public List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> !it.toString().endsWith(NOTE)).sorted().toList();
        }
    }

    private Path freeName(String name) throws IOException {
        Files.createDirectories(folder);
        String fitting = fitting(name);
        Path target = folder.resolve(fitting);
        for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            target = folder.resolve(fitting + "." + number);
        }
        return target;
    }

    /** A name that leaves room for a number and the note's suffix: file systems count bytes. */
    private static String fitting(String name) {
        String fitting = name;
        while (fitting.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME - NOTE.length() - 8) {
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
        }
        return fitting;
    }

    private static Path note(Path file) {
        return file.resolveSibling(file.getFileName() + NOTE);
    }

    private static void write(Path target, Problem problem) throws IOException {
        Map<String, String> note = new LinkedHashMap<>();
        note.put("code", problem.code().name());
        note.put("place", problem.place());
        note.put("detail", problem.detail());
        note.put("remedy", problem.code().remedy());
        note.put("message", problem.message());
        Files.write(note(target), JSON.writeValueAsBytes(note));
    }
}
