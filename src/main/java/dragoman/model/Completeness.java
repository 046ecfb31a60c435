package dragoman.model;

/** Whether a dispatch is the whole text or, by its own word, a shortened one. */
public enum Completeness {
    FULL,
    ABRIDGED
}
