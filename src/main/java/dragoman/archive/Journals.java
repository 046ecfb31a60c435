package dragoman.archive;

import dragoman.model.JournalPosition;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/**
 * Opens the journal in a folder: WARC files of gzip members, one a record, that any WARC tool can read. Days that were sealed
 * are read from the folder {@code archive} beside it. docs/reference/journal-layout.md describes the files.
 */
public final class Journals {
    private Journals() {
    }

    /** As {@link #open(Path, JournalPosition, Clock, long)}, with nothing known: the whole newest file is read. */
    public static JournalWriter open(Path journalDir, Clock clock, long maxFileBytes) throws IOException {
        return open(journalDir, JournalPosition.START, clock, maxFileBytes);
    }

    /**
     * Opens a journal for writing, and makes it first if there is none. Takes the lock, then cuts the newest file back to
     * its last whole entry; {@link JournalWriter#problems} tells if something had to go.
     *
     * @param knownGood a position that a reader or writer of this journal gave, with all before it forced. The newest file
     *        is only read from there on. A position that cannot be right is not believed: then all of the newest file is
     *        read, as from {@link JournalPosition#START}
     * @param clock names the files; a new one is begun on each new day by its zone
     * @param maxFileBytes a new file is also begun once one is that large
     * @throws JournalInUseException if somebody writes this journal
     * @throws JournalDamagedException if the part that was read is damaged, other than by a cut at its very end
     */
    public static JournalWriter open(Path journalDir, JournalPosition knownGood, Clock clock, long maxFileBytes)
            throws IOException {
        return WarcJournalWriter.open(new JournalFolder(journalDir), knownGood, clock, maxFileBytes, UUID::randomUUID);
    }

    /** Opens a journal for reading. It need not be there yet. */
    public static JournalReader read(Path journalDir) {
        return new WarcJournalReader(new JournalFolder(journalDir));
    }
}
