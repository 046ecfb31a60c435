package dragoman.archive;

import dragoman.model.JournalPosition;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is to be purged.
 *
 * @param dispatches ids, by where the entry starts that brought them
 * @param at when that was ordered
 * @param reason why, in a sentence
 */
public record PurgeOrder(SortedMap<JournalPosition, Set<String>> dispatches, Instant at, String reason) {
    public PurgeOrder {
        SortedMap<JournalPosition, Set<String>> copy = new TreeMap<>();
        dispatches.forEach((position, ids) -> copy.put(position, Set.copyOf(ids)));
        dispatches = Collections.unmodifiableSortedMap(copy);
    }

    /** All that is to be purged. */
    public Set<String> ids() {
        return dispatches.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of one file: ids by the offset of their entry. */
    public Map<Long, Set<String>> in(String file) {
        Map<Long, Set<String>> ids = new TreeMap<>();
        dispatches.forEach((position, dispatch) -> {
            if (position.file().equals(file)) {
                ids.put(position.offset(), dispatch);
            }
        });
        return ids;
    }
}
