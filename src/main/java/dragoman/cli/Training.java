package dragoman.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
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
 * launcher starts it once a build. It works in a temporary folder, leaves nothing behind, and prints nothing but what a
 * command said that failed.
 *
 * <p>The service stays out: the JVM loads all that is in the cache on every start, and Camel's thousands of classes would
 * delay each short command, to speed up one that runs for days.
 */
public final class Training {
    private static final List<String> DISPATCHES = List.of("kazminerals-en.txt", "kazminerals-fr.txt",
            "kazminerals-tr.txt", "mwanzaferry-correction-en.txt", "sfaxbread-fr.txt", "sfaxbread-tr.txt");

    private final String home;
    private final Path desk;
    private int exit;

    private Training(Path folder) {
        this.home = folder.resolve("home").toString();
        this.desk = folder.resolve("desk");
    }

    /** Trains, and exits with the highest exit code that a command gave. */
    public static void main(String... args) throws IOException {
        Path folder = Files.createTempDirectory("dragoman-training");
        Training training = new Training(folder);
        try {
            training.train();
        } finally {
            delete(folder);
        }
        System.exit(training.exit);
    }

    /** Types commands in the order in which somebody new to the program would. */
    private void train() throws IOException {
        Files.createDirectories(desk);
        for (String name : DISPATCHES) {
            Files.write(desk.resolve(name), DemoCommand.resource(name));
        }
        type("--help");
        type("--version");
        type("inspect", "--json", desk.toString());
        type("ingest", "--json", desk.toString());
        search();
        type("stories");
        type("stories", "--json");
        type("stats");
        type("reindex");
        type("doctor");
    }

    private void search() throws IOException {
        type("search", "mineral", "deal", "--limit", "3");
        type("search", "\"prix du pain\" -blé", "--format", "json", "--in", "fr,tr", "--sort", "date");
        type("search", "ekmek OR headline:mineral", "--query-lang", "tr", "--flat", "--explain");
        type("search", "Tolegeniev~ sign*", "--origin", "human-translation", "--since", "2025-09-01");
        Path topics = Files.writeString(desk.resolve("topics.tsv"), "1\tferry accident\n2\tboulangers de Sfax\n");
        String id = type("search", "--topics", topics.toString(), "--format", "trec").split(" ", 4)[2];
        type("show", id);
        type("show", id, "--json");
        type("show", id, "--raw");
        type("story", id);
        type("story", id, "--json");
    }

    /** Gives what the command printed. */
    private String type(String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(InputStream.nullInputStream(), new PrintStream(out, false, UTF_8),
                new PrintStream(err, false, UTF_8), Map.of("DRAGOMAN_HOME", home), Clock.systemUTC());
        int code = Main.run(terminal, command);
        if (code != 0) {
            System.err.println(String.join(" ", command) + ": exit code " + code + "\n" + err.toString(UTF_8));
        }
        exit = Math.max(exit, code);
        return out.toString(UTF_8);
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
