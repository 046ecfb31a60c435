package dragoman.story;

import dragoman.desk.Standing;
import dragoman.model.Decision;
import java.util.List;
import java.util.Map;

/**
 * What came of looking at a dispatch.
 *
 * @param decisions what was decided, in order; none if nothing was
 * @param changed the dispatches whose story or ties are others now, as they are now
 * @param standings what has become of each dispatch of the stories that were looked at; none if nothing was revised in them
 */
public record Outcome(List<Decision> decisions, List<Member> changed, Map<String, Standing> standings) {
    /** Nothing was decided. */
    public static final Outcome NONE = new Outcome(List.of(), List.of(), Map.of());

    public Outcome {
        decisions = List.copyOf(decisions);
        changed = List.copyOf(changed);
        standings = Map.copyOf(standings);
    }
}
