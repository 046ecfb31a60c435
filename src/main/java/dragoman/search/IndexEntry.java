package dragoman.search;

import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;

import java.time.Instant;

/**
 * What the index is told of one dispatch.
 *
 * @param dispatch the dispatch
 * @param story the id of the story that it belongs to
 * @param received when it came in
 * @param position where in the journal its entry starts
 */
public record IndexEntry(Dispatch dispatch, String story, Instant received, JournalPosition position) {
}
