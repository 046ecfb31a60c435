package dragoman.lexicon.exchange;

import java.io.IOException;

/** Reads one file format of translations. */
public interface UnitReader {
    /**
     * Reads all units.
     *
     * @throws UnreadableException if it is not of this format at all
     * @throws IOException if it cannot be read
     */
    void read(UnitSink sink) throws IOException;
}
