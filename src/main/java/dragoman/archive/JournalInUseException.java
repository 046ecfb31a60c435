package dragoman.archive;

import dragoman.model.Problem;
import dragoman.model.ProblemCode;

import java.io.IOException;
import java.nio.file.Path;

/** Another process, or another part of this one, writes to the journal ({@link ProblemCode#P020}). */
public final class JournalInUseException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final String pid;

    public JournalInUseException(Path journalDir, String pid) {
        this(new Problem(ProblemCode.P020, journalDir.toString(), "process " + pid + " writes to its journal"), pid);
    }

    private JournalInUseException(Problem problem, String pid) {
        super(problem.message());
        this.problem = problem;
        this.pid = pid;
    }

    /** What to tell the user. */
    public Problem problem() {
        return problem;
    }

    /** The process id of the one that writes, or {@code ?} in the moment before it has said so. */
    public String pid() {
        return pid;
    }
}
