package dragoman.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One news item as its format tells it: read, but not yet identified or attributed.
 *
 * @param format the reader's name for the format ({@code wire-text})
 * @param charset the charset its bytes were decoded with
 * @param sourceId the sender's own id and version, or null where the format has none
 * @param language the language that the format or the channel declares, as a BCP 47 tag, or null
 * @param header what stands above the body
 * @param text the whole text in NFC with {@code \n} line ends; every span refers to it
 * @param paragraphs all that follows the header, in order: body, credit lines and notices alike
 * @param problems what was doubtful and did not stop the reading
 */
public record Item(String format, String charset, @Nullable SourceId sourceId, @Nullable String language,
        Header header, String text, List<TextSpan> paragraphs, List<Problem> problems) {
    public Item {
        paragraphs = List.copyOf(paragraphs);
        problems = List.copyOf(problems);
    }

    /**
     * The sender's own identification of an item.
     *
     * @param id unique and the same for all versions, such as a NewsML-G2 guid
     * @param version the sender's count or mark of this version, or null
     */
    public record SourceId(String id, @Nullable String version) {
    }
}
