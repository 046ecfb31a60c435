package dragoman.cli;

import dragoman.archive.JournalEntry;
import dragoman.desk.Standing;
import dragoman.model.Dispatch;
import dragoman.pipeline.Home;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code show}: one dispatch, from the journal. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Show one dispatch.")
final class ShowCommand implements Callable<Integer> {
    private final Parts parts;

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "ID", description = "Its id, or as much of the beginning as tells it from others.")
    private String id;

    @ArgGroup
    private Form form = new Form();

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
        Home home = parts.home(main.home());
        Optional<Version> found;
        List<Version> story;
        try (DispatchSearch search = parts.search(home)) {
            found = search == null ? parts.missing(id) : parts.version(search, id);
            story = search == null || found.isEmpty() ? List.of() : search.story(found.get().story());
        }
        if (found.isEmpty()) {
            return 1;
        }
        Version version = found.get();
        if (parts.journal(home).entry(version.position()) instanceof JournalEntry.Acceptance entry) {
            show(entry, version, story);
            return 0;
        }
        throw new Complaint(
                "P022 the index points to " + version.position() + ", where no dispatch is; run: dragoman reindex");
    }

    private void show(JournalEntry.Acceptance entry, Version version, List<Version> story) {
        Terminal terminal = parts.terminal();
        if (form.raw) {
            terminal.out().write(entry.bytes(), 0, entry.bytes().length);
            return;
        }
        Dispatch dispatch = entry.dispatches().stream().filter(it -> it.id().equals(version.id())).findFirst()
                .orElseThrow(() -> new Complaint("P022 the index points to " + version.position()
                        + ", where another dispatch is; run: dragoman reindex"));
        Instant now = terminal.clock().instant();
        Standing standing = Version.standings(story).getOrDefault(version.id(), Standing.CURRENT);
        if (form.json) {
            Map<String, Object> json = Json.item(entry.drop().name(), "accepted", dispatch);
            json.put("story", version.story());
            json.putAll(Json.standing(version, standing, now));
            terminal.line(Json.line(json));
        } else {
            StandingText.lines(version, standing, story, now).forEach(line -> terminal.line(terminal.bold(line)));
            DispatchText.print(terminal, entry.drop().name(), dispatch);
        }
    }
}
