package dragoman.model;

/**
 * A tie from a translation to its original.
 *
 * @param translation the translation's id
 * @param original the original's id
 * @param direction how it is known which of the two is which
 * @param evidence why they are held to belong together
 */
public record Link(String translation, String original, Direction direction, Evidence evidence) {
    /** How it is known that the one is the translation and the other the original. */
    public enum Direction {
        /** A credit line, the feed or a person says so. */
        STATED,
        /** Nothing says so, but the original was published first. */
        DATED,
        /** It is not known; {@code original} is merely the one that came in first. */
        UNKNOWN
    }
}
