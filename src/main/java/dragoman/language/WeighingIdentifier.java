package dragoman.language;

import dragoman.model.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts function words; where they do not decide, adds what a model makes of the letters. */
final class WeighingIdentifier implements LanguageIdentifier {
    /** So many letters, and a text may contradict what is declared. */
    private static final int LONG = 40;
    /** Above this lead, function words were right on every one of thousands of news texts. */
    private static final double DECISIVE = 8;
    /** Texts in one of the three are the rule in this archive, and short ones need the benefit of the doubt. */
    private static final Weights HEAD_START = Weights.of(_ -> 1.25, 0);
    private static final Weights ANOTHER_SCRIPT = Weights.of(_ -> 0, 100);
    /** A smaller lead is chance. */
    private static final double DOUBTFUL = 0.1;
    /** This lead contradicts a declaration. */
    private static final double CLEAR = 3;

    private final FunctionWords functionWords = FunctionWords.shipped();
    private final TrigramModel model = new TrigramModel();

    @Override
    public @Nullable String identify(String text, @Nullable String declared) {
        String said = primaryTag(declared);
        int letters = letters(text);
        if (letters == 0 || said != null && letters < LONG) {
            return said;
        }
        Weights weights = weigh(text, letters);
        boolean guess = said == null ? weights.lead() >= DOUBTFUL : weights.leadOver(Language.of(said)) >= CLEAR;
        return guess ? weights.winner().map(Language::tag).orElse(null) : said;
    }

    private Weights weigh(String text, int letters) {
        if (2 * Word.latinLetters(text) < letters) {
            return ANOTHER_SCRIPT;
        }
        Weights words = functionWords.weigh(text).plus(HEAD_START);
        return words.lead() < DECISIVE ? words.plus(model.weigh(text)) : words;
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    /** {@code fr} for {@code fr-CA} and {@code fr_CA}; nothing for what is no language. */
    private static @Nullable String primaryTag(@Nullable String declared) {
        String tag = declared == null ? "" : Locale.forLanguageTag(declared.replace('_', '-')).getLanguage();
        return tag.isEmpty() ? null : tag;
    }
}
