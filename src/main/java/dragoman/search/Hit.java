package dragoman.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer.
 *
 * @param version the dispatch that matched best
 * @param score its score; comparable within one result alone
 * @param snippet the passage that matched
 * @param versions all versions of its story, this one among them, oldest first
 * @param explanation how the score came about, if it was asked for
 */
public record Hit(Version version, double score, Snippet snippet, List<Version> versions,
        @Nullable String explanation) {
    public Hit {
        versions = List.copyOf(versions);
    }
}
