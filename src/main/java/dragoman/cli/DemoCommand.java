package dragoman.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dragoman.cli.parts.Parts;
import dragoman.cli.terminal.Complaint;
import dragoman.cli.terminal.Terminal;
import dragoman.model.Tally;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.service.Service;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the main job, on invented dispatches. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Drop 49 invented dispatches into a watched folder of a temporary home, and ask three questions.")
final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RESOURCES = "/dragoman/demo/";

    private final Parts parts;

    @Option(names = "--keep", paramLabel = "DIR", description = "Use this folder as the home, and leave it for you to search.")
    private @Nullable Path keep;

    /** A question, and what a reader should look for in its answers. */
    private record Question(String remark, List<String> arguments) {
    }

    private static final List<Question> QUESTIONS = List.of(
            new Question("An English question, answered by the French and Turkish versions of one story:",
                    List.of("bread price protest", "--in", "tr,fr", "--limit", "1")),
            new Question("Translations from Turkish by people, about a flood or a lake:",
                    List.of("dam lake", "--origin", "human-translation", "--translated-from", "tr", "--limit", "2")),
            new Question("One minister, spelt Tolegenyev, Tolegenïev and Tölegenyev:",
                    List.of("Tolegenyev", "--flat", "--limit", "6")));

    DemoCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws Exception {
        Path root = keep == null ? Files.createTempDirectory("dragoman-demo") : keep;
        try {
            fill(new Home(root));
            boolean answered = true;
            for (Question question : QUESTIONS) {
                answered &= ask(root, question);
            }
            parts.terminal()
                    .line(keep == null
                            ? "Keep it to try more: ./dragoman demo --keep DIR"
                            : "Try more: ./dragoman --home "
                                    + root + " search …");
            return answered ? 0 : 1;
        } finally {
            if (keep == null) {
                delete(root);
            }
        }
    }

    /** Runs the service, as {@code run} does, and drops the dispatches into its inbox. */
    private void fill(Home home) throws Exception {
        Terminal terminal = parts.terminal();
        Settings settings = parts.settings(home);
        Intake intake = parts.intake(home, settings);
        Service service = new Service(home, settings, intake, parts.copyDesk(settings), terminal.clock());
        service.start();
        try {
            List<String> names = new String(resource("order.list"), UTF_8).lines().toList();
            long start = System.nanoTime();
            for (String name : names) {
                drop(home, name);
            }
            Tally tally = awaitTally(intake, names.size());
            terminal.line("%d dispatches dropped into %s: %d accepted, %d duplicate, %d rejected, in %s s".formatted(
                    names.size(),
                    home.inbox(), tally.accepted(), tally.duplicate(), tally.rejected(),
                    String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9)));
            terminal.line("");
        } finally {
            service.stop();
        }
    }

    /** Writes under a name that the inbox leaves alone, then renames: a file is never seen half-written. */
    private static void drop(Home home, String name) throws IOException {
        Path part = home.inbox().resolve(name + ".part");
        Files.write(part, resource(name));
        Files.move(part, home.inbox().resolve(name));
    }

    private static Tally awaitTally(Intake intake, int count) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Tally tally = intake.tally();
        while (tally.received() < count) {
            if (System.nanoTime() > deadline) {
                throw new Complaint("after " + PATIENCE.toSeconds() + " s only " + tally.received() + " of " + count
                        + " were taken");
            }
            Thread.sleep(20);
            tally = intake.tally();
        }
        return tally;
    }

    private boolean ask(Path root, Question question) {
        Terminal terminal = parts.terminal();
        terminal.line(terminal.bold(question.remark));
        terminal.line("$ ./dragoman search " + String.join(" ",
                question.arguments.stream().map(it -> it.contains(" ") ? "\"" + it + "\"" : it).toList()));
        terminal.line("");
        return Main.run(terminal,
                Stream.concat(Stream.of("--home", root.toString(), "search"), question.arguments.stream())
                        .toArray(String[]::new)) == 0;
    }

    /** One of the demo's files, by its name. */
    static byte[] resource(String name) throws IOException {
        try (InputStream in = requireNonNull(DemoCommand.class.getResourceAsStream(RESOURCES + name), name)) {
            return in.readAllBytes();
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
