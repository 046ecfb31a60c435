package dragoman.cli.archive;

import dragoman.archive.Replica;
import dragoman.cli.parts.Parts;
import dragoman.cli.terminal.Complaint;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code archive replicate}: what the nightly job does, now. */
@Command(name = "replicate", mixinStandardHelpOptions = true, description = "Copy to the bucket (archive.bucket) what was sealed or purged since the last time. "
        + "May be run at any time, also beside the service.")
final class ArchiveReplicateCommand implements Callable<Integer> {
    private final Parts parts;

    ArchiveReplicateCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Home home = parts.home();
        Settings settings = parts.settings(home);
        Replica replica = parts.replica(home, settings).orElseThrow(ArchiveReplicateCommand::noBucket);
        int copied = replica.update(day -> parts.terminal().line(day.toString()));
        parts.terminal().note("%s copied to %s".formatted(ArchiveText.days(copied), settings.archive().bucket()));
        return 0;
    }

    /** What to tell who asks for the copy where there is to be none. */
    static Complaint noBucket() {
        return new Complaint("archive.bucket is not set: there is no bucket to keep a copy in");
    }
}
