package dragoman.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** LibreTranslate: {@code POST /translate} with an array {@code q}. What it cannot translate comes back unchanged with status 200. */
final class LibreTranslate implements TranslationEngine {
    /** Servers set limits of their own, mostly 2,000 characters or more; none tells them beforehand. */
    private static final int MOST_TEXTS = 25;
    private static final int MOST_BYTES = 2_000;

    private final EngineSettings settings;
    private final EngineHttp http;

    LibreTranslate(EngineSettings settings, EngineHttp http) {
        this.settings = settings;
        this.http = http;
    }

    @Override
    public Reply translate(TranslationRequest request) throws InterruptedException {
        return Batches.translate(request.texts(), MOST_TEXTS, MOST_BYTES, batch -> ask(request, batch));
    }

    private Reply ask(TranslationRequest request, List<String> texts) throws InterruptedException {
        ObjectNode body = Json.object().put("source", request.from()).put("target", request.to())
                .put("format", "text");
        texts.forEach(body.putArray("q")::add);
        Secret key = settings.key();
        if (key != null) {
            body.put("api_key", key.reveal());
        }
        return switch (http.post(settings.at("/translate"), "application/json", Json.bytes(body), Map.of(),
                request.deadline())) {
            case EngineHttp.Answer.None none -> new Reply.Failed(none.failure());
            case EngineHttp.Answer.Json(JsonNode tree) ->
                new Reply.Translated(Json.texts(tree.path("translatedText")), Told.NOTHING);
        };
    }
}
