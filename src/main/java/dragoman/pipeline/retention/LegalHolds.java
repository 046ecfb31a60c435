package dragoman.pipeline.retention;

import dragoman.archive.JournalEntry;
import dragoman.archive.JournalReader;
import dragoman.model.Dispatch;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What legal holds keep, as of one moment.
 *
 * @param ids those under legal hold, those that came in the same bytes as one of them, and the originals of machine translations
 *        under hold, as these go with their original
 */
public record LegalHolds(Set<String> ids) {
    public LegalHolds {
        ids = Set.copyOf(ids);
    }

    /**
     * Finds all that some holds keep.
     *
     * @param held ids of the dispatches under legal hold
     */
    public static LegalHolds of(Collection<String> held, DispatchSearch search, JournalReader journal)
            throws IOException {
        Set<String> kept = new HashSet<>(held);
        for (String id : held) {
            for (Version version : search.find(id, 1)) {
                if (journal.entry(version.position()) instanceof JournalEntry.Acceptance entry) {
                    entry.dispatches().stream().map(Dispatch::id).forEach(kept::add);
                    if (entry.conversion() != null) {
                        kept.add(entry.conversion().original());
                    }
                }
            }
        }
        return new LegalHolds(kept);
    }

    /** Whether a dispatch must not be purged. */
    public boolean keep(String id) {
        return ids.contains(id);
    }
}
