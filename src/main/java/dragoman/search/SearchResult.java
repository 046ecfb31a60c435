package dragoman.search;

import dragoman.model.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers to a question.
 *
 * @param hits best first, or newest first if so asked
 * @param total how many there are in all, offset and limit aside: stories, or dispatches if flat
 * @param exact whether {@code total} is that; else there are at least so many
 * @param queryLanguages what the question was taken to be written in: one, or several where it could be any of them
 * @param suggestion the question with words in place of those that nothing is known of; null if there are none such
 * @param renderings what each word of the question became, if an explanation was asked for
 */
public record SearchResult(List<Hit> hits, long total, boolean exact, List<Language> queryLanguages,
        @Nullable String suggestion, List<String> renderings) {
    public SearchResult {
        hits = List.copyOf(hits);
        queryLanguages = List.copyOf(queryLanguages);
        renderings = List.copyOf(renderings);
    }
}
