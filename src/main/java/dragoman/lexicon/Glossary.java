package dragoman.lexicon;

import dragoman.model.Language;
import dragoman.text.Analysis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a lexicon knows of the terms in a text: phrases of several words that it holds one translation of to be likely. */
public final class Glossary {
    private static final double LIKELY = 0.5;
    private static final int MOST = 30;

    private Glossary() {
    }

    /**
     * The terms of a text, each with its translation, in the order of the text.
     *
     * @return terms as they stand in the text
     */
    public static Map<String, String> of(Lexicon lexicon, String text, Language from, Language to) {
        List<String> words = words(text);
        Map<String, String> terms = new LinkedHashMap<>();
        int at = 0;
        while (at < words.size() && terms.size() < MOST) {
            at += take(lexicon, words, at, from, to, terms);
        }
        return terms;
    }

    /** Takes the longest term that begins at a word. Returns by how many words to go on. */
    private static int take(Lexicon lexicon, List<String> words, int at, Language from, Language to,
            Map<String, String> terms) {
        for (int length = Math.min(lexicon.longestEntry(from), words.size() - at); length > 1; length--) {
            List<String> of = words.subList(at, at + length);
            if (counts(of.getFirst(), from) && counts(of.getLast(), from)) {
                String phrase = String.join(" ", of);
                List<Translation> translations = lexicon.translations(Analysis.stems(from, phrase), from, to);
                if (!translations.isEmpty() && translations.getFirst().probability() >= LIKELY) {
                    terms.put(phrase, translations.getFirst().text());
                    return length;
                }
            }
        }
        return 1;
    }

    /** No term begins or ends with a stop word. */
    private static boolean counts(String word, Language language) {
        return !Analysis.stems(language, word).isEmpty();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[^\\p{L}\\p{N}'’-]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
