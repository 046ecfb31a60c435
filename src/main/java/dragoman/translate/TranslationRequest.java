package dragoman.translate;

import java.time.Instant;
import java.util.List;

/**
 * What an engine is asked.
 *
 * @param texts sentences without line breaks
 * @param from BCP 47 primary tag of their language
 * @param to that of the language to translate into
 * @param glossary how the newsroom calls things; engines that cannot be told pass it over
 * @param deadline when the answer is wanted
 */
record TranslationRequest(List<String> texts, String from, String to, List<GlossaryTerm> glossary, Instant deadline) {
    TranslationRequest {
        texts = List.copyOf(texts);
        glossary = List.copyOf(glossary);
    }

    /** The same for other texts. */
    TranslationRequest of(List<String> others) {
        return new TranslationRequest(others, from, to, glossary, deadline);
    }
}
