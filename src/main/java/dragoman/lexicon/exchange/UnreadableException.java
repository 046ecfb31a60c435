package dragoman.lexicon.exchange;

import java.io.IOException;

/** A file that as a whole is not what it was taken for. Its message says why, in words for the user. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    /** With the reason. */
    public UnreadableException(String message) {
        super(message);
    }

    UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
