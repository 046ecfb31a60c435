package dragoman.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a story can be written as. */
public enum StoryFormat {
    /** JSON-LD 1.1 with a schema.org {@code NewsArticle} a version; terms of PROV-O where schema.org has none. */
    JSONLD,
    /** A {@code newsMessage} of NewsML-G2 with a {@code newsItem} a version. */
    NEWSML_G2,
    /** An array of ninjs 3 objects, one a version. */
    NINJS;

    /** The format of a name: {@code jsonld}, {@code newsml-g2} or {@code ninjs}. */
    public static Optional<StoryFormat> of(String name) {
        return Arrays.stream(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)).findFirst();
    }
}
