package dragoman.model;

/**
 * A tie from a translation to its original.
 *
 * @param translation the translation's id
 * @param original the original's id
 * @param evidence why they are held to belong together
 */
public record Link(String translation, String original, Evidence evidence) {
}
