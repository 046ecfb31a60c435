package dragoman.model;

/** How many items came in, by what became of them. */
public record Tally(long accepted, long duplicate, long rejected) {
    /** None yet. */
    public static final Tally NONE = new Tally(0, 0, 0);

    /** Accepted, duplicate and rejected together: there is no fourth way. */
    public long received() {
        return accepted + duplicate + rejected;
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(accepted + other.accepted, duplicate + other.duplicate, rejected + other.rejected);
    }
}
