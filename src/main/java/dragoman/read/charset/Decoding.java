package dragoman.read.charset;

import dragoman.model.Problem;
import java.util.List;

/** What became of bytes that should be text. */
public sealed interface Decoding {
    /**
     * The characters, as the sender wrote them and without a byte order mark.
     *
     * @param charset the charset's IANA name, or Java's where it has none in use
     * @param text not yet in the stored form
     * @param problems a guess ({@code P010}) or odd bytes ({@code P011})
     */
    record Text(String charset, String text, List<Problem> problems) implements Decoding {
        public Text {
            problems = List.copyOf(problems);
        }
    }

    /** They are no text, or no charset fits. */
    record Failure(Problem problem) implements Decoding {
    }
}
