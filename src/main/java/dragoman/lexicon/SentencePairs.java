package dragoman.lexicon;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Sentences with their translations, to learn from: those that were imported, and those of whoever else has aligned some.
 * They are read several times, from several threads, and must come in the same order each time.
 */
@FunctionalInterface
public interface SentencePairs {
    /** Reads all of them. Units that are not in both languages of a pair are passed over where that pair is learned. */
    void read(Consumer<TranslationUnit> units) throws IOException;
}
