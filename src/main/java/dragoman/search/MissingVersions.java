package dragoman.search;

import java.util.List;

/**
 * Gaps in stories.
 *
 * @param total how many there are
 * @param first the dispatches that those were found by that were asked for, the newest first; of each story the newest one alone
 */
public record MissingVersions(int total, List<Version> first) {
    public MissingVersions {
        first = List.copyOf(first);
    }
}
