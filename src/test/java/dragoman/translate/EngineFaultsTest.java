package dragoman.translate;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults that engines have, with the bodies that they send, and what each is taken for. */
class EngineFaultsTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1")).build();

    @ParameterizedTest(name = "{0} {1} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "LIBRETRANSLATE|400|{\"error\": \"xx is not supported\"}|UNSUPPORTED|xx is not supported",
            "LIBRETRANSLATE|400|{\"error\": \"Invalid request: request (5210) exceeds text limit (2000)\"}|UNSUPPORTED|exceeds text limit",
            "LIBRETRANSLATE|403|{\"error\": \"Invalid API key\"}|REFUSED|Invalid API key",
            "LIBRETRANSLATE|429|{\"error\": \"Slowdown: 30 per 1 minute\"}|BUSY|Slowdown",
            "LIBRETRANSLATE|500|{\"error\": \"Cannot translate text: out of memory\"}|BROKEN|Cannot translate text",
            "DEEPL|403||REFUSED|status 403",
            "DEEPL|413|{\"message\": \"Request body too large\"}|UNSUPPORTED|too large",
            "DEEPL|429|{\"message\": \"Too many requests\"}|BUSY|Too many requests",
            "DEEPL|456|{\"message\": \"Quota for this billing period has been exceeded\"}|EXHAUSTED|Quota",
            "DEEPL|529|{\"message\": \"Too many requests\"}|BUSY|529",
            "DEEPL|503||BUSY|503",
            "CHAT|401|{\"error\": {\"message\": \"Incorrect API key provided: dl-7f3a-geheim\"}}|REFUSED|Incorrect API key provided: ***",
            "APERTIUM|503|{\"status\": \"error\", \"code\": 503, \"explanation\": \"internal error\"}|BUSY|internal error",
            "DEEPL|302||BROKEN|302",
            "DEEPL|200|<html>Welcome to the hotel network</html>|BROKEN|no JSON"})
    void isToldByStatusAndBody(EngineKind engine, int status, String body, Failure.Kind kind, String said)
            throws Exception {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));

        Failure failure = failure(engine, Duration.ofSeconds(5));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.detail()).startsWith("desk: ").contains(said).doesNotContain(Bench.KEY);
    }

    @ParameterizedTest
    @MethodSource("brokenConnections")
    void isToldByTheConnection(ResponseDefinitionBuilder response, Failure.Kind kind) throws Exception {
        SERVER.stubFor(any(anyUrl()).willReturn(response));

        assertThat(failure(EngineKind.LIBRETRANSLATE, Duration.ofMillis(1_500)).kind()).isEqualTo(kind);
    }

    static Stream<Arguments> brokenConnections() {
        return Stream.of(Arguments.of(aResponse().withFixedDelay(6_000), Failure.Kind.SLOW),
                Arguments.of(aResponse().withBody("x".repeat(10_000)).withChunkedDribbleDelay(20, 20_000),
                        Failure.Kind.SLOW),
                Arguments.of(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), Failure.Kind.BROKEN),
                Arguments.of(aResponse().withFault(Fault.EMPTY_RESPONSE), Failure.Kind.BROKEN),
                Arguments.of(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), Failure.Kind.BROKEN),
                Arguments.of(aResponse().withBody("{\"translatedText\": [\"Le port"), Failure.Kind.BROKEN),
                Arguments.of(aResponse().withBody("{\"translatedText\": \"Le port\"}"), Failure.Kind.UNUSABLE));
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() throws Exception {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody(" ".repeat(9 << 20))));

        assertThat(failure(EngineKind.LIBRETRANSLATE, Duration.ofSeconds(60)).kind()).isEqualTo(Failure.Kind.BROKEN);
    }

    @Test
    void nobodyThereIsUnreachable() throws Exception {
        EngineSettings settings = Bench.settings(EngineKind.DEEPL, "http://127.0.0.1:1");

        Reply.Failed failed = (Reply.Failed) Bench.engine(settings).translate(Bench.request("The port."));
        assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({"17, 17", "99999999999, 86400", "'Wed, 01 Jan 2020 00:00:00 GMT', 0"})
    void tellsHowLongToWait(String header, long seconds) throws Exception {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", header)));

        assertThat(failure(EngineKind.DEEPL, Duration.ofSeconds(5)).retryAfter())
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void halfAnAnswerIsNone() throws Exception {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"translatedText\": [\"Le port.\"]}")));
        Reply.Failed half = (Reply.Failed) Bench.engine(Bench.settings(EngineKind.LIBRETRANSLATE, SERVER.baseUrl()))
                .translate(Bench.request("The port.", "The ferry."));

        assertThat(half.failure().kind()).isEqualTo(Failure.Kind.UNUSABLE);
        assertThat(half.failure().detail()).isEqualTo("1 of 2 sentences came back");
    }

    @Test
    void settingsShowNoKey() {
        EngineSettings settings = Bench.settings(EngineKind.DEEPL, "https://api.example.org");

        assertThat(settings.toString()).doesNotContain(Bench.KEY).contains("***");
        assertThat(settings.digest()).isEqualTo(Bench.settings(EngineKind.DEEPL, "https://api.example.org").digest());
    }

    private static Failure failure(EngineKind kind, Duration timeout) throws InterruptedException {
        EngineSettings settings = Bench.settings(kind, SERVER.baseUrl(), timeout, 1_000);
        return ((Reply.Failed) Bench.engine(settings).translate(Bench.request("The port reopened."))).failure();
    }
}
