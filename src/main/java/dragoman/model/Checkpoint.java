package dragoman.model;

/** How far a follower of the journal has come, and what it counted on the way. */
public record Checkpoint(JournalPosition position, Tally tally) {
    /** Before anything was written. */
    public static final Checkpoint START = new Checkpoint(JournalPosition.START, Tally.NONE);
}
