package dragoman.pipeline.jobs;

import dragoman.archive.Archive;
import dragoman.archive.Finding;
import dragoman.archive.Replica;
import dragoman.archive.VerifyListener;
import dragoman.archive.VerifyReport;
import dragoman.archive.VerifyRequest;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.pipeline.ArchiveSettings;
import dragoman.pipeline.intake.Intake;
import dragoman.search.DispatchSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the service does with the archive by the clock. */
public final class ArchiveJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveJobs.class);
    private static final long MEGABYTE = 1_000_000;

    private final Archive archive;
    private final @Nullable Replica replica;
    private final Intake intake;
    private final ArchiveSettings settings;

    /** Opens the index for reading. */
    @FunctionalInterface
    public interface SearchOpener {
        /** The index, or null if there is none yet. */
        @Nullable
        DispatchSearch open() throws IOException;
    }

    /**
     * Jobs on the archive beside the journal that {@code intake} writes.
     *
     * @param replica its copy in a bucket, or null
     */
    public ArchiveJobs(Archive archive, @Nullable Replica replica, Intake intake, ArchiveSettings settings) {
        this.archive = archive;
        this.replica = replica;
        this.intake = intake;
        this.settings = settings;
    }

    /** Seals every day that is over. */
    public String seal() throws IOException {
        intake.endFile();
        int sealed = archive.seal(true, day -> LOG.info("sealed {}: {} dispatches", day.day(),
                day.tally().accepted()));
        return days(sealed) + " sealed";
    }

    /** Brings the copy in the bucket up to date, if there is one. */
    public String replicate() throws IOException {
        return replica == null
                ? "no bucket is set"
                : days(replica.update(day -> LOG.info("copied {} to {}", day, settings.bucket()))) + " copied";
    }

    /**
     * Verifies everything, the copy in the bucket included, as slowly as the settings want; goes on where a killed run stopped.
     */
    public String verify(SearchOpener opener) throws IOException {
        long bytesPerSecond = settings.verifyMegabytesPerSecond() * MEGABYTE;
        VerifyReport report;
        try (DispatchSearch search = opener.open()) {
            report = archive.verify(new VerifyRequest(null, 0, true, bytesPerSecond, false),
                    search == null ? null : new SearchView(search), new Random(), LOGGING);
        }
        List<Finding> findings = new ArrayList<>(report.findings());
        if (replica != null) {
            findings.addAll(replica.verify(bytesPerSecond, LOGGING).findings());
        }
        if (!findings.isEmpty()) {
            throw new IOException(findings.size() + " findings, the first: " + findings.getFirst());
        }
        return "%s verified, %d dispatches%s".formatted(days(report.days() + report.passedOver()), report.dispatches(),
                replica == null ? "" : ", and their copy in " + settings.bucket());
    }

    private static String days(int count) {
        return count == 1 ? "1 day" : count + " days";
    }

    private static final VerifyListener LOGGING = new VerifyListener() {
        @Override
        public void reached(long bytes, long total) {
            LOG.debug("verified {} of {} bytes", bytes, total);
        }

        @Override
        public void found(Finding finding) {
            LOG.error("{}", new Problem(ProblemCode.P090, finding.file(), finding.toString()).message());
        }
    };
}
