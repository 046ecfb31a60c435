package dragoman.archive.journal;

import dragoman.archive.HandClock;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalWriter;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A journal in a folder, as a test looks at it. */
public record JournalFixture(Path dir, Clock clock) {
    static final long ROOMY = 1L << 30;

    /** One entry with its place. */
    public record Found(JournalPosition start, JournalPosition end, JournalEntry entry) {
    }

    public JournalFixture(Path dir) {
        this(dir, new HandClock("2026-03-01T08:15:31.5Z"));
    }

    JournalWriter open() throws IOException {
        return Journals.open(dir, clock, ROOMY);
    }

    /** Writes entries, each forced on its own. */
    public void write(JournalEntry... entries) throws IOException {
        try (JournalWriter journal = open()) {
            for (JournalEntry entry : entries) {
                journal.append(entry);
                journal.force();
            }
        }
    }

    /** Everything in it. */
    public List<Found> read() throws IOException {
        return read(JournalPosition.START);
    }

    List<Found> read(JournalPosition from) throws IOException {
        List<Found> found = new ArrayList<>();
        JournalPosition reached = Journals.read(dir)
                .replay(from, (start, end, entry) -> found.add(new Found(start, end, entry)));
        if (!found.isEmpty() && !reached.equals(found.getLast().end())) {
            throw new AssertionError("reached " + reached + ", not " + found.getLast().end());
        }
        return found;
    }

    /** The names of what was dropped. */
    List<String> names() throws IOException {
        return read().stream().map(found -> ((JournalEntry.Received) found.entry()).drop().name()).toList();
    }

    public List<String> files() throws IOException {
        return new JournalFolder(dir).files();
    }

    public Path file(int index) throws IOException {
        return dir.resolve(files().get(index));
    }

    public byte[] newestBytes() throws IOException {
        return Files.readAllBytes(dir.resolve(files().getLast()));
    }
}
