package dragoman.translate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.translate.EngineHttp.Answer;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Apertium-APy: {@code POST /translate} where the pair is installed, else {@code /translateChain}, which goes by way of third
 * languages.
 */
final class Apertium implements TranslationEngine {
    private static final int BAD_REQUEST = 400;
    /** What it puts before a word that it does not know; on a chain, {@code markUnknown=no} takes off the last hop's alone. */
    private static final String UNKNOWN = "*";

    private final EngineSettings settings;
    private final EngineHttp http;
    private final Set<String> chained = ConcurrentHashMap.newKeySet();

    Apertium(EngineSettings settings, EngineHttp http) {
        this.settings = settings;
        this.http = http;
    }

    @Override
    public Reply translate(TranslationRequest request) throws InterruptedException {
        String pair = code(request.from()) + "|" + code(request.to());
        return Batches.translate(request.texts(), 1, 0, batch -> ask(request, pair, batch.getFirst()));
    }

    private Reply ask(TranslationRequest request, String pair, String text) throws InterruptedException {
        if (!chained.contains(pair)) {
            Answer answer = post("/translate", "langpair", pair, text, request);
            if (!(answer instanceof Answer.None(int status, Failure _)) || status != BAD_REQUEST) {
                return reply(answer, text);
            }
        }
        Answer answer = post("/translateChain", "langpairs", pair, text, request);
        if (answer instanceof Answer.Json) {
            chained.add(pair);
        }
        return reply(answer, text);
    }

    private Answer post(String service, String field, String pair, String text, TranslationRequest request)
            throws InterruptedException {
        String form = field + "=" + encode(pair) + "&markUnknown=no&format=txt&q=" + encode(text);
        return http.post(settings.at(service), "application/x-www-form-urlencoded", form.getBytes(UTF_8), Map.of(),
                request.deadline());
    }

    private static Reply reply(Answer answer, String text) {
        return switch (answer) {
            case Answer.None none -> new Reply.Failed(none.failure());
            case Answer.Json(JsonNode tree) -> {
                JsonNode translated = tree.path("responseData").path("translatedText");
                List<String> texts = translated.isTextual()
                        ? List.of(unmarked(translated.asText(), text))
                        : List.of();
                yield new Reply.Translated(texts, new Told(chain(tree.path("responseData")), null));
            }
        };
    }

    private static String unmarked(String translated, String text) {
        return text.contains(UNKNOWN) ? translated : translated.replace(UNKNOWN, "");
    }

    private static @Nullable String chain(JsonNode data) {
        List<String> languages = Json.texts(data.path("translationChain"));
        return languages.isEmpty() ? null : String.join("-", languages);
    }

    /** Its codes have three letters. */
    private static String code(String language) {
        return Locale.of(language).getISO3Language();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
