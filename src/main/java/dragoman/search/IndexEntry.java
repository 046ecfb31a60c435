package dragoman.search;

import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;
import dragoman.model.Tie;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index is told of one dispatch.
 *
 * @param dispatch the dispatch
 * @param story the id of the story that it belongs to
 * @param received when it came in
 * @param position where in the journal its entry starts
 * @param ties what was decided about it and dispatches that came before it
 * @param imprint what dispatches that say the same are found by, or null if it is in none of the three languages
 */
public record IndexEntry(Dispatch dispatch, String story, Instant received, JournalPosition position, List<Tie> ties,
        @Nullable Imprint imprint) {
    public IndexEntry {
        ties = List.copyOf(ties);
    }

    /** A dispatch that belongs to no other. */
    public IndexEntry(Dispatch dispatch, String story, Instant received, JournalPosition position) {
        this(dispatch, story, received, position, List.of(), null);
    }
}
