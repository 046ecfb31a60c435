package dragoman.language;

import static java.util.Objects.requireNonNull;

import dragoman.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's model of the letters of 103 languages. It is loaded for the first text, which takes a second. */
final class TrigramModel {
    private static final String FILE = "/langdetect-183.bin";
    private static final int ENOUGH = 1_000;
    /** The model is shy: a step of its log odds is worth this many function words. */
    private static final double FUNCTION_WORDS = 2.5;

    /** What the letters of a text's beginning say. */
    Weights weigh(String text) {
        String excerpt = text.substring(0, Math.min(ENOUGH, text.length()));
        Map<String, Double> weights = new HashMap<>();
        // A detector of one's own, because detectors are not for several threads; the model is.
        for (opennlp.tools.langdetect.Language guess : new LanguageDetectorME(Loaded.MODEL).predictLanguages(excerpt)) {
            weights.put(guess.getLang(), FUNCTION_WORDS * Math.log(Math.max(guess.getConfidence(), Double.MIN_NORMAL)));
        }
        Weights ours = Weights.of(language -> requireNonNull(weights.remove(iso3(language))), 0);
        return new Weights(ours.ours(), weights.values().stream().mapToDouble(it -> it).max().orElseThrow());
    }

    private static String iso3(Language language) {
        return language.locale().getISO3Language();
    }

    private static final class Loaded {
        static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = requireNonNull(LanguageDetectorModel.class.getResourceAsStream(FILE), FILE)) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(FILE, e);
            }
        }
    }
}
