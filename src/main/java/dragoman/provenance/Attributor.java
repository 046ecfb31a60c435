package dragoman.provenance;

import dragoman.model.TextSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who made a dispatch, and from what, in its own words. Safe for several threads. */
public interface Attributor {
    /**
     * Reads the credit lines and notices of one dispatch. A credit is a line of its own, a parenthesis at the end, a
     * sentence about the text itself, or a notice at the top; a mention inside running prose is none.
     *
     * @param text the stored text
     * @param paragraphs all paragraphs below the header, in order
     * @param language BCP 47 tag of the text, or null; credits in the other languages are found all the same
     */
    Attribution attribute(String text, List<TextSpan> paragraphs, @Nullable String language);
}
