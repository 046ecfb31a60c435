package dragoman.model;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tie that was made or undone, and what came of it.
 *
 * @param at when it was decided
 * @param tie what was decided
 * @param stories each dispatch that is in another story since, with the id of that story
 */
public record Decision(Instant at, Tie tie, SortedMap<String, String> stories) {
    public Decision {
        stories = Collections.unmodifiableSortedMap(new TreeMap<>(stories));
    }
}
