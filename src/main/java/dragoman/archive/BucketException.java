package dragoman.archive;

import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.io.IOException;

/** A bucket can't be reached, or refuses what is asked of it ({@link ProblemCode#P094}). */
public final class BucketException extends IOException {
    private static final long serialVersionUID = 1L;

    public BucketException(Bucket bucket, String what) {
        super(new Problem(ProblemCode.P094, bucket.toString(), what).message());
    }

    public BucketException(Bucket bucket, Throwable cause) {
        super(new Problem(ProblemCode.P094, bucket.toString(), root(cause)).message(), cause);
    }

    private static String root(Throwable cause) {
        Throwable root = cause;
        for (Throwable next = cause.getCause(); next != null; next = next.getCause()) {
            root = next;
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
