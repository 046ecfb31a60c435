package dragoman.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text in one language as a source sent it. Immutable: a correction is another dispatch.
 *
 * @param id 20 letters and digits, the same for the same content however often it is sent
 * @param format the reader's name for the format ({@code wire-text})
 * @param charset the charset its bytes were decoded with
 * @param language BCP 47 primary tag, or null if it could not be told
 * @param header what stands above the body
 * @param metadata what its format declares beside header and text
 * @param text the whole stored text in NFC; every span refers to it
 * @param paragraphs the body without credit lines and notices
 * @param origin how it came to be
 * @param completeness how much of the text is there
 * @param problems what was doubtful and did not stop the reading
 */
public record Dispatch(String id, String format, String charset, @Nullable String language, Header header,
        Metadata metadata, String text, List<TextSpan> paragraphs, Origin origin, Completeness completeness,
        List<Problem> problems) {
    public Dispatch {
        paragraphs = List.copyOf(paragraphs);
        problems = List.copyOf(problems);
    }

    /** The paragraphs of the body. */
    public List<String> body() {
        return paragraphs.stream().map(span -> span.in(text)).toList();
    }

    /**
     * The language with its provenance as a BCP 47 tag with extension T (RFC 6497): {@code fr-t-en} is French
     * translated from English, {@code fr-t-en-t0-und} the same by a machine. Null if the language is unknown.
     */
    public @Nullable String tag() {
        if (language == null) {
            return null;
        }
        return switch (origin) {
            case Origin.Original _ -> language;
            case Origin.Unattributed _ -> language;
            case Origin.HumanTranslation t ->
                t.sourceLanguage() == null ? language : language + "-t-" + t.sourceLanguage();
            case Origin.MachineTranslation t ->
                language + "-t-" + (t.sourceLanguage() == null ? "" : t.sourceLanguage() + "-") + "t0-und";
        };
    }
}
