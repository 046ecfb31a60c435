package dragoman.model;

/** How much of a text is there. */
public enum Completeness {
    FULL,
    /** By its own word a shortened one. */
    ABRIDGED,
    /** Nothing: it was removed from the archive for good, and only a tombstone tells that it was there. */
    PURGED
}
