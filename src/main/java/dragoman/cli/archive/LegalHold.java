package dragoman.cli.archive;

import dragoman.archive.Archive;
import dragoman.archive.JournalInUseException;
import dragoman.cli.parts.Handover;
import dragoman.pipeline.Home;
import dragoman.pipeline.errands.Errand;
import java.io.IOException;
import java.time.Duration;

/**
 * Puts dispatches under legal hold, and releases them. A service that runs is no hindrance; while it seals or purges, it is asked
 * to do this right after.
 */
final class LegalHold {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Archive archive;
    private final Handover service;

    LegalHold(Archive archive, Home home) {
        this.archive = archive;
        this.service = new Handover(home);
    }

    void put(String id, String reason) throws IOException {
        try {
            archive.hold(id, reason);
        } catch (JournalInUseException _) {
            String _ = service.require(new Errand.Hold(id, reason), PATIENCE);
        }
    }

    void release(String id, String reason) throws IOException {
        try {
            archive.release(id, reason);
        } catch (JournalInUseException _) {
            String _ = service.require(new Errand.Release(id, reason), PATIENCE);
        }
    }
}
