package dragoman.story;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Translation;
import dragoman.model.Language;
import dragoman.text.Analysis;
import dragoman.text.BaseForms;
import dragoman.text.NameSpelling;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a word of any language is in the common space. Words are brought to English, each spread over its translations as far
 * as they are likely; what no lexicon knows to at least {@value #KNOWN}, and what is written with a capital, stands for itself:
 * by its letters, by its sound, and by how it begins, so that inflected and learned words meet. News repeats itself, so what was
 * worked out is kept.
 */
final class Features {
    private static final Language COMMON = Language.ENGLISH;
    private static final int KEPT = 1 << 16;
    private static final int MOST_TRANSLATIONS = 6;
    private static final double UNLIKELY = 0.05;
    /** Less is known of words that a few sentences taught: what stood beside them there by chance must not stand for them alone. */
    private static final double KNOWN = 0.5;
    private static final int BEGINNING = 5;

    private final Lexicon lexicon;
    private final Map<Language, Map<String, Weighted>> known = new ConcurrentHashMap<>();
    private volatile int edition;

    /** Features of a word with their shares. */
    @SuppressWarnings("ArrayRecordComponent") // built once and only read
    record Weighted(int[] keys, float[] shares) {
        static final Weighted NONE = new Weighted(new int[0], new float[0]);

        static Weighted of(Map<Integer, Double> shares) {
            int[] keys = new int[shares.size()];
            float[] weights = new float[keys.length];
            int at = 0;
            for (Map.Entry<Integer, Double> share : shares.entrySet()) {
                keys[at] = share.getKey();
                weights[at++] = share.getValue().floatValue();
            }
            return new Weighted(keys, weights);
        }
    }

    Features(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.edition = lexicon.edition();
        for (Language language : Language.values()) {
            known.put(language, new ConcurrentHashMap<>());
        }
    }

    /** The features of a word as it stands in a text. */
    Weighted of(String word, boolean capital, Language language) {
        if (edition != lexicon.edition()) {
            edition = lexicon.edition();
            known.values().forEach(Map::clear);
        }
        Map<String, Weighted> cache = known.getOrDefault(language, Map.of());
        Weighted found = cache.get(word);
        if (found == null) {
            found = work(word, capital, language);
            if (cache.size() >= KEPT) {
                cache.clear();
            }
            cache.put(word, found);
        }
        return found;
    }

    private Weighted work(String word, boolean capital, Language language) {
        List<String> stems = Analysis.stems(language, word);
        if (stems.isEmpty()) {
            return Weighted.NONE;
        }
        Map<Integer, Double> shares = new HashMap<>();
        boolean translated = language == COMMON
                ? addOwn(shares, stems)
                : addTranslations(shares, word, stems, language);
        if (!translated || capital) {
            addName(shares, word, language, translated);
        }
        return Weighted.of(shares);
    }

    private boolean addOwn(Map<Integer, Double> shares, List<String> stems) {
        stems.forEach(stem -> shares.merge(Gist.Kind.WORD.key(stem), 1.0, Double::sum));
        return isKnown(lexicon.translations(stems, COMMON, Language.FRENCH))
                || isKnown(lexicon.translations(stems, COMMON, Language.TURKISH));
    }

    private static boolean isKnown(List<Translation> translations) {
        return translations.stream().mapToDouble(Translation::probability).sum() >= KNOWN;
    }

    private boolean addTranslations(Map<Integer, Double> shares, String word, List<String> stems, Language language) {
        List<Translation> translations = lexicon.translations(stems, language, COMMON);
        if (translations.isEmpty()) {
            for (String plain : Analysis.plain(language, word)) {
                Iterator<String> forms = BaseForms.of(language, plain).iterator();
                while (translations.isEmpty() && forms.hasNext()) {
                    List<String> form = Analysis.stems(language, forms.next());
                    translations = form.isEmpty() ? List.of() : lexicon.translations(form, language, COMMON);
                }
            }
        }
        for (Translation it : translations.subList(0, Math.min(MOST_TRANSLATIONS, translations.size()))) {
            if (it.probability() >= UNLIKELY) {
                double share = Math.sqrt(it.probability()) / Math.sqrt(Math.max(1, it.stems().size()));
                it.stems().forEach(stem -> shares.merge(Gist.Kind.WORD.key(stem), share, Double::sum));
            }
        }
        return isKnown(translations);
    }

    private static void addName(Map<Integer, Double> shares, String word, Language language, boolean translated) {
        for (String letters : Analysis.words(language, word)) {
            if (letters.length() < 2) {
                continue;
            }
            double weight = translated ? 0.5 : 1;
            String sound = NameSpelling.key(letters, language);
            shares.merge(Gist.Kind.NAME.key(letters), weight * 0.7, Math::max);
            if (sound.length() > 2) {
                shares.merge(Gist.Kind.NAME.key("/" + sound), weight * 0.7, Math::max);
            }
            if (!translated && sound.length() >= BEGINNING) {
                shares.merge(Gist.Kind.STEM.key(sound.substring(0, BEGINNING)), 0.6, Math::max);
            }
        }
    }
}
