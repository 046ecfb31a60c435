package dragoman.language;

import static java.util.Objects.requireNonNull;

import dragoman.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** OpenNLP's language detector: its best guess over all languages that it knows, if that is one of ours. */
final class ModelIdentifier implements LanguageIdentifier {
    private static final String MODEL = "/langdetect-183.bin";
    private static final Map<String, String> TAGS = Map.of("eng", "en", "fra", "fr", "tur", "tr");
    private static final int SHORT = 40;
    private static final int ENOUGH = 1_000;

    private @Nullable LanguageDetectorME detector;

    @Override
    public @Nullable String identify(String text, @Nullable String declared) {
        if (declared != null && (text.length() < SHORT || Language.of(declared).isEmpty())) {
            return declared;
        }
        String guess = detector().predictLanguage(text.substring(0, Math.min(ENOUGH, text.length()))).getLang();
        return TAGS.getOrDefault(guess, declared);
    }

    private synchronized LanguageDetectorME detector() {
        LanguageDetectorME loaded = detector;
        if (loaded == null) {
            try (InputStream model = requireNonNull(LanguageDetectorModel.class.getResourceAsStream(MODEL), MODEL)) {
                loaded = new LanguageDetectorME(new LanguageDetectorModel(model));
            } catch (IOException e) {
                throw new UncheckedIOException("the language model on the class path", e);
            }
            detector = loaded;
        }
        return loaded;
    }
}
