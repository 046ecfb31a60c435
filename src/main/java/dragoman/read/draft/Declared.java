package dragoman.read.draft;

import dragoman.model.Header;
import dragoman.model.Metadata;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a format says about an item in fields of its own, beside the text.
 *
 * @param header parts of the header; what is missing may still be found in the text
 * @param metadata all else
 * @param language as a BCP 47 tag, or null
 */
public record Declared(Header header, Metadata metadata, @Nullable String language) {
    /** A header of which only these parts are declared. */
    public static Header header(@Nullable String headline, List<String> authors, @Nullable String agency,
            @Nullable Instant published) {
        return new Header(headline, List.of(), null, authors, agency, published);
    }
}
