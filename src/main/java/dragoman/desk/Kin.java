package dragoman.desk;

import dragoman.model.JournalPosition;
import dragoman.model.Tie;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch of a story, as far as it matters for what has become of the others.
 *
 * @param position where in the journal it stands, which tells what came before it
 * @param published when it says it was published, or null
 * @param heldUntil before that it must not be published; {@link Instant#MAX} for until further notice; null if it may be at once
 * @param ties what was decided about it and dispatches that came before it
 */
public record Kin(String id, JournalPosition position, @Nullable Instant published, @Nullable Instant heldUntil,
        List<Tie> ties) {
    static final Comparator<Kin> FIRST_COME = Comparator.comparing(Kin::position).thenComparing(Kin::id);

    public Kin {
        ties = List.copyOf(ties);
    }

    /** Whether it was made before another, as far as their dates tell, else whether it came in before. */
    boolean isBefore(Kin other) {
        int byTime = published == null || other.published == null
                ? 0
                : Docket.compareTimes(published, other.published);
        return byTime == 0 ? FIRST_COME.compare(this, other) < 0 : byTime < 0;
    }
}
