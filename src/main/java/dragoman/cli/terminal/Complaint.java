package dragoman.cli.terminal;

/** Says what the user can do nothing about but read: its message is all that is printed. Exit code 2. */
public final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What the user reads. */
    public Complaint(String message) {
        super(message);
    }

    /** What the user reads, and what it comes from. */
    public Complaint(String message, Throwable cause) {
        super(message, cause);
    }
}
