package dragoman.archive;

import dragoman.model.JournalPosition;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an index says of the journal, for whoever checks it. */
public interface IndexView {
    /** How far the index has followed the journal. */
    JournalPosition reached();

    /** Where it has a dispatch, or null if it has none of that id. */
    @Nullable
    JournalPosition position(String id) throws IOException;

    /** All that it has. */
    Stream<Held> all() throws IOException;

    /** A dispatch, and where it is in the journal. */
    record Held(String id, JournalPosition position) {
    }
}
