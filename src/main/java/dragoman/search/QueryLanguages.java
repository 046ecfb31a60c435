package dragoman.search;

import dragoman.lexicon.Lexicon;
import dragoman.model.Language;
import dragoman.text.Analysis;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells which language a question is in. Two words are too few for a model of letters; but function words, the lexicon and
 * letters of one language alone speak for it. Where they do not decide (<i>festival Ankara</i>), it may be in several.
 */
final class QueryLanguages {
    private static final double FUNCTION_WORD = 1.5;
    private static final double LEXICON_WORD = 1;
    private static final double LETTER = 1.5;
    /** Evidence that is this near to the best is as good. */
    private static final double MARGIN = 0.5;

    private final Lexicon lexicon;

    QueryLanguages(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The languages that a question may be in, the likeliest alone if one stands out; all of them if nothing tells. */
    List<Language> of(String question) {
        Map<Language, Double> evidence = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            evidence.put(language, evidence(language, question));
        }
        double best = evidence.values().stream().mapToDouble(it -> it).max().orElse(0);
        return evidence.entrySet().stream().filter(it -> it.getValue() >= best - MARGIN).map(Map.Entry::getKey)
                .toList();
    }

    private double evidence(Language language, String question) {
        double evidence = 0;
        for (Token token : Token.of(Analysis.names(), question)) {
            String word = token.in(question);
            List<String> stems = Analysis.stems(language, word);
            if (stems.isEmpty()) {
                evidence += FUNCTION_WORD;
            } else if (isEntry(language, stems)) {
                evidence += LEXICON_WORD;
            }
            evidence += LETTER * word.chars().filter(letter -> isOf(language, letter)).limit(1).count();
        }
        return evidence;
    }

    private boolean isEntry(Language language, List<String> stems) {
        for (Language other : Language.values()) {
            if (other != language && !lexicon.translations(stems, language, other).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Letters that only one of the three languages writes. */
    private static boolean isOf(Language language, int letter) {
        return switch (language) {
            case ENGLISH -> false;
            case FRENCH -> "éèêëàùôïœæ".indexOf(Character.toString(letter).toLowerCase(Locale.ROOT)) >= 0;
            case TURKISH -> "ığşİĞŞöÖ".indexOf(letter) >= 0;
        };
    }
}
