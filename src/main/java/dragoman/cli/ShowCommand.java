package dragoman.cli;

import dragoman.archive.JournalEntry;
import dragoman.model.Dispatch;
import dragoman.pipeline.Home;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
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
        try (DispatchSearch search = parts.search(home)) {
            found = search == null ? parts.missing(id) : parts.version(search, id);
        }
        if (found.isEmpty()) {
            return 1;
        }
        Version version = found.get();
        if (parts.journal(home).entry(version.position()) instanceof JournalEntry.Acceptance entry) {
            show(entry, version);
            return 0;
        }
        throw new Complaint(
                "P022 the index points to " + version.position() + ", where no dispatch is; run: dragoman reindex");
    }

    private void show(JournalEntry.Acceptance entry, Version version) {
        Terminal terminal = parts.terminal();
        if (form.raw) {
            terminal.out().write(entry.bytes(), 0, entry.bytes().length);
            return;
        }
        Dispatch dispatch = entry.dispatches().stream().filter(it -> it.id().equals(version.id())).findFirst()
                .orElseThrow(() -> new Complaint("P022 the index points to " + version.position()
                        + ", where another dispatch is; run: dragoman reindex"));
        if (form.json) {
            terminal.line(Json.line(Json.shown(entry, dispatch)));
        } else {
            DispatchText.print(terminal, entry.drop().name(), dispatch);
            if (entry.conversion() != null) {
                DispatchText.print(terminal, entry.conversion());
            }
        }
    }
}
