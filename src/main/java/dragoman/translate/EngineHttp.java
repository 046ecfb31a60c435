package dragoman.translate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.translate.Failure.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Posts to an engine and reads JSON. Redirects are not followed: a key goes where the settings say, and nowhere else. */
final class EngineHttp {
    private static final int MOST_BYTES = 8 << 20;
    private static final int LONGEST_DETAIL = 200;
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client;
    private final EngineSettings settings;
    private final Clock clock;

    EngineHttp(HttpClient client, EngineSettings settings, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came back. */
    sealed interface Answer {
        /** JSON, with status 200. */
        record Json(JsonNode tree) implements Answer {
        }

        /** Anything else. */
        record None(int status, Failure failure) implements Answer {
        }
    }

    /**
     * Posts, and waits for the whole answer until the engine's time-out or the deadline, whichever is first.
     *
     * @param headers further ones
     */
    Answer post(URI uri, String type, byte[] body, Map<String, String> headers, Instant deadline)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Content-Type", type)
                .header("Accept", "application/json").header("User-Agent", "Dragoman")
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        Duration left = Duration.between(clock.instant(), deadline);
        long millis = Math.max(1, (left.compareTo(settings.timeout()) < 0 ? left : settings.timeout()).toMillis());
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request.build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return answer(exchange.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return none(0, Kind.SLOW, "no answer within %.1f s".formatted(millis / 1e3), null);
        } catch (ExecutionException e) {
            return unanswered(e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    private Answer unanswered(@Nullable Throwable cause) {
        if (!(cause instanceof IOException)) {
            throw new IllegalStateException("a request fails by an IOException alone", cause);
        }
        boolean connected = !(cause instanceof java.net.ConnectException)
                && !(cause instanceof java.net.http.HttpConnectTimeoutException);
        String what = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return none(0, connected ? Kind.BROKEN : Kind.UNREACHABLE,
                (connected ? "the connection broke: " : "nobody answers: ") + what, null);
    }

    private Answer answer(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        JsonNode tree = Json.tree(response.body());
        if (status == OK) {
            return tree == null
                    ? none(status, Kind.BROKEN, "the answer is no JSON: " + new String(response.body(), UTF_8), null)
                    : new Answer.Json(tree);
        }
        String said = tree == null ? new String(response.body(), UTF_8) : said(tree);
        return none(status, kind(status), "status " + status + (said.isBlank() ? "" : ": " + said),
                retryAfter(response));
    }

    /** What the statuses mean, in HTTP (RFC 9110, RFC 6585) and with DeepL, which has two of its own. */
    private static Kind kind(int status) {
        return switch (status) {
            case 401, 402, 403, 407 -> Kind.REFUSED;
            case 408, 504 -> Kind.SLOW;
            case 429, 503, 529 -> Kind.BUSY;
            case 456 -> Kind.EXHAUSTED;
            default -> status >= SERVER_ERROR || status < 400 ? Kind.BROKEN : Kind.UNSUPPORTED;
        };
    }

    /** LibreTranslate says {@code error}, DeepL {@code message}, Apertium {@code explanation}, chat servers {@code error.message}. */
    private static String said(JsonNode tree) {
        for (JsonNode told : new JsonNode[]{tree.path("explanation"), tree.path("error").path("message"),
                tree.path("error"), tree.path("message")}) {
            if (told.isTextual()) {
                return told.asText();
            }
        }
        return "";
    }

    private Answer.None none(int status, Kind kind, String detail, @Nullable Duration retryAfter) {
        Secret key = settings.key();
        String line = (key == null ? detail : key.scrub(detail)).strip();
        String cut = line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "…";
        return new Answer.None(status, new Failure(kind, settings.name() + ": " + cut, retryAfter));
    }

    private @Nullable Duration retryAfter(HttpResponse<?> response) {
        String value = response.headers().firstValue("Retry-After").orElse("");
        if (!value.isEmpty() && value.chars().allMatch(it -> it >= '0' && it <= '9')) {
            return value.length() > 6 ? Duration.ofDays(1) : Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return at.isAfter(clock.instant()) ? Duration.between(clock.instant(), at) : Duration.ZERO;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
