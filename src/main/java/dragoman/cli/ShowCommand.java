package dragoman.cli;

import dragoman.archive.JournalEntry;
import dragoman.cli.parts.Parts;
import dragoman.cli.print.DispatchText;
import dragoman.cli.print.Json;
import dragoman.cli.print.SideBySide;
import dragoman.cli.print.StandingText;
import dragoman.cli.terminal.Complaint;
import dragoman.cli.terminal.Terminal;
import dragoman.desk.Standing;
import dragoman.model.Dispatch;
import dragoman.model.Language;
import dragoman.pipeline.Home;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import dragoman.story.VersionText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code show}: one dispatch, from the journal, or two side by side. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Show one dispatch, or two versions of a story sentence beside sentence.")
final class ShowCommand implements Callable<Integer> {
    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "Its id, or as much of the beginning as tells it from others.")
    private String id;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", description = "With --side-by-side: the id of another, or a language; else the original, or a translation.")
    private @Nullable String other;

    @ArgGroup
    private Form form = new Form();

    @Option(names = "--side-by-side", description = "Sentence beside sentence with another version of its story.")
    private boolean sideBySide;

    /** How it is shown. */
    static final class Form {
        @Option(names = "--json", description = "As one JSON object.")
        private boolean json;

        @Option(names = "--raw", description = "Its bytes as they were received.")
        private boolean raw;
    }

    ShowCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        if (sideBySide && form.raw || !sideBySide && other != null) {
            throw new ParameterException(spec.commandLine(), "two dispatches are shown --side-by-side, and not --raw");
        }
        Home home = parts.home();
        Optional<Version> found;
        List<Version> story;
        Optional<Version> counterpart = Optional.empty();
        try (DispatchSearch search = parts.search(home)) {
            found = search == null ? parts.missing(id) : parts.version(search, id);
            story = search == null || found.isEmpty() ? List.of() : search.story(found.get().story());
            if (search != null && found.isPresent() && sideBySide) {
                counterpart = counterpart(search, found.get());
            }
        }
        if (found.isEmpty() || sideBySide && counterpart.isEmpty()) {
            return 1;
        }
        Version version = found.get();
        if (counterpart.isPresent()) {
            show(home, version, counterpart.get());
        } else {
            show(parts.entry(home, version), version, story);
        }
        return 0;
    }

    private Optional<Version> counterpart(DispatchSearch search, Version version) throws IOException {
        String asked = other;
        boolean language = asked != null && asked.length() == 2 && Language.of(asked).isPresent();
        if (asked != null && !language) {
            return parts.version(search, asked);
        }
        Optional<Version> found = asked == null
                ? Counterpart.of(version, search)
                : Counterpart.in(asked, version, search);
        if (found.isEmpty()) {
            parts.terminal().error(version.id() + ": its story has no other version"
                    + (asked == null ? "" : " in " + DispatchText.languageName(asked)));
        }
        return found;
    }

    private void show(Home home, Version left, Version right) throws IOException {
        SideBySide sides = new SideBySide(left, right, parts.aligner(home).align(text(home, left), text(home, right)));
        if (form.json) {
            parts.terminal().line(Json.line(sides.json()));
        } else {
            sides.print(parts.terminal());
        }
    }

    private VersionText text(Home home, Version version) throws IOException {
        return VersionText.of(Parts.dispatch(parts.entry(home, version), version))
                .orElseThrow(() -> new Complaint(version.id() + " is in no language whose sentences can be compared"));
    }

    private void show(JournalEntry.Acceptance entry, Version version, List<Version> story) {
        Terminal terminal = parts.terminal();
        if (form.raw) {
            if (entry.bytes().length == 0) {
                throw new Complaint(version.id() + ": the bytes that it came in were purged");
            }
            terminal.out().write(entry.bytes(), 0, entry.bytes().length);
            return;
        }
        Dispatch dispatch = Parts.dispatch(entry, version);
        Instant now = terminal.clock().instant();
        Standing standing = Version.standings(story).getOrDefault(version.id(), Standing.CURRENT);
        if (form.json) {
            Map<String, Object> json = Json.shown(entry, dispatch);
            json.put("story", version.story());
            json.putAll(Json.standing(version, standing, now));
            terminal.line(Json.line(json));
        } else {
            StandingText.lines(version, standing, story, now).forEach(line -> terminal.line(terminal.bold(line)));
            DispatchText.print(terminal, entry.drop().name(), dispatch);
            if (entry.conversion() != null) {
                DispatchText.print(terminal, entry.conversion());
            }
        }
    }
}
