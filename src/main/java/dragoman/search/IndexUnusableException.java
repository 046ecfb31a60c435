package dragoman.search;

import java.io.IOException;

/**
 * What is in the folder is no index of this version: damaged, foreign, or older. It holds nothing that the journal does
 * not; {@link Indexes#delete} it and replay the journal into a new one.
 */
public final class IndexUnusableException extends IOException {
    private static final long serialVersionUID = 1;

    IndexUnusableException(String message) {
        super(message);
    }

    IndexUnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
