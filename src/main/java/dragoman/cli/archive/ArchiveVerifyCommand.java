package dragoman.cli.archive;

import dragoman.archive.Finding;
import dragoman.archive.IndexView;
import dragoman.archive.VerifyListener;
import dragoman.archive.VerifyReport;
import dragoman.archive.VerifyRequest;
import dragoman.cli.parts.Parts;
import dragoman.cli.terminal.Complaint;
import dragoman.cli.terminal.Progress;
import dragoman.cli.terminal.Terminal;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.pipeline.Home;
import dragoman.pipeline.jobs.SearchView;
import dragoman.search.DispatchSearch;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code archive verify}: is everything there, and unchanged? */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Check every byte of archive and journal, and that the index agrees with both. "
        + "Exit code 1 if anything is wrong; each finding is a line with file, byte and what.")
final class ArchiveVerifyCommand implements Callable<Integer> {
    private static final long MEGABYTE = 1_000_000;

    private final Parts parts;

    @Option(names = "--since", paramLabel = "DAY", description = "Only days from this one on (2026-03-01).")
    private @Nullable LocalDate since;

    @Option(names = "--sample", paramLabel = "N", description = "Only so many days, chosen at random.")
    private int sample;

    @Option(names = "--resume", description = "Go on where an interrupted run stopped.")
    private boolean resume;

    @Option(names = "--rate", paramLabel = "MB", description = "Read at most so many megabytes a second.")
    private long rate;

    @Option(names = "--every-record", description = "Read each record again, also where the checksums prove that nothing has changed since it was last read.")
    private boolean everyRecord;

    @Option(names = "--replica", description = "Check the copy in the bucket (archive.bucket) instead: read all of it, and compare it with the archive.")
    private boolean replica;

    ArchiveVerifyCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Home home = parts.home();
        Terminal terminal = parts.terminal();
        VerifyReport report = replica ? replica(home) : archive(home);
        if (!report.isRecorded()) {
            terminal.note("the archive can't be written: this run is not on record in it");
        }
        terminal.note("%s%s, %,d dispatches, %,d bytes: %s".formatted(ArchiveText.days(report.days()),
                report.passedOver() == 0 ? "" : " (%,d verified before)".formatted(report.passedOver()),
                report.dispatches(), report.bytes(), report.findings().isEmpty()
                        ? "all whole"
                        : new Problem(ProblemCode.P090, home.root().toString(),
                                "%,d findings".formatted(report.findings().size())).message()));
        return report.findings().isEmpty() ? 0 : 1;
    }

    private VerifyReport archive(Home home) throws IOException {
        Terminal terminal = parts.terminal();
        try (DispatchSearch search = parts.search(home); Progress progress = new Progress(terminal, "verify", 100)) {
            if (search == null) {
                terminal.note("no index to compare with");
            }
            IndexView index = search == null ? null : new SearchView(search);
            return parts.archive(home, parts.settings(home)).verify(
                    new VerifyRequest(since, sample, resume, rate * MEGABYTE, everyRecord), index, new Random(),
                    listener(progress));
        }
    }

    private VerifyReport replica(Home home) throws IOException {
        if (since != null || sample != 0 || resume || everyRecord) {
            throw new Complaint("--replica: the copy is read as a whole; only --rate goes with it");
        }
        try (Progress progress = new Progress(parts.terminal(), "verify", 100)) {
            return parts.replica(home, parts.settings(home)).orElseThrow(ArchiveReplicateCommand::noBucket)
                    .verify(rate * MEGABYTE, listener(progress));
        }
    }

    private VerifyListener listener(Progress progress) {
        return new VerifyListener() {
            @Override
            public void reached(long bytes, long total) {
                progress.reach(total == 0 ? 100 : 100 * bytes / total);
            }

            @Override
            public void found(Finding finding) {
                parts.terminal().line(finding.toString());
            }
        };
    }
}
