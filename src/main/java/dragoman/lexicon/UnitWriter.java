package dragoman.lexicon;

import java.io.Closeable;

/** Writes units in some format. Closing ends the document, and leaves open what it is written to. */
interface UnitWriter extends Closeable {
    /**
     * Writes a unit.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    void write(TranslationUnit unit);
}
