package dragoman.lexicon.dictionary;

import dragoman.lexicon.TranslationUnit;
import dragoman.model.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One meaning with its phrases in each language, the usual one first.
 *
 * @param source where it comes from: {@code cldr}, or the name of a table or of an imported source
 * @param weight how much it counts beside other meanings of the same phrase
 */
public record Meaning(String source, double weight, Map<Language, List<Phrase>> phrases) {
    public Meaning {
        phrases = Map.copyOf(phrases);
    }

    /** Analyses the phrases. Those made of stop words alone are left out: nobody can look them up. */
    static Meaning of(String source, double weight, Map<Language, List<String>> texts) {
        Map<Language, List<Phrase>> phrases = new EnumMap<>(Language.class);
        texts.forEach((language, alternatives) -> phrases.put(language, alternatives.stream()
                .map(text -> Phrase.of(language, text)).filter(phrase -> !phrase.stems().isEmpty()).toList()));
        return new Meaning(source, weight, phrases);
    }

    /**
     * The meaning of an imported entry. Each further translation of a word counts half as much as the one before, as
     * alternatives in tables do.
     */
    public static Meaning of(String source, TranslationUnit entry) {
        Map<Language, List<String>> texts = new EnumMap<>(Language.class);
        entry.texts().forEach((language, text) -> texts.put(language, List.of(text)));
        return of(source, Math.pow(Mixture.RATIO, entry.rank()), texts);
    }

    /** Its phrases in a language, the usual one first; empty if it has none there. */
    List<Phrase> in(Language language) {
        return phrases.getOrDefault(language, List.of());
    }
}
