package dragoman.archive;

import dragoman.model.JournalPosition;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;

import java.io.IOException;

/**
 * The journal does not hold what was written to it ({@link ProblemCode#P024}), and it is not the cut tail that a crash
 * leaves. Nothing was changed: only a copy of the file can help.
 */
public final class JournalDamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public JournalDamagedException(JournalPosition where, String detail) {
        this(new Problem(ProblemCode.P024, where.file() + " at byte " + where.offset(), detail));
    }

    private JournalDamagedException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /** File, byte offset and finding. */
    public Problem problem() {
        return problem;
    }
}
