package dragoman.pipeline;

import dragoman.archive.Archive;
import dragoman.archive.Finding;
import dragoman.archive.VerifyListener;
import dragoman.archive.VerifyReport;
import dragoman.archive.VerifyRequest;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.search.DispatchSearch;
import java.io.IOException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the service does with the archive by the clock. */
public final class ArchiveJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveJobs.class);
    private static final long MEGABYTE = 1_000_000;

    private final Archive archive;
    private final Intake intake;
    private final ArchiveSettings settings;

    /** Opens the index for reading. */
    @FunctionalInterface
    public interface SearchOpener {
        /** The index, or null if there is none yet. */
        @Nullable
        DispatchSearch open() throws IOException;
    }

    /** Jobs on the archive beside the journal that {@code intake} writes. */
    public ArchiveJobs(Archive archive, Intake intake, ArchiveSettings settings) {
        this.archive = archive;
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

    /** Verifies everything, as slowly as the settings want; goes on where a killed run stopped. */
    public String verify(SearchOpener opener) throws IOException {
        VerifyRequest request = new VerifyRequest(null, 0, true, settings.verifyMegabytesPerSecond() * MEGABYTE, false);
        try (DispatchSearch search = opener.open()) {
            VerifyReport report = archive.verify(request, search == null ? null : new SearchView(search),
                    new Random(), LOGGING);
            if (!report.findings().isEmpty()) {
                throw new IOException(report.findings().size() + " findings, the first: "
                        + report.findings().getFirst());
            }
            return days(report.days() + report.passedOver()) + " verified, " + report.dispatches() + " dispatches";
        }
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
