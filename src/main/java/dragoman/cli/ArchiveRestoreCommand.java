package dragoman.cli;

import dragoman.archive.Archive;
import dragoman.archive.Archives;
import dragoman.pipeline.Home;
import dragoman.pipeline.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code archive restore}: a home from an archive alone. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "Make a home from an archive alone: each day is copied and checked, then the index is built. "
        + "May be repeated until it succeeds.")
final class ArchiveRestoreCommand implements Callable<Integer> {
    private final Parts parts;

    @ParentCommand
    private ArchiveCommand archive;

    @Option(names = "--from", paramLabel = "ARCHIVE", description = "The archive folder to read; that of the home by default.")
    private @Nullable Path from;

    @Option(names = "--to", paramLabel = "HOME", required = true, description = "The home to make.")
    private Path to;

    ArchiveRestoreCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parts.terminal();
        Path source = from == null ? parts.home(archive.main().home()).archive() : from.toAbsolutePath().normalize();
        Home target = new Home(to);
        if (!Files.isDirectory(source)) {
            throw new Complaint(source + ": there is no archive");
        }
        Archive archived = Archives.read(source, terminal.clock());
        if (!source.equals(target.archive())) {
            int copied = archived.copyTo(target.journal(), day -> terminal.line(ArchiveText.line(day)));
            terminal.note("%,d days copied".formatted(copied));
        }
        try (Progress progress = new Progress(terminal, "index", 0);
                Intake intake = parts.reindexed(target, parts.settings(target), progress::reach)) {
            terminal.note("%,d dispatches restored to %s".formatted(intake.tally().accepted(), target.root()));
        }
        return 0;
    }
}
