package dragoman.fetch;

import dragoman.model.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a fetch. */
public sealed interface Fetched {
    /**
     * A whole body.
     *
     * @param address where it lies, behind all redirects
     * @param statusLine as in {@code HTTP/1.1 200 OK}
     * @param fields the header's fields, as in {@code Date: …}, in order. Those that tell how the body came over the wire
     *        have {@code X-Archive-Orig-} before their names, since it is given whole and uncompressed; in their place
     *        stands its own {@code Content-Length}
     * @param body uncompressed
     * @param charset as its {@code Content-Type} declares it, or null
     * @param language as its {@code Content-Language} declares it, or null if that is none or several
     * @param validators for the next time
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes as received, never compared
    record Content(URI address, String statusLine, List<String> fields, byte[] body, @Nullable String charset,
            @Nullable String language, Validators validators) implements Fetched {
        public Content {
            fields = List.copyOf(fields);
        }
    }

    /** What the validators stand for is still what lies there. */
    record Unchanged() implements Fetched {
    }

    /**
     * Nothing came.
     *
     * @param problem why
     * @param retryAfter how long the server wants to be left alone, or null if it did not say
     * @param status what the server answered with, or 0 if none was asked or none answered
     */
    record Failed(Problem problem, @Nullable Duration retryAfter, int status) implements Fetched {
    }
}
