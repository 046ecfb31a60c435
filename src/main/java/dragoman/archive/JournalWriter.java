package dragoman.archive;

import dragoman.model.JournalPosition;
import dragoman.model.Problem;

import java.io.IOException;
import java.util.List;

/**
 * The one writer of a journal. While it is open no other process can open one. Not safe for several threads.
 *
 * <p>After any exception from {@link #append} or {@link #force} it is unusable: what was appended since the last force may
 * or may not be there, and only opening the journal anew tells.
 */
public interface JournalWriter extends AutoCloseable {
    /** What opening had to repair: the tail of the newest file, if a crash had cut it. */
    List<Problem> problems();

    /**
     * Adds an entry behind the last one. It is durable after the next {@link #force}, not before.
     *
     * @return where the entry starts
     */
    JournalPosition append(JournalEntry entry) throws IOException;

    /** Makes everything appended so far survive a power cut. */
    void force() throws IOException;

    /** Forces, and lets the next entry begin a new file, so that all files there are can be sealed. */
    void endFile() throws IOException;

    /** Behind the last entry. */
    JournalPosition end();

    /** Forces, and lets go of the lock. */
    @Override
    void close() throws IOException;
}
