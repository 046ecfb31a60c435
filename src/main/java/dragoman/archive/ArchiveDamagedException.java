package dragoman.archive;

import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.io.IOException;

/** The archive is not as it was written, so that nothing may be built on it. {@code archive verify} tells all of it. */
public final class ArchiveDamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    public ArchiveDamagedException(String place, String what) {
        super(new Problem(ProblemCode.P090, place, what).message());
    }
}
