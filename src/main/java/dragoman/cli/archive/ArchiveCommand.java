package dragoman.cli.archive;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code archive}: the sealed days. */
@Command(name = "archive", mixinStandardHelpOptions = true, sortOptions = false, description = "Seal closed days, check them, and get them back.", synopsisSubcommandLabel = "COMMAND", subcommands = {
        ArchiveSealCommand.class, ArchiveVerifyCommand.class, ArchiveListCommand.class, ArchiveReplicateCommand.class,
        ArchiveRestoreCommand.class,
        ArchiveExportCommand.class, ArchiveRetentionCommand.class, ArchiveHoldCommand.class,
        ArchiveReleaseCommand.class, ArchivePurgeCommand.class})
public final class ArchiveCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "archive does what? " + String.join(", ", spec.subcommands().keySet()));
    }
}
