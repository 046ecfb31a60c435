package dragoman.archive;

import java.io.IOException;

/** Bytes are not what a journal's writer writes. Says what is wrong, not where: the caller knows that. */
final class DamageException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String what;

    DamageException(String what) {
        super(what);
        this.what = what;
    }

    DamageException(String what, Throwable cause) {
        super(what, cause);
        this.what = what;
    }

    /** What is wrong, in a few words. */
    String what() {
        return what;
    }
}
