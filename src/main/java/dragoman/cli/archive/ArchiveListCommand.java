package dragoman.cli.archive;

import dragoman.archive.DaySummary;
import dragoman.cli.parts.Parts;
import dragoman.cli.print.Json;
import dragoman.pipeline.Home;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code archive list}: which days are sealed, and what is in them. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List the sealed days.")
final class ArchiveListCommand implements Callable<Integer> {
    private final Parts parts;

    @Option(names = "--json", description = "One JSON object a day, with counts.")
    private boolean json;

    ArchiveListCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Home home = parts.home();
        List<DaySummary> days = parts.archive(home, parts.settings(home)).days();
        for (DaySummary day : days) {
            parts.terminal().line(json ? Json.line(ArchiveText.json(day)) : ArchiveText.line(day));
        }
        return days.isEmpty() ? 1 : 0;
    }
}
