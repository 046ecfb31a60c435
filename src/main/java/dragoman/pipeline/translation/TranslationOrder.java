package dragoman.pipeline.translation;

import dragoman.model.JournalPosition;
import org.jspecify.annotations.Nullable;

/**
 * One translation that is wanted.
 *
 * @param id the dispatch to translate
 * @param position where in the journal it stands
 * @param from BCP 47 primary tag of its language
 * @param to that of the language wanted
 * @param engine the name of the engine that has to do it, or null
 */
record TranslationOrder(String id, JournalPosition position, String from, String to, @Nullable String engine) {
    /** What is the same for two orders of the same translation. */
    String key() {
        return key(id, to);
    }

    /** The key of an order for a dispatch and a language. */
    static String key(String id, String to) {
        return id + "-" + to;
    }
}
