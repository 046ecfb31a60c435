package dragoman.story;

import dragoman.model.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences of a text as words that can be compared across languages, each with what it weighs: a word that few
 * sentences of the text have weighs more, and names and numbers more than other words.
 */
final class WeighedText {
    private static final double NAME = 1.6;
    private static final double NUMBER = 2;

    private final List<List<Word>> words = new ArrayList<>();
    private final List<Map<Integer, Float>> features = new ArrayList<>();
    private final double[] letters;
    private final double[] weights;

    /**
     * A word of a sentence.
     *
     * @param meanings its features with their shares
     * @param weight how much it tells
     */
    record Word(Features.Weighted meanings, double weight) {
    }

    WeighedText(VersionText text, Features common) {
        Language language = text.language();
        int size = text.sentences().size();
        letters = new double[size];
        weights = new double[size];
        List<List<Features.Weighted>> meanings = new ArrayList<>();
        Map<Integer, Integer> sentencesWith = new HashMap<>();
        for (int i = 0; i < size; i++) {
            String sentence = text.sentences().get(i).text();
            letters[i] = sentence.length() / usualLength(language);
            List<Features.Weighted> found = meanings(sentence, language, common);
            meanings.add(found);
            Map<Integer, Float> held = features(found);
            features.add(held);
            held.keySet().forEach(key -> sentencesWith.merge(key, 1, Integer::sum));
        }
        for (int i = 0; i < size; i++) {
            List<Word> weighed = new ArrayList<>();
            for (Features.Weighted word : meanings.get(i)) {
                weighed.add(new Word(word, weight(word, sentencesWith, size)));
            }
            words.add(weighed);
            weights[i] = weighed.stream().mapToDouble(Word::weight).sum();
        }
    }

    private static List<Features.Weighted> meanings(String sentence, Language language, Features common) {
        List<Words.Piece> pieces = Words.of(sentence);
        List<Features.Weighted> meanings = new ArrayList<>();
        for (Words.Piece piece : pieces) {
            if (!piece.number()) {
                Features.Weighted word = common.of(piece.text(), piece.capital(), language);
                if (word.keys().length > 0) {
                    meanings.add(word);
                }
            }
        }
        for (String value : Numbers.of(pieces, language)) {
            meanings.add(Features.Weighted.of(Map.of(Gist.Kind.NUMBER.key(value), 1.0)));
        }
        return meanings;
    }

    private static Map<Integer, Float> features(List<Features.Weighted> words) {
        Map<Integer, Float> features = new HashMap<>();
        for (Features.Weighted word : words) {
            float most = most(word);
            for (int i = 0; i < word.keys().length; i++) {
                features.merge(word.keys()[i], word.shares()[i] / most, Math::max);
            }
        }
        return features;
    }

    private static float most(Features.Weighted word) {
        float most = 0;
        for (float share : word.shares()) {
            most = Math.max(most, share);
        }
        return most;
    }

    private static double weight(Features.Weighted word, Map<Integer, Integer> sentencesWith, int sentences) {
        int with = sentences;
        for (int key : word.keys()) {
            with = Math.min(with, sentencesWith.getOrDefault(key, sentences));
        }
        double kind = switch (Gist.Kind.of(word.keys()[0])) {
            case WORD, STEM -> 1;
            case NAME -> NAME;
            case NUMBER -> NUMBER;
        };
        return kind * Math.log(1.5 + (double) sentences / with);
    }

    /** How many letters a text takes where English takes one. */
    private static double usualLength(Language language) {
        return switch (language) {
            case ENGLISH -> 1;
            case FRENCH -> 1.15;
            case TURKISH -> 1.02;
        };
    }

    int size() {
        return words.size();
    }

    List<Word> words(int sentence) {
        return words.get(sentence);
    }

    /** How much the words of a sentence weigh together. */
    double weight(int sentence) {
        return weights[sentence];
    }

    /** How long a sentence is, in English letters. */
    double letters(int sentence) {
        return letters[sentence];
    }

    /** How well a sentence has a word under any of its meanings, from 0 to 1. */
    double has(int sentence, Word word) {
        Map<Integer, Float> held = features.get(sentence);
        float most = most(word.meanings());
        double best = 0;
        for (int i = 0; i < word.meanings().keys().length; i++) {
            Float share = held.get(word.meanings().keys()[i]);
            if (share != null) {
                best = Math.max(best, Math.min(share, word.meanings().shares()[i] / most));
            }
        }
        return best;
    }
}
