package dragoman.cli;

import dragoman.cli.parts.Parts;
import dragoman.cli.print.DispatchText;
import dragoman.cli.print.Json;
import dragoman.cli.terminal.Terminal;
import dragoman.model.Dispatch;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.CopyDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspect}: what would Dragoman make of this? */
@Command(name = "inspect", mixinStandardHelpOptions = true, description = "Read, identify and attribute files without storing anything.")
final class InspectCommand implements Callable<Integer> {
    private final Parts parts;

    @Option(names = "--json", description = "One JSON object a dispatch, one a line.")
    private boolean json;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders, or - for standard input.")
    private List<Path> paths;

    InspectCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parts.terminal();
        Settings settings = parts.settings(parts.home());
        CopyDesk desk = parts.copyDesk(settings);
        boolean allRead = true;
        for (Source source : Source.of(paths)) {
            switch (source.inspect(desk, terminal.in(), settings.maxBytes()).inspection()) {
                case CopyDesk.Inspection.Dispatches it -> it.dispatches().forEach(dispatch -> print(source, dispatch));
                case CopyDesk.Inspection.Unreadable it -> {
                    allRead = false;
                    if (json) {
                        terminal.line(Json.line(Json.rejected(source.name(), it.problem())));
                    } else {
                        terminal.error(it.problem().message());
                    }
                }
            }
            if (terminal.isOutputClosed()) {
                return 0;
            }
        }
        return allRead ? 0 : 1;
    }

    private void print(Source source, Dispatch dispatch) {
        if (json) {
            parts.terminal().line(Json.line(Json.item(source.name(), "inspected", dispatch)));
        } else {
            DispatchText.print(parts.terminal(), source.name(), dispatch);
        }
    }
}
