package dragoman.lexicon.exchange;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other. */
interface Rows {
    /** The next row's cells; null behind the last. */
    @Nullable
    List<String> next() throws IOException;

    /** The line, from 1, on which the row ends that {@link #next} gave last. */
    long line();

}
