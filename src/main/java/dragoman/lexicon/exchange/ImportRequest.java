package dragoman.lexicon.exchange;

import dragoman.model.Language;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to import.
 *
 * @param files those of one source: one, or two of {@link ImportFormat#MOSES}; either file of {@link ImportFormat#DICTD}
 * @param format what they are, or null to go by name and content
 * @param languages those of the files or columns, in order, where neither name nor header tells; may be empty
 * @param name what to keep it as, or null to go by the file's name
 */
public record ImportRequest(List<Path> files, @Nullable ImportFormat format, List<Language> languages,
        @Nullable String name) {
    public ImportRequest {
        files = List.copyOf(files);
        languages = List.copyOf(languages);
    }
}
