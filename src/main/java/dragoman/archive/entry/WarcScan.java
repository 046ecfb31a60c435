package dragoman.archive.entry;

import dragoman.archive.JournalEntry;
import dragoman.archive.warc.DamageException;
import dragoman.archive.warc.GroupReader;
import dragoman.archive.warc.GroupReader.Piece;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads one WARC file from end to end, and goes on behind what is damaged. */
public final class WarcScan {
    public static final String CUT_SHORT = "the file is cut short";

    private final Path warc;
    private final EntryVisitor visitor;

    public WarcScan(Path warc, EntryVisitor visitor) {
        this.warc = warc;
        this.visitor = visitor;
    }

    /** Takes a group of records with the entry that they are; null for a {@code warcinfo}. */
    @FunctionalInterface
    public interface GroupVisitor {
        void group(Piece.Group group, @Nullable JournalEntry entry) throws IOException;
    }

    /** The file's name. */
    public String name() {
        return String.valueOf(warc.getFileName());
    }

    /** Reads the file. */
    public void read(GroupVisitor groups) throws IOException {
        try (GroupReader reader = GroupReader.open(warc, 0)) {
            boolean more = true;
            while (more) {
                more = switch (reader.next()) {
                    case Piece.Group group -> {
                        take(group, groups);
                        yield true;
                    }
                    case Piece.End(long offset) -> {
                        if (offset == 0) {
                            visitor.damage(place(0), "the file is empty");
                        }
                        yield false;
                    }
                    case Piece.Cut(_, long record) -> {
                        visitor.damage(place(record), CUT_SHORT);
                        yield false;
                    }
                    case Piece.Damage(_, long record, String what) -> {
                        visitor.damage(place(record), what);
                        yield reader.findsRecordFrom(record + 1);
                    }
                };
            }
        }
    }

    private void take(Piece.Group group, GroupVisitor groups) throws IOException {
        try {
            JournalEntry entry = group.isWarcinfo() ? null : EntryRecords.read(group.records());
            groups.group(group, entry);
            if (entry != null) {
                visitor.entry(place(group.start()), entry);
            }
        } catch (DamageException e) {
            visitor.damage(place(group.start()), e.what());
        }
    }

    private JournalPosition place(long offset) {
        return new JournalPosition(name(), offset);
    }
}
