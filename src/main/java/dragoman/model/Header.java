package dragoman.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a dispatch's body. Any part may be missing.
 *
 * @param headline the headline line
 * @param summary the summary lines below it, in order
 * @param place the town of the byline, else of the dateline, as spelt there
 * @param authors the reporters, as spelt; never editors, writers-up or translators
 * @param agency the sender's short name as its byline or metadata gives it ({@code AA})
 * @param published when it was published; a date without a time is midnight UTC
 */
public record Header(@Nullable String headline, List<String> summary, @Nullable String place, List<String> authors,
        @Nullable String agency, @Nullable Instant published) {
    public Header {
        summary = List.copyOf(summary);
        authors = List.copyOf(authors);
    }

    /** The same header with another date. */
    public Header withPublished(@Nullable Instant date) {
        return new Header(headline, summary, place, authors, agency, date);
    }

    /** The same header with other authors. */
    public Header withAuthors(List<String> names) {
        return new Header(headline, summary, place, names, agency, published);
    }
}
