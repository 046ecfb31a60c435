package dragoman.search;

import dragoman.model.Checkpoint;

import java.io.IOException;
import java.util.Collection;

/** The one writer of an index: follows the journal. Safe for several threads, save that commits must not overlap. */
public interface DispatchIndex extends AutoCloseable {
    /** How far the index had followed the journal at its last commit; {@link Checkpoint#START} if it is new. */
    Checkpoint checkpoint();

    /** Forgets everything, the checkpoint too; others see that with the next commit. */
    void clear() throws IOException;

    /** Whether a dispatch of this id was added, committed or not. */
    boolean contains(String id) throws IOException;

    /** Adds dispatches, or puts them in the place of those with the same id. Not visible to others before a commit. */
    void add(Collection<IndexEntry> entries) throws IOException;

    /** Makes all that was added visible and durable, together with how far it goes. */
    void commit(Checkpoint checkpoint) throws IOException;

    /** Lets go of everything that was not committed. */
    @Override
    void close() throws IOException;
}
