package dragoman.search;

import dragoman.desk.Standing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One answer.
 *
 * @param version the dispatch that matched best
 * @param score its score; comparable within one result alone
 * @param snippet the passage that matched
 * @param matches words of the question, each with what stands for it in the dispatch, in the order of the dispatch
 * @param versions the versions of its story that the question's selection shows, this one among them, oldest first
 * @param standings what has become of each version of its story, by id; empty where only ids are asked for
 * @param explanation how the score came about, a line a word, if it was asked for
 */
public record Hit(Version version, double score, Snippet snippet, Map<String, String> matches, List<Version> versions,
        Map<String, Standing> standings, List<String> explanation) {
    public Hit {
        matches = Collections.unmodifiableMap(new LinkedHashMap<>(matches));
        versions = List.copyOf(versions);
        standings = Map.copyOf(standings);
        explanation = List.copyOf(explanation);
    }

    /** What has become of the dispatch that matched. */
    public Standing standing() {
        return standings.getOrDefault(version.id(), Standing.CURRENT);
    }
}
