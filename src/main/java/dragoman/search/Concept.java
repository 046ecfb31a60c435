package dragoman.search;

import dragoman.lexicon.Translation;
import dragoman.model.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One thing that a question asks for: a word, or several that the lexicon has as one entry.
 *
 * @param text as it stands in the question
 * @param translations what the lexicon says it is in other languages; none if it does not know it
 * @param variants other spellings of it in the index, with how like they are, the most alike first
 * @param renderings what it is looked for as on each side
 * @param parts its words, if it is an entry of several
 * @param weight how much it counts, on every side the same
 */
record Concept(String text, Map<Language, List<Translation>> translations, Map<String, Double> variants,
        Map<Side, Rendering> renderings, List<Concept> parts, double weight) {

    /** What it is looked for as on one side. */
    Rendering on(Side side) {
        return renderings.getOrDefault(side, Rendering.NONE);
    }

    /** Whether it is looked for by its folded letters, whatever the language. */
    boolean isFolded() {
        return renderings.keySet().equals(Set.of(Side.FOLDED));
    }

    /** The same as no more than it surely means: without unlikely translations and other spellings. */
    Concept surely() {
        Map<Side, Rendering> sure = new HashMap<>();
        renderings.forEach((side, rendering) -> sure.put(side, rendering.surest()));
        return new Concept(text, translations, Map.of(), sure, parts.stream().map(Concept::surely).toList(), weight);
    }

    /** Its words, or itself if it is one. */
    List<Concept> words() {
        return parts.isEmpty() ? List.of(this) : parts;
    }
}
