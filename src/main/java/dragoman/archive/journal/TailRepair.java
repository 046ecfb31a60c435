package dragoman.archive.journal;

import dragoman.archive.JournalDamagedException;
import dragoman.archive.warc.GroupReader;
import dragoman.archive.warc.GroupReader.Piece;
import dragoman.model.JournalPosition;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Cuts the newest file back to its last whole group. A crash leaves the start of what was being written, and never a whole
 * record behind a torn one: what looks otherwise is damage, and left as it is.
 */
final class TailRepair {
    private final JournalFolder folder;

    TailRepair(JournalFolder folder) {
        this.folder = folder;
    }

    /**
     * What the journal is after the repair.
     *
     * @param end behind its last whole group
     * @param problems what was cut off
     */
    record Outcome(JournalPosition end, List<Problem> problems) {
    }

    /**
     * Repairs the newest file.
     *
     * @param knownGood everything before it is known to be whole; not believed unless a group or nothing begins there
     * @throws JournalDamagedException if the file holds more than a torn tail can explain
     */
    Outcome repair(JournalPosition knownGood) throws IOException {
        JournalPosition end = folder.end();
        if (end.equals(JournalPosition.START) || folder.isSealed(end.file())) {
            return new Outcome(end, List.of());
        }
        JournalPosition whole = new JournalPosition(end.file(), wholeUpTo(end, knownGood));
        if (whole.equals(end) && end.offset() > 0) {
            return new Outcome(end, List.of());
        }
        cut(whole);
        long lost = end.offset() - whole.offset();
        return new Outcome(folder.end(), List.of(new Problem(ProblemCode.P021, end.file(),
                "cut " + lost + " bytes that were no whole entry from its end, kept " + whole.offset())));
    }

    private long wholeUpTo(JournalPosition end, JournalPosition knownGood) throws IOException {
        if (end.equals(knownGood)) {
            return end.offset();
        }
        try (GroupReader groups = GroupReader.open(folder.file(end.file()), 0)) {
            long start = believes(groups, knownGood, end) ? knownGood.offset() : 0;
            groups.moveTo(start);
            return scan(groups, end.file());
        }
    }

    private static boolean believes(GroupReader groups, JournalPosition knownGood, JournalPosition end)
            throws IOException {
        if (!knownGood.file().equals(end.file()) || knownGood.offset() > end.offset()) {
            return false;
        }
        groups.moveTo(knownGood.offset());
        return groups.next() instanceof Piece.Group;
    }

    private static long scan(GroupReader groups, String file) throws IOException {
        while (true) {
            switch (groups.next()) {
                case Piece.Group _ -> {
                }
                case Piece.End(long offset) -> {
                    return offset;
                }
                case Piece.Cut(long start, _) -> {
                    return start;
                }
                case Piece.Damage(long start, long record, String what) -> {
                    requireNothingWhole(groups, new JournalPosition(file, record), what);
                    return start;
                }
            }
        }
    }

    private static void requireNothingWhole(GroupReader groups, JournalPosition record, String what)
            throws IOException {
        if (groups.findsRecordFrom(record.offset())) {
            throw new JournalDamagedException(record, what + ", and whole records follow");
        }
    }

    private void cut(JournalPosition whole) throws IOException {
        if (whole.offset() == 0) {
            folder.delete(whole.file());
            return;
        }
        try (FileChannel file = FileChannel.open(folder.file(whole.file()), StandardOpenOption.WRITE)) {
            file.truncate(whole.offset());
            file.force(true);
        }
    }
}
