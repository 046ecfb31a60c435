package dragoman.cli;

import dragoman.pipeline.ArchiveJobs;
import dragoman.pipeline.Home;
import dragoman.pipeline.Intake;
import dragoman.pipeline.Service;
import dragoman.pipeline.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code run}: the service. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Run every route in routes/ until the process is asked to end (SIGTERM, Ctrl-C); "
        + "what is in flight is finished first.")
final class RunCommand implements Callable<Integer> {
    private final Parts parts;

    @ParentCommand
    private Main main;

    RunCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws Exception {
        // Before the first logger is made: the service tells of each dispatch, other commands print their own lines.
        System.setProperty("org.slf4j.simpleLogger.log.dragoman", "info");
        Terminal terminal = parts.terminal();
        Home home = parts.home(main.home());
        Settings settings = parts.settings(home);
        Intake intake = parts.intake(home, settings);
        ArchiveJobs archive = new ArchiveJobs(parts.archive(home, settings), intake, settings.archive());
        new Service(home, settings, intake, parts.copyDesk(settings), terminal.clock())
                .job("seal", archive::seal)
                .job("verify", () -> archive.verify(() -> parts.search(home)))
                .run(() -> terminal.note("watching " + home.inbox() + ", pid " + ProcessHandle.current().pid()));
        return 0;
    }
}
