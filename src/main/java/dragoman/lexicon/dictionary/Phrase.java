package dragoman.lexicon.dictionary;

import dragoman.model.Language;
import dragoman.text.Analysis;
import java.util.List;

/**
 * A word or phrase of one language.
 *
 * @param text as a person reads it
 * @param stems its words as the stemmed field holds them; empty if all of them are stop words
 * @param words its words as the unstemmed field holds them
 */
public record Phrase(String text, List<String> stems, List<String> words) {
    public Phrase {
        stems = List.copyOf(stems);
        words = List.copyOf(words);
    }

    static Phrase of(Language language, String text) {
        return new Phrase(text, Analysis.stems(language, text), Analysis.words(language, text));
    }

    /** What it is looked up by. */
    String key() {
        return String.join(" ", stems);
    }
}
