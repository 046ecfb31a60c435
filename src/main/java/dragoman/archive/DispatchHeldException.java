package dragoman.archive;

import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.io.IOException;

/** A dispatch can't be purged: it, or another that came in the same bytes, is under legal hold. Nothing was changed. */
public final class DispatchHeldException extends IOException {
    private static final long serialVersionUID = 1L;

    public DispatchHeldException(String id, String reason) {
        super(new Problem(ProblemCode.P093, id, reason).message());
    }
}
