package dragoman.search;

import dragoman.model.JournalPosition;
import dragoman.model.Tie;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dispatch as the index knows it. The whole of it is in the journal, at {@link #position}.
 *
 * @param origin the kind of its origin, as {@link dragoman.model.Origin#kind} names it
 * @param credited who translated it: people, or the one engine; empty if unknown or not a translation
 * @param ties what was decided about it and dispatches that came before it
 */
public record Version(String id, String story, @Nullable String language, @Nullable String headline, String origin,
        @Nullable String sourceLanguage, List<String> credited, @Nullable String agency, @Nullable String place,
        @Nullable Instant published, Instant received, JournalPosition position, List<Tie> ties) {
    public Version {
        credited = List.copyOf(credited);
        ties = List.copyOf(ties);
    }

    /** Whether a machine translated it. */
    public boolean isByMachine() {
        return origin.equals("machine-translation");
    }

    /** Whether a machine translated it, and its story has what people wrote in the same language: theirs comes first. */
    public boolean isSuperseded(List<Version> versions) {
        return isByMachine() && versions.stream().anyMatch(it -> !it.isByMachine()
                && it.story().equals(story) && it.language() != null && it.language().equals(language));
    }
}
