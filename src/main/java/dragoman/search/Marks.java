package dragoman.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What to highlight in the dispatches of one side: the terms that a question was looked for by. */
final class Marks {
    private final Map<String, Mark> terms = new HashMap<>();
    private final Map<String, Mark> folded = new HashMap<>();
    private final Map<List<String>, Mark> sequences = new HashMap<>();

    /**
     * Why a term is looked for.
     *
     * @param word which word of the question it stands for, counted from 0
     * @param weight how much it counts
     */
    record Mark(int word, double weight) {
        private static Mark heavier(Mark one, Mark other) {
            return one.weight >= other.weight ? one : other;
        }
    }
}
