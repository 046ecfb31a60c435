package dragoman.search;

import dragoman.desk.Docket;
import dragoman.desk.Standing;
import dragoman.model.Checkpoint;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one writer of an index: follows the journal. Safe for several threads, save that commits must not overlap. */
public interface DispatchIndex extends AutoCloseable {
    /** How far the index had followed the journal at its last commit; {@link Checkpoint#START} if it is new. */
    Checkpoint checkpoint();

    /** Forgets everything, the checkpoint too; others see that with the next commit. */
    void clear() throws IOException;

    /** Whether a dispatch of this id was added, committed or not. */
    boolean contains(String id) throws IOException;

    /**
     * The gists of dispatches that share most anchors with another, the most first, among those that were committed.
     *
     * @param anchors as in {@link Imprint}
     * @param since the earliest publication, or reception where that is unknown
     * @param until the latest
     */
    List<byte[]> alike(int[] anchors, Instant since, Instant until, int limit) throws IOException;

    /** The gists of the newest dispatches, among those that were committed. */
    List<byte[]> newest(int limit) throws IOException;

    /** A dispatch, if it was committed. */
    Optional<Held> held(String id) throws IOException;

    /** The dispatches that are filed under something, among those that were committed. */
    List<Held> filed(Docket.Key key, String value) throws IOException;

    /** All dispatches of a story, as of the last commit. */
    List<Held> story(String storyId) throws IOException;

    /** Adds dispatches, or puts them in the place of those with the same id. Not visible to others before a commit. */
    void add(Collection<IndexEntry> entries) throws IOException;

    /** Notes what has become of dispatches that were added. Not visible to others before a commit. */
    void note(Map<String, Standing> standings) throws IOException;

    /** Lets the methods above tell of what was added and not committed. Others do not see it. */
    void refresh() throws IOException;

    /** Rewrites what holds anything that was replaced, so that the next commit leaves no byte of it on the disk. Takes long. */
    void purge() throws IOException;

    /** Makes all that was added visible and durable, together with how far it goes. */
    void commit(Checkpoint checkpoint) throws IOException;

    /** Lets go of everything that was not committed. */
    @Override
    void close() throws IOException;
}
