package dragoman.archive.warc;

import java.io.IOException;

/** Bytes are not what a journal's writer writes. Says what is wrong, not where: the caller knows that. */
public final class DamageException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String what;

    public DamageException(String what) {
        super(what);
        this.what = what;
    }

    public DamageException(String what, Throwable cause) {
        super(what, cause);
        this.what = what;
    }

    /** What is wrong, in a few words. */
    public String what() {
        return what;
    }
}
