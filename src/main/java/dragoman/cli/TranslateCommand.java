package dragoman.cli;

import dragoman.archive.JournalEntry;
import dragoman.archive.JournalInUseException;
import dragoman.cli.parts.Handover;
import dragoman.cli.parts.Parts;
import dragoman.cli.print.DispatchText;
import dragoman.cli.print.Json;
import dragoman.cli.terminal.Complaint;
import dragoman.model.Dispatch;
import dragoman.pipeline.Home;
import dragoman.pipeline.errands.Errand;
import dragoman.pipeline.errands.ErrandBox.Answer;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.translation.TranslationOutcome;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code translate}: one translation by a machine, now. */
@Command(name = "translate", mixinStandardHelpOptions = true, description = "Have one dispatch translated by a machine, now, and show the translation and how it was made.")
final class TranslateCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final long LOOK_MILLIS = 100;

    private final Parts parts;

    @Parameters(paramLabel = "ID", description = "Its id, or as much of the beginning as tells it from others.")
    private String id;

    @Option(names = "--to", required = true, paramLabel = "L", description = "The language to translate into, such as fr.")
    private String to;

    @Option(names = "--engine", paramLabel = "NAME", description = "The engine to ask; else the first that knows both languages.")
    private @Nullable String engine;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    TranslateCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = parts.home();
        if (parts.engines(home).isEmpty()) {
            throw new Complaint("P081 " + home.settings() + ": no translation engine is set up there; see "
                    + "docs/how-to/translate-missing-versions.md");
        }
        Optional<Version> found;
        try (DispatchSearch search = parts.search(home)) {
            found = search == null ? parts.missing(id) : parts.version(search, id);
        }
        if (found.isEmpty()) {
            return 1;
        }
        Version version = found.get();
        try (Intake intake = parts.intake(home, parts.settings(home))) {
            return made(home, parts.translationDesk(home, intake).translate(version.id(), version.position(), to,
                    engine), intake);
        } catch (Complaint e) {
            if (e.getCause() instanceof JournalInUseException) {
                return asked(home, new Errand.Translation(version.id(), to, engine));
            }
            throw e;
        }
    }

    private int made(Home home, TranslationOutcome outcome, Intake intake)
            throws IOException, InterruptedException {
        return switch (outcome) {
            case TranslationOutcome.Failed failed -> missed(failed.problem().message());
            case TranslationOutcome.Held(Dispatch dispatch) -> {
                intake.close();
                yield show(home, dispatch.id());
            }
        };
    }

    /** Leaves it to the process that may write here, and waits. */
    private int asked(Home home, Errand errand) throws IOException, InterruptedException {
        parts.terminal().note("another process writes here; it is asked to translate");
        return switch (new Handover(home).ask(errand, PATIENCE)) {
            case Answer.Failed(String why) -> missed(why);
            case Answer.Done(String translation) -> show(home, translation);
        };
    }

    private int missed(String why) {
        parts.terminal().error(why);
        return 1;
    }

    private int show(Home home, String translation) throws IOException, InterruptedException {
        Version version = indexed(home, translation);
        if (!(parts.journal(home).entry(version.position()) instanceof JournalEntry.Acceptance entry)) {
            throw new Complaint("P022 the index points to " + version.position()
                    + ", where no dispatch is; run: dragoman reindex");
        }
        Dispatch dispatch = entry.dispatches().getFirst();
        if (json) {
            Map<String, Object> shown = Json.shown(entry, dispatch);
            shown.put("story", version.story());
            parts.terminal().line(Json.line(shown));
        } else {
            DispatchText.print(parts.terminal(), entry.drop().name(), dispatch);
            if (entry.conversion() != null) {
                DispatchText.print(parts.terminal(), entry.conversion());
            }
        }
        return 0;
    }

    /** The translation once it can be found, which is half a second after it was kept at most. */
    private Version indexed(Home home, String translation) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10); System.nanoTime() < end;) {
            try (DispatchSearch search = parts.search(home)) {
                List<Version> versions = search == null ? List.of() : search.find(translation, 1);
                if (!versions.isEmpty()) {
                    return versions.getFirst();
                }
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new Complaint("P022 " + translation + " is kept and not in the index; run: dragoman reindex");
    }
}
