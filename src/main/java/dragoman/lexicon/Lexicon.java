package dragoman.lexicon;

import dragoman.model.Language;

import java.util.List;

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

    /** The largest number of words in an entry of this language: no longer phrase need be looked up. */
    int longestEntry(Language language);
}
