package dragoman.translate;

/** A key that is shown to nobody but its engine: printed, it is stars. */
public final class Secret {
    private static final String STARS = "***";

    private final String value;

    /** A secret; blanks around it come from files and are no part of it. */
    public Secret(String value) {
        this.value = value.strip();
    }

    /** The key itself. */
    String reveal() {
        return value;
    }

    /** A text in which the key does not stand: engines may quote what they were sent. */
    String scrub(String text) {
        return value.isEmpty() ? text : text.replace(value, STARS);
    }

    @Override
    public String toString() {
        return STARS;
    }
}
