package dragoman.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One news item as its format tells it: read, but not yet identified or attributed.
 *
 * @param format the reader's name for the format ({@code wire-text})
 * @param charset the charset its bytes were decoded with
 * @param metadata what the format declares beside header and text
 * @param language the language that the format or the channel declares, as a BCP 47 tag, or null
 * @param header what stands above the body
 * @param text the whole text in NFC with {@code \n} line ends; every span refers to it
 * @param paragraphs all that follows the header, in order: body, credit lines and notices alike
 * @param problems what was doubtful and did not stop the reading
 */
public record Item(String format, String charset, Metadata metadata, @Nullable String language,
        Header header, String text, List<TextSpan> paragraphs, List<Problem> problems) {
    public Item {
        paragraphs = List.copyOf(paragraphs);
        problems = List.copyOf(problems);
    }
}
