package dragoman.story;

import dragoman.model.Decision;
import java.util.List;

/**
 * What came of looking at a dispatch.
 *
 * @param decisions what was decided, in order; none if nothing was
 * @param changed the dispatches whose story or ties are others now, as they are now
 */
public record Outcome(List<Decision> decisions, List<Member> changed) {
    /** Nothing was decided. */
    public static final Outcome NONE = new Outcome(List.of(), List.of());

    public Outcome {
        decisions = List.copyOf(decisions);
        changed = List.copyOf(changed);
    }
}
