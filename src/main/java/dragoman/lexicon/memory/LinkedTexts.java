package dragoman.lexicon.memory;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two texts of which one is a translation of the other. Neither ever changes.
 *
 * @param translation the id of the one
 * @param original the id of the other
 * @param properties what else is known of their tie, by name: who translated, what it rests on
 */
public record LinkedTexts(String translation, String original, SortedMap<String, String> properties) {
    public LinkedTexts {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }
}
