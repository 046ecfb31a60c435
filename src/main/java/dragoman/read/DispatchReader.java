package dragoman.read;

import dragoman.model.Incoming;

/** Reads one format. Implementations keep no state and may be called from several threads. */
public interface DispatchReader {
    /** The format's stable name, as in {@code wire-text}. */
    String format();

    /** Whether the bytes look like this format. Looks at content, never at the name alone; cheap, and never throws. */
    boolean recognises(Incoming incoming);

    /** Reads what {@link #recognises} has accepted. Bad input is answered with {@link Reading.Unreadable}, not thrown. */
    Reading read(Incoming incoming);
}
