package dragoman.translate;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Opens translators. */
public final class Translators {
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private Translators() {
    }

    /**
     * A translator for each engine, in their order.
     *
     * @param folder where they keep what they were answered and what they spent; made if it is not there. No two processes
     *        may use it at once
     */
    public static List<Translator> open(List<EngineSettings> engines, Path folder, Clock clock) throws IOException {
        if (engines.isEmpty()) {
            return List.of();
        }
        HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTING).version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).build();
        Files.createDirectories(folder);
        TranslationCache cache = new TranslationCache(folder.resolve("sentences.tsv"));
        List<Translator> translators = new ArrayList<>();
        for (EngineSettings settings : engines) {
            translators.add(open(settings, engine(settings, client, clock), cache, folder, clock, Thread::sleep));
        }
        return translators;
    }

    /** A translator around any engine. */
    static Translator open(EngineSettings settings, TranslationEngine engine, TranslationCache cache, Path folder,
            Clock clock, Pause pause) {
        Budget budget = new Budget(folder.resolve(settings.name() + ".spent"), settings.dailyCharacters(), clock);
        return new SentenceTranslator(settings,
                new PatientEngine(engine, new CircuitBreaker(clock), clock, pause), cache, budget);
    }

    static TranslationEngine engine(EngineSettings settings, HttpClient client, Clock clock) {
        EngineHttp http = new EngineHttp(client, settings, clock);
        return switch (settings.kind()) {
            case LIBRETRANSLATE -> new LibreTranslate(settings, http);
            case DEEPL -> new DeepL(settings, http);
            case APERTIUM -> new Apertium(settings, http);
            case CHAT -> new ChatCompletions(settings, http);
            case COMMAND -> new LocalCommand(settings, clock);
        };
    }
}
