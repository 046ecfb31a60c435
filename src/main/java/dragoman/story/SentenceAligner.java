package dragoman.story;

/** Finds which sentences of two versions of a story say the same. Safe for several threads. */
public interface SentenceAligner {
    /**
     * Sets two texts in different languages side by side. Of a text with more than 400 sentences the
     * rest is left without counterparts.
     */
    Alignment align(VersionText one, VersionText other);
}
