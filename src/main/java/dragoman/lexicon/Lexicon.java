package dragoman.lexicon;

import dragoman.model.Language;
import java.util.List;
import java.util.Map;

/** Looks up translations. Safe for several threads. */
public interface Lexicon {
    /**
     * Translations of a word or phrase.
     *
     * @param terms its words as {@link dragoman.text.Analysis#stems} gives them
     * @param from the language of the terms
     * @param to another language
     * @return translations, the likeliest first, their probabilities summing to at most 1; empty if there is none
     */
    List<Translation> translations(List<String> terms, Language from, Language to);

    /**
     * What a word is in the unstemmed field of another language, word for word, where that was learned.
     *
     * @param word as {@link dragoman.text.Analysis#words} gives it
     * @param from the language of the word
     * @param to another language
     * @return words of the other language with their probabilities, which sum to at most 1; empty if nothing was learned
     */
    default Map<String, Double> words(String word, Language from, Language to) {
        return Map.of();
    }

    /** The largest number of words in an entry of this language: no longer phrase need be looked up. */
    int longestEntry(Language language);

    /** Another number once it may answer otherwise than before: whoever keeps answers forgets them then. */
    default int edition() {
        return 0;
    }
}
