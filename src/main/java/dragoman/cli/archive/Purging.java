package dragoman.cli.archive;

import dragoman.archive.DispatchHeldException;
import dragoman.archive.Replica;
import dragoman.cli.parts.Handover;
import dragoman.cli.parts.Parts;
import dragoman.cli.terminal.Complaint;
import dragoman.pipeline.Home;
import dragoman.pipeline.errands.Errand;
import dragoman.pipeline.intake.Intake;
import dragoman.search.Version;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What purging by rule and by hand have in common: what is told before, and how it is done. */
final class Purging {
    /** Each sealed day that is touched is made anew, and the index rewritten. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Parts parts;
    private final Home home;

    /** Whoever may write to the home. */
    @FunctionalInterface
    private interface Eraser {
        /** Purges dispatches; gives how many have gone, with what a machine made of them. */
        int erase(List<String> ids, String reason) throws IOException;
    }

    Purging(Parts parts, Home home) {
        this.parts = parts;
        this.home = home;
    }

    void tellHeld(Version version) {
        parts.terminal().note(version.id()
                + " is kept: it, another in the same bytes, or a machine translation of it is under legal hold");
    }

    void tell(Version version, String reason) {
        parts.terminal().line("%s  %s  %s  %s  %s  (%s)".formatted(version.id(), version.received(),
                version.agency() == null ? "-" : version.agency(), version.origin(),
                version.headline() == null ? "-" : version.headline(), reason));
    }

    void tellDryRun() {
        parts.terminal().note("nothing was changed: this is what would go with --apply");
    }

    /** Purges dispatches, by the reason why. */
    void purge(Map<String, List<Version>> due) throws IOException {
        Optional<Intake> own = parts.freeIntake(home, parts.settings(home));
        int purged = 0;
        if (own.isPresent()) {
            try (Intake intake = own.get()) {
                purged = purge(due, (ids, reason) -> intake.purge(ids, reason).size());
            } catch (DispatchHeldException e) {
                throw new Complaint(String.valueOf(e.getMessage()), e);
            }
        } else {
            parts.terminal().note("another process writes here; it is asked to purge");
            purged = purge(due, (ids, reason) -> Integer
                    .parseInt(new Handover(home).require(new Errand.Purge(ids, reason), PATIENCE)));
        }
        parts.terminal().note((purged == 1
                ? "1 dispatch"
                : "%,d dispatches, machine translations included,"
                        .formatted(purged))
                + " purged");
        follow();
    }

    /** Purges from the bucket as well what was purged here. */
    private void follow() throws IOException {
        Optional<Replica> replica = parts.replica(home, parts.settings(home));
        if (replica.isPresent()) {
            try {
                replica.get().update(_ -> {
                });
            } catch (IOException e) {
                throw new Complaint("gone here, but not yet in the bucket; run archive replicate: " + e.getMessage(),
                        e);
            }
        }
    }

    private static int purge(Map<String, List<Version>> due, Eraser eraser) throws IOException {
        int purged = 0;
        for (Map.Entry<String, List<Version>> group : due.entrySet()) {
            purged += eraser.erase(group.getValue().stream().map(Version::id).toList(), group.getKey());
        }
        return purged;
    }
}
