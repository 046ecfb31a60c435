package dragoman.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs what people run, while the JVM takes down which classes that needs and writes them to an ahead-of-time cache. The
 * launcher starts it once a build. It works in a temporary home folder, prints nothing and leaves nothing behind.
 */
public final class Training {
    private Training() {
    }

    /** Trains, and exits with the highest exit code that a command gave. */
    public static void main(String... args) throws IOException {
        Path home = Files.createTempDirectory("dragoman-training");
        int exit;
        try {
            exit = run(home);
        } finally {
            delete(home);
        }
        System.exit(exit);
    }

    static int run(Path home) {
        PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return commands(home).stream()
                .mapToInt(command -> Main.run(new Terminal(InputStream.nullInputStream(), silence, silence, Map.of(),
                        Clock.systemUTC()), command.toArray(String[]::new)))
                .max()
                .orElse(0);
    }

    /** The commands, in the order in which somebody new to the program would give them. */
    private static List<List<String>> commands(Path home) {
        return List.of(List.of("--help"), List.of("--home", home.toString(), "--version"));
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
