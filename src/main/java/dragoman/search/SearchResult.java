package dragoman.search;

import dragoman.model.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers to a question.
 *
 * @param hits best first, or newest first if so asked
 * @param total how many there are in all, offset and limit aside: hits of stories, or of dispatches if flat
 * @param queryLanguage what the question was taken to be written in, or null if it could not be told
 * @param renderings what each word of the question became, if an explanation was asked for
 */
public record SearchResult(List<Hit> hits, long total, @Nullable Language queryLanguage, List<String> renderings) {
    public SearchResult {
        hits = List.copyOf(hits);
        renderings = List.copyOf(renderings);
    }
}
