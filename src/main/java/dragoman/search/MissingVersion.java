package dragoman.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A gap in stories: there is a dispatch in one language, and nothing in another.
 *
 * @param from BCP 47 primary tag of the language that is there
 * @param to that of the one that is not
 * @param agency whose dispatches count, or null for anybody's
 * @param originals whether translations are passed over
 * @param since the earliest publication, or reception where that is unknown
 */
public record MissingVersion(String from, String to, @Nullable String agency, boolean originals, Instant since) {
}
