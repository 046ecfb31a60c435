package dragoman.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** DeepL's API, version 2: {@code POST /v2/translate}. Up to 50 texts and 128 KiB a request. */
final class DeepL implements TranslationEngine {
    private static final int MOST_TEXTS = 50;
    /** Of 128 KiB; the rest is for what stands around the texts, and for letters that JSON writes longer. */
    private static final int MOST_BYTES = 96 << 10;

    private final EngineSettings settings;
    private final EngineHttp http;

    DeepL(EngineSettings settings, EngineHttp http) {
        this.settings = settings;
        this.http = http;
    }

    @Override
    public Reply translate(TranslationRequest request) throws InterruptedException {
        return Batches.translate(request.texts(), MOST_TEXTS, MOST_BYTES, batch -> ask(request, batch));
    }

    private Reply ask(TranslationRequest request, List<String> texts) throws InterruptedException {
        ObjectNode body = Json.object().put("source_lang", request.from().toUpperCase(Locale.ROOT))
                .put("target_lang", target(request.to())).put("split_sentences", "0")
                .put("preserve_formatting", true);
        texts.forEach(body.putArray("text")::add);
        if (settings.model() != null) {
            body.put("model_type", settings.model());
        }
        if (settings.glossary() != null) {
            body.put("glossary_id", settings.glossary());
        }
        Secret key = settings.key();
        Map<String, String> headers = key == null
                ? Map.of()
                : Map.of("Authorization", "DeepL-Auth-Key " + key.reveal());
        return switch (http.post(settings.at("/v2/translate"), "application/json", Json.bytes(body), headers,
                request.deadline())) {
            case EngineHttp.Answer.None none -> new Reply.Failed(none.failure());
            case EngineHttp.Answer.Json(JsonNode tree) -> translated(tree.path("translations"));
        };
    }

    /** English has to be British or American as a target. */
    private static String target(String language) {
        return language.equals("en") ? "EN-GB" : language.toUpperCase(Locale.ROOT);
    }

    private static Reply translated(JsonNode translations) {
        List<String> texts = new ArrayList<>();
        @Nullable
        String model = null;
        for (JsonNode translation : translations) {
            if (translation.path("text").isTextual()) {
                texts.add(translation.path("text").asText());
            }
            model = translation.path("model_type_used").asText(model);
        }
        return new Reply.Translated(texts, new Told(model, null));
    }
}
