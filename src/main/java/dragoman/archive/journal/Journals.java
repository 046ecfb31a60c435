package dragoman.archive.journal;

import dragoman.archive.JournalDamagedException;
import dragoman.archive.JournalInUseException;
import dragoman.archive.JournalReader;
import dragoman.archive.JournalWriter;
import dragoman.archive.entry.EntryRecords;
import dragoman.archive.warc.MemberWriter;
import dragoman.model.JournalPosition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

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

    /**
     * Copies entries into a WARC file for others, each with all its records, byte for byte, wherever they stand.
     *
     * @param entries where they start, each once
     * @param filename what the new file calls itself
     * @param out stays open
     * @param copied told how many were copied
     */
    public static void copy(Path journalDir, List<JournalPosition> entries, String filename, Clock clock,
            OutputStream out,
            LongConsumer copied) throws IOException {
        try (MemberWriter members = new MemberWriter()) {
            ByteArrayOutputStream first = new ByteArrayOutputStream();
            members.write(new EntryRecords(UUID::randomUUID).warcinfo(filename, clock.instant()).toBytes(), first);
            first.writeTo(out);
        }
        WarcJournalReader reader = new WarcJournalReader(new JournalFolder(journalDir));
        long count = 0;
        for (JournalPosition entry : entries) {
            out.write(reader.bytes(entry));
            copied.accept(++count);
        }
    }
}
