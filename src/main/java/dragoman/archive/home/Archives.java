package dragoman.archive.home;

import dragoman.archive.Archive;
import dragoman.archive.Bucket;
import dragoman.archive.Replica;
import dragoman.archive.bucket.BucketReplica;
import dragoman.archive.journal.JournalFolder;
import java.nio.file.Path;
import java.time.Clock;

/** Opens the archive that a journal's days are sealed into. */
public final class Archives {
    private Archives() {
    }

    /**
     * Opens the archive that stands beside a journal, in {@code archive}. It need not be there yet.
     *
     * @param clock says in its zone when a day is over
     */
    public static Archive open(Path journalDir, Clock clock) {
        return new OcflArchive(new JournalFolder(journalDir), clock, _ -> {
        });
    }

    /** Opens the copy that a bucket holds, or will hold, of the archive beside a journal. Nothing is asked of the bucket yet. */
    public static Replica replica(Path journalDir, Bucket bucket, Clock clock) {
        return new BucketReplica(journalDir, bucket, clock);
    }

    /** Opens an archive that stands anywhere, to read it. */
    public static Archive read(Path archiveDir, Clock clock) {
        return new OcflArchive(new JournalFolder(archiveDir.resolveSibling("journal"), archiveDir), clock, _ -> {
        });
    }
}
