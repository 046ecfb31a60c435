package dragoman.cli;

/** Says what the user can do nothing about but read: its message is all that is printed. Exit code 2. */
final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1;

    Complaint(String message) {
        super(message);
    }

    Complaint(String message, Throwable cause) {
        super(message, cause);
    }
}
