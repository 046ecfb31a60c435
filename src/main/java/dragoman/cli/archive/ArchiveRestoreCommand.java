package dragoman.cli.archive;

import dragoman.archive.Bucket;
import dragoman.archive.DaySummary;
import dragoman.archive.home.Archives;
import dragoman.cli.parts.Parts;
import dragoman.cli.terminal.Complaint;
import dragoman.cli.terminal.Progress;
import dragoman.cli.terminal.Terminal;
import dragoman.pipeline.Home;
import dragoman.pipeline.intake.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code archive restore}: a home from an archive alone. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "Make a home from an archive alone: each day is copied and checked, then the index is built. "
        + "May be repeated until it succeeds.")
final class ArchiveRestoreCommand implements Callable<Integer> {
    private final Parts parts;

    @Option(names = "--from", paramLabel = "ARCHIVE", description = "The archive folder to read, or the bucket (s3://NAME/PREFIX); the folder of the home by default.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "HOME", required = true, description = "The home to make.")
    private Path to;

    ArchiveRestoreCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parts.terminal();
        Home target = new Home(to);
        OptionalInt copied = from != null && Bucket.isAddress(from)
                ? OptionalInt.of(fetch(from, target))
                : copy(from, target);
        copied.ifPresent(days -> terminal.note(ArchiveText.days(days) + " copied"));
        try (Progress progress = new Progress(terminal, "index", 0);
                Intake intake = parts.reindexed(target, parts.settings(target), progress::reach)) {
            terminal.note("%,d dispatches restored to %s".formatted(intake.tally().accepted(), target.root()));
        }
        return 0;
    }

    private int fetch(String address, Home target) throws IOException {
        return Archives.replica(target.journal(), bucket(address), parts.terminal().clock()).restore(this::tell);
    }

    private Bucket bucket(String address) throws IOException {
        try {
            return Bucket.of(address, parts.settings(parts.home()).archive().buckets());
        } catch (IllegalArgumentException e) {
            throw new Complaint("--from: " + e.getMessage(), e);
        }
    }

    /** Nothing is to be copied where the archive is the home's own. */
    private OptionalInt copy(@Nullable String folder, Home target) throws IOException {
        Path source = folder == null
                ? parts.home().archive()
                : Path.of(folder).toAbsolutePath().normalize();
        if (!Files.isDirectory(source)) {
            throw new Complaint(source + ": there is no archive");
        }
        return source.equals(target.archive())
                ? OptionalInt.empty()
                : OptionalInt.of(Archives.read(source, parts.terminal().clock()).copyTo(target.journal(), this::tell));
    }

    private void tell(DaySummary day) {
        parts.terminal().line(ArchiveText.line(day));
    }
}
