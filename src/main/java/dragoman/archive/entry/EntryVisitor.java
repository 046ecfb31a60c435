package dragoman.archive.entry;

import dragoman.archive.JournalDamagedException;
import dragoman.archive.JournalEntry;
import dragoman.model.JournalPosition;
import java.io.IOException;

/** Takes what stands in WARC files, good and bad. */
public interface EntryVisitor {
    /** Takes no interest in entries, and will have no damage. */
    EntryVisitor STRICT = new EntryVisitor() {
        @Override
        public void entry(JournalPosition start, JournalEntry entry) {
            // Reading it was what mattered.
        }

        @Override
        public void damage(JournalPosition place, String what) throws IOException {
            throw new JournalDamagedException(place, what);
        }
    };

    /** Takes an entry that starts at a place. */
    void entry(JournalPosition start, JournalEntry entry) throws IOException;

    /** Takes note that something is not as it was written. Reading goes on behind it. */
    void damage(JournalPosition place, String what) throws IOException;
}
