package dragoman.search;

import dragoman.desk.Kin;
import dragoman.desk.Lineage;
import dragoman.desk.Standing;
import dragoman.model.JournalPosition;
import dragoman.model.Tie;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One dispatch as the index knows it. The whole of it is in the journal, at {@link #position}.
 *
 * @param origin the kind of its origin, as {@link dragoman.model.Origin#kind} names it
 * @param credited who translated it: people, or the one engine; empty if unknown or not a translation
 * @param ties what was decided about it and dispatches that came before it
 * @param heldUntil before that it must not be published; {@link Instant#MAX} for until further notice; null if it may be at once
 * @param revises what it says it does to a dispatch before it ({@code correction}, {@code update}, {@code kill}), or null
 * @param purged whether nothing but a tombstone is left of it
 */
public record Version(String id, String story, @Nullable String language, @Nullable String headline, String origin,
        @Nullable String sourceLanguage, List<String> credited, @Nullable String agency, @Nullable String place,
        @Nullable Instant published, Instant received, JournalPosition position, List<Tie> ties,
        @Nullable Instant heldUntil, @Nullable String revises, boolean purged) {
    /** By when they were published, or received where that is unknown, then in the order in which they came in. */
    static final Comparator<Version> OLDEST_FIRST = Comparator.comparing(Version::date)
            .thenComparing(Version::position).thenComparing(Version::id);

    public Version {
        credited = List.copyOf(credited);
        ties = List.copyOf(ties);
    }

    private Instant date() {
        return published == null ? received : published;
    }

    /** Whether it takes other dispatches back, and is itself no news. */
    public boolean isKillNotice() {
        return "kill".equals(revises);
    }

    /** Whether it must not be published yet. */
    public boolean isHeld(Instant now) {
        return heldUntil != null && heldUntil.isAfter(now);
    }

    /** What has become of each version of a whole story, by id. */
    public static Map<String, Standing> standings(Collection<Version> story) {
        return Lineage.of(story.stream()
                .map(it -> new Kin(it.id, it.position, it.published, it.heldUntil, it.ties)).toList());
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
