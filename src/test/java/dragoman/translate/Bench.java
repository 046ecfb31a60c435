package dragoman.translate;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the tests set up engines and ask them with. */
final class Bench {
    static final String KEY = "dl-7f3a-geheim";

    private Bench() {
    }

    static EngineSettings settings(EngineKind kind, String url) {
        return settings(kind, url, Duration.ofSeconds(5), 100_000);
    }

    static EngineSettings settings(EngineKind kind, String url, Duration timeout, long daily) {
        return new EngineSettings("desk", "", kind, URI.create(url), new Secret(KEY), Set.of(), "newsmodel", null,
                List.of(), timeout, daily);
    }

    static EngineSettings command(List<String> command, Duration timeout) {
        return new EngineSettings("desk", "Our own", EngineKind.COMMAND, null, null, Set.of(), null, null, command,
                timeout, 100_000);
    }

    static TranslationEngine engine(EngineSettings settings) {
        return Translators.engine(settings, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                Clock.systemUTC());
    }

    static TranslationRequest request(String... texts) {
        return new TranslationRequest(List.of(texts), "en", "fr", List.of(), Instant.now().plusSeconds(60));
    }
}
