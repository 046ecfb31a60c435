package dragoman.search;

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
 * @param versions all versions of its story, this one among them, oldest first
 * @param explanation how the score came about, a line a word, if it was asked for
 */
public record Hit(Version version, double score, Snippet snippet, Map<String, String> matches, List<Version> versions,
        List<String> explanation) {
    public Hit {
        matches = Collections.unmodifiableMap(new LinkedHashMap<>(matches));
        versions = List.copyOf(versions);
        explanation = List.copyOf(explanation);
    }
}
