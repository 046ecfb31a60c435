package dragoman.cli;

import dragoman.cli.parts.Parts;
import dragoman.cli.terminal.Progress;
import dragoman.cli.terminal.Terminal;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.intake.Intake;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code reindex}: the index anew, from the journal alone. */
@Command(name = "reindex", mixinStandardHelpOptions = true, description = "Build the index anew from the journal.")
final class ReindexCommand implements Callable<Integer> {
    private final Parts parts;

    ReindexCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parts.terminal();
        Home home = parts.home();
        Settings settings = parts.settings(home);
        try (Progress progress = new Progress(terminal, "reindex", 0)) {
            try (Intake intake = parts.reindexed(home, settings, progress::reach)) {
                terminal.note("%,d dispatches indexed from the journal".formatted(intake.tally().accepted()));
            }
        }
        return 0;
    }
}
