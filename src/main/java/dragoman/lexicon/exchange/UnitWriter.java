package dragoman.lexicon.exchange;

import dragoman.lexicon.TranslationUnit;
import java.io.Closeable;
import java.util.Map;

/** Writes units in some format. Closing ends the document, and leaves open what it is written to. */
public interface UnitWriter extends Closeable {
    /**
     * Writes a unit.
     *
     * @param properties where it comes from, by name; formats that have no place for them leave them out
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    void write(TranslationUnit unit, Map<String, String> properties);
}
