package dragoman.pipeline.retention;

import dragoman.archive.Archive;
import dragoman.archive.journal.Journals;
import dragoman.pipeline.Home;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.jobs.ArchiveJobs;
import dragoman.pipeline.retention.RetentionRules.Expired;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes by the clock what the home's retention rules no longer keep, if the home says in writing that this may happen. What is
 * under legal hold is passed over.
 */
public final class Disposal {
    private static final Logger LOG = LoggerFactory.getLogger(Disposal.class);

    private final Home home;
    private final Archive archive;
    private final Intake intake;
    private final Clock clock;

    /**
     * Disposal from a home that an intake writes to.
     *
     * @param clock says in its zone which day it is
     */
    public Disposal(Home home, Archive archive, Intake intake, Clock clock) {
        this.home = home;
        this.archive = archive;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Removes what is over. Rules are read anew each time.
     *
     * @return how many have gone by which rule, with what a machine made of them
     * @throws IOException if a rule makes no sense, or somebody seals, or puts one of them under legal hold meanwhile; what has gone has gone then
     */
    public String dispose(ArchiveJobs.SearchOpener opener) throws IOException {
        RetentionRules rules = rules();
        if (!rules.scheduled() || rules.rules().isEmpty()) {
            return rules.scheduled() ? "there are no rules" : "switched off: retention.scheduled is not true";
        }
        Expired expired = expired(rules, opener);
        List<String> gone = purge(expired.due());
        String purged = gone.isEmpty() ? "nothing is to go" : "purged: " + String.join(", ", gone);
        int held = expired.held().size();
        return held == 0 ? purged : "%s; %,d kept for legal holds".formatted(purged, held);
    }

    private RetentionRules rules() throws IOException {
        try {
            return RetentionRules.of(home.settings());
        } catch (IllegalArgumentException e) {
            throw new IOException(home.settings() + ": " + e.getMessage(), e);
        }
    }

    private Expired expired(RetentionRules rules, ArchiveJobs.SearchOpener opener) throws IOException {
        try (DispatchSearch search = opener.open()) {
            return search == null
                    ? Expired.NONE
                    : rules.expired(search,
                            LegalHolds.of(archive.holds().keySet(), search, Journals.read(home.journal())),
                            LocalDate.now(clock), clock.getZone());
        }
    }

    private List<String> purge(Map<RetentionRule, List<Version>> due) throws IOException {
        List<String> told = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        for (Map.Entry<RetentionRule, List<Version>> it : due.entrySet()) {
            List<String> ids = it.getValue().stream().map(Version::id).filter(id -> !gone.contains(id)).toList();
            if (!ids.isEmpty()) {
                Set<String> purged = intake.purge(ids, it.getKey().reason());
                gone.addAll(purged);
                told.add("%,d by %s".formatted(purged.size(), it.getKey().name()));
                LOG.info("purged: {}", told.getLast());
            }
        }
        return told;
    }
}
