package dragoman.archive.warc;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the records of one journal file group by group. A group is what one entry wrote: a first record that says how many
 * they are, and those behind it. The {@code warcinfo} record at the start of a file is a group of its own.
 */
public final class GroupReader implements Closeable {
    private final MemberReader members;

    private GroupReader(MemberReader members) {
        this.members = members;
    }

    /** Opens a file to be read from an offset on. */
    public static GroupReader open(Path file, long offset) throws IOException {
        return new GroupReader(MemberReader.open(file, offset));
    }

    /** What stands at one place in a file. */
    public sealed interface Piece {
        /**
         * A whole group, each record checked against CRC and digest.
         *
         * @param starts where each record starts
         */
        record Group(long start, long end, List<JournalRecord> records, List<Long> starts) implements Piece {
            public boolean isWarcinfo() throws DamageException {
                return records.getFirst().field(JournalRecord.TYPE).equals("warcinfo");
            }
        }

        /** Nothing: the file ends between groups. */
        record End(long offset) implements Piece {
        }

        /** A group that the file ends in the middle of, and the record in it that is not whole. Nothing whole follows. */
        record Cut(long start, long record) implements Piece {
        }

        /** No group, and the record that shows it. */
        record Damage(long start, long record, String what) implements Piece {
        }
    }

    /** The next piece. Behind a cut or a damage there is none. */
    public Piece next() throws IOException {
        long start = members.position();
        if (members.atEnd()) {
            return new Piece.End(start);
        }
        Piece piece = group(start);
        if (!(piece instanceof Piece.Cut(_, long record)) || !findsRecordFrom(record)) {
            return piece;
        }
        // The writer has gone on meanwhile, and what is whole behind the record shows that this one is written by now. If it
        // still is not whole, then its data is damaged such that it does not end where it should.
        members.moveTo(start);
        piece = group(start);
        return piece instanceof Piece.Cut ? new Piece.Damage(start, record, "a record has no end") : piece;
    }

    private Piece group(long start) throws IOException {
        long at = start;
        try {
            List<JournalRecord> records = new ArrayList<>();
            List<Long> starts = new ArrayList<>();
            starts.add(at);
            records.add(JournalRecord.parse(members.next()));
            int size = size(records.getFirst());
            while (records.size() < size) {
                at = members.position();
                starts.add(at);
                records.add(follower(JournalRecord.parse(members.next())));
            }
            return new Piece.Group(start, members.position(), records, starts);
        } catch (EOFException _) {
            return new Piece.Cut(start, at);
        } catch (DamageException e) {
            return new Piece.Damage(start, at, e.what());
        }
    }

    private static int size(JournalRecord first) throws DamageException {
        if (first.field(JournalRecord.TYPE).equals("warcinfo")) {
            return 1;
        }
        try {
            return Integer.parseInt(first.field(JournalRecord.GROUP));
        } catch (NumberFormatException e) {
            throw new DamageException("a record's " + JournalRecord.GROUP + " is no number", e);
        }
    }

    private static JournalRecord follower(JournalRecord record) throws DamageException {
        if (record.fieldOrNull(JournalRecord.GROUP) != null) {
            throw new DamageException("a group has fewer records than its first one says");
        }
        return record;
    }

    /** A group as it stands in the file, compressed. */
    public byte[] bytes(Piece.Group group) throws IOException {
        return members.bytes(group.start(), group.end());
    }

    /** Goes on reading elsewhere. */
    public void moveTo(long offset) throws IOException {
        members.moveTo(offset);
    }

    /** Whether any whole record begins at an offset or somewhere behind it. If so, it is the next to be read. */
    public boolean findsRecordFrom(long offset) throws IOException {
        members.moveTo(offset);
        while (members.skipToHead()) {
            long head = members.position();
            try {
                JournalRecord.parse(members.next());
                members.moveTo(head);
                return true;
            } catch (EOFException | DamageException _) {
                members.moveTo(head + 1);
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        members.close();
    }
}
