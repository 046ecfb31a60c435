package dragoman.archive.journal;

import dragoman.archive.JournalDamagedException;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalReader;
import dragoman.archive.entry.EntryRecords;
import dragoman.archive.warc.DamageException;
import dragoman.archive.warc.GroupReader;
import dragoman.archive.warc.GroupReader.Piece;
import dragoman.archive.warc.JournalFileName;
import dragoman.archive.warc.JournalRecord;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of a journal one behind the other, and holds one group in memory. */
public final class WarcJournalReader implements JournalReader {
    private final JournalFolder folder;

    public WarcJournalReader(JournalFolder folder) {
        this.folder = folder;
    }

    @Override
    public JournalPosition replay(JournalPosition from, Visitor visitor) throws IOException {
        JournalPosition reached = from;
        String newest = "";
        List<String> files = filesFrom(from);
        // A file is complete once there is a newer one. So the one that was the newest is looked at again if it no longer is.
        while (!files.isEmpty() && !files.getLast().equals(newest)) {
            newest = files.getLast();
            for (String file : files) {
                reached = replay(file, !file.equals(newest), reached, visitor);
            }
            files = filesFrom(reached);
        }
        return reached;
    }

    private List<String> filesFrom(JournalPosition from) throws IOException {
        List<String> files = folder.filesFrom(from);
        if (!from.equals(JournalPosition.START) && (files.isEmpty() || !files.getFirst().equals(from.file()))) {
            throw new JournalDamagedException(from, "the journal has no such file");
        }
        for (int i = 1; i < files.size(); i++) {
            requireNoneBetween(files.get(i - 1), files.get(i));
        }
        return files;
    }

    private static void requireNoneBetween(String file, String next) throws JournalDamagedException {
        if (!JournalFileName.parse(next).orElseThrow().follows(JournalFileName.parse(file).orElseThrow())) {
            throw new JournalDamagedException(new JournalPosition(next, 0),
                    "a file between it and " + file + " is missing");
        }
    }

    private JournalPosition replay(String file, boolean complete, JournalPosition from, Visitor visitor)
            throws IOException {
        JournalPosition reached = from;
        try (GroupReader groups = open(from.file().equals(file) ? from : new JournalPosition(file, 0))) {
            while (true) {
                switch (groups.next()) {
                    case Piece.Group group -> {
                        JournalPosition end = new JournalPosition(file, group.end());
                        if (!group.isWarcinfo()) {
                            visitor.visit(new JournalPosition(file, group.start()), end, entry(file, group));
                        }
                        reached = end;
                    }
                    case Piece.End(long offset) -> {
                        if (complete && offset == 0) {
                            throw new JournalDamagedException(new JournalPosition(file, 0), "the file is empty");
                        }
                        return reached;
                    }
                    case Piece.Cut(_, long record) -> {
                        if (complete) {
                            throw new JournalDamagedException(new JournalPosition(file, record),
                                    "the file is cut short");
                        }
                        return reached;
                    }
                    case Piece.Damage(_, long record, String what) ->
                        throw new JournalDamagedException(new JournalPosition(file, record), what);
                }
            }
        }
    }

    @Override
    public JournalEntry entry(JournalPosition position) throws IOException {
        return entry(position.file(), group(position));
    }

    @Override
    public String recordId(JournalPosition position) throws IOException {
        String id = group(position).records().getFirst().field(JournalRecord.ID);
        return id.substring(1, id.length() - 1);
    }

    /** The entry at a position as it stands in the file, compressed. */
    byte[] bytes(JournalPosition position) throws IOException {
        Piece.Group group = group(position);
        try (GroupReader groups = open(position)) {
            return groups.bytes(group);
        }
    }

    private Piece.Group group(JournalPosition position) throws IOException {
        if (JournalFileName.parse(position.file()).isEmpty()) {
            throw new JournalDamagedException(position, "the journal has no such file");
        }
        try (GroupReader groups = open(position)) {
            return switch (groups.next()) {
                case Piece.Group group -> group;
                case Piece.End _,Piece.Cut _ ->
                    throw new JournalDamagedException(position, "no whole entry begins there");
                case Piece.Damage(_, long record, String what) ->
                    throw new JournalDamagedException(new JournalPosition(position.file(), record), what);
            };
        }
    }

    private GroupReader open(JournalPosition position) throws IOException {
        try {
            return open(folder.file(position.file()), position);
        } catch (NoSuchFileException _) {
            // It may have been sealed just now.
        }
        try {
            return open(folder.file(position.file()), position);
        } catch (NoSuchFileException _) {
            throw new JournalDamagedException(position, "the journal has no such file");
        }
    }

    private static GroupReader open(Path file, JournalPosition position) throws IOException {
        if (Files.size(file) < position.offset()) {
            throw new JournalDamagedException(position, "the file ends before that");
        }
        return GroupReader.open(file, position.offset());
    }

    private static JournalEntry entry(String file, Piece.Group group) throws IOException {
        try {
            return EntryRecords.read(group.records());
        } catch (DamageException e) {
            throw new JournalDamagedException(new JournalPosition(file, group.start()), e.what());
        }
    }
}
