package dragoman.archive.verify;

import dragoman.archive.Finding;
import dragoman.archive.IndexView;
import dragoman.archive.JournalDamagedException;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalReader;
import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the index and the WARC files tell the same of each dispatch. */
final class IndexCheck {
    private final @Nullable IndexView index;
    private final Consumer<Finding> findings;
    private long dispatches;
    private long indexed;

    /**
     * A check that has seen nothing yet.
     *
     * @param index what to compare with, or null if there is none; then dispatches are only counted
     */
    IndexCheck(@Nullable IndexView index, Consumer<Finding> findings) {
        this.index = index;
        this.findings = findings;
    }

    /** Dispatches seen so far. */
    long dispatches() {
        return dispatches;
    }

    /** Compares an entry that stands in the journal or the archive. */
    void entry(JournalPosition start, JournalEntry entry) throws IOException {
        if (entry instanceof JournalEntry.Acceptance it) {
            for (Dispatch dispatch : it.dispatches()) {
                dispatch(dispatch.id(), start);
            }
        }
    }

    /**
     * Compares a dispatch.
     *
     * @param start where the entry starts that it is of
     */
    void dispatch(String id, JournalPosition start) throws IOException {
        dispatches++;
        if (index != null && start.compareTo(index.reached()) < 0) {
            indexed++;
            compare(index.position(id), start, id);
        }
    }

    /** Takes over what another check has seen, its findings aside. */
    void add(IndexCheck other) {
        dispatches += other.dispatches;
        indexed += other.indexed;
    }

    private void compare(@Nullable JournalPosition told, JournalPosition start, String id) {
        if (told == null) {
            findings.accept(
                    new Finding(start.file(), start.offset(), "dispatch " + id + " is not in the index"));
        } else if (!told.equals(start)) {
            findings.accept(new Finding(start.file(), start.offset(),
                    "dispatch " + id + " is here, and the index says at " + told));
        }
    }

    /** Names what the index has and the journal has not. To be asked once every entry was compared. */
    void end(JournalReader journal) throws IOException {
        if (index == null) {
            return;
        }
        try (Stream<IndexView.Held> count = index.all()) {
            if (count.count() <= indexed) {
                return;
            }
        }
        try (Stream<IndexView.Held> all = index.all()) {
            for (Iterator<IndexView.Held> each = all.iterator(); each.hasNext();) {
                IndexView.Held held = each.next();
                if (!isIn(journal, held)) {
                    findings.accept(new Finding("index", null, "it has a dispatch " + held.id() + " at "
                            + held.position() + ", where the journal has no such"));
                }
            }
        }
    }

    private static boolean isIn(JournalReader journal, IndexView.Held held) throws IOException {
        try {
            return journal.entry(held.position()) instanceof JournalEntry.Acceptance it
                    && it.dispatches().stream().anyMatch(dispatch -> dispatch.id().equals(held.id()));
        } catch (JournalDamagedException _) {
            return false;
        }
    }
}
