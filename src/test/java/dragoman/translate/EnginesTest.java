package dragoman.translate;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What each engine is asked, and how its answers are read. */
class EnginesTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1")).build();

    @Test
    void libreTranslateIsGivenAnArrayAndTheKeyInTheBody() throws Exception {
        SERVER.stubFor(post("/translate").withRequestBody(equalToJson("""
                {"q": ["The port reopened.", "Ferries sail."], "source": "en", "target": "fr", "format": "text",
                 "api_key": "%s"}""".formatted(Bench.KEY)))
                .willReturn(okJson("{\"translatedText\": [\"Le port a rouvert.\", \"Les bacs partent.\"]}")));

        assertThat(ask(EngineKind.LIBRETRANSLATE, "The port reopened.", "Ferries sail."))
                .isEqualTo(translated(Told.NOTHING, "Le port a rouvert.", "Les bacs partent."));
    }

    @Test
    void deepLAnswersInOrderAndTellsItsModel() throws Exception {
        SERVER.stubFor(post("/v2/translate").withHeader("Authorization", equalTo("DeepL-Auth-Key " + Bench.KEY))
                .withRequestBody(equalToJson("""
                        {"source_lang": "EN", "target_lang": "FR", "split_sentences": "0", "preserve_formatting": true,
                         "text": ["One.", "Two."], "model_type": "newsmodel"}"""))
                .willReturn(
                        okJson("""
                                {"translations": [{"detected_source_language": "EN", "text": "Un.", "model_type_used": "quality"},
                                                  {"detected_source_language": "EN", "text": "Deux.", "model_type_used": "quality"}]}""")));

        assertThat(ask(EngineKind.DEEPL, "One.", "Two."))
                .isEqualTo(translated(new Told("quality", null), "Un.", "Deux."));
    }

    @Test
    void deepLIsSentNoMoreThanItTakesAtATime() throws Exception {
        SERVER.stubFor(post("/v2/translate").willReturn(okJson(
                "{\"translations\": [" + Collections.nCopies(50, "{\"text\": \"ş\"}").stream()
                        .collect(Collectors.joining(",")) + "]}")));
        SERVER.stubFor(post("/v2/translate").withRequestBody(containing("long"))
                .willReturn(okJson("{\"translations\": [{\"text\": \"uzun\"}]}")));

        List<String> texts = Collections.nCopies(100, "short");
        assertThat(Bench.engine(Bench.settings(EngineKind.DEEPL, SERVER.baseUrl()))
                .translate(Bench.request(texts.toArray(String[]::new)))).isInstanceOf(Reply.Translated.class);
        SERVER.verify(2, postRequestedFor(urlEqualTo("/v2/translate")));

        String text = "long" + "ş".repeat(40_000);
        assertThat(ask(EngineKind.DEEPL, text, text))
                .isEqualTo(translated(Told.NOTHING, "uzun", "uzun"));
        SERVER.verify(2, postRequestedFor(urlEqualTo("/v2/translate")).withRequestBody(containing("long")));
    }

    @Test
    void apertiumGoesByWayOfThirdLanguagesWhereThePairIsNotInstalled() throws Exception {
        SERVER.stubFor(post("/translate").willReturn(aResponse().withStatus(400).withBody(
                """
                        {"status": "error", "code": 400, "message": "Bad Request", "explanation": "That pair is not installed"}""")));
        SERVER.stubFor(post("/translateChain").withFormParam("langpairs", equalTo("eng|fra")).willReturn(
                okJson("""
                        {"responseData": {"translatedText": "Le *Zorbleflux a rouvert.", "translationChain": ["eng", "cat", "fra"]},
                         "responseDetails": null, "responseStatus": 200}""")));

        assertThat(ask(EngineKind.APERTIUM, "The Zorbleflux reopened."))
                .isEqualTo(translated(new Told("eng-cat-fra", null), "Le Zorbleflux a rouvert."));
    }

    @Test
    void apertiumIsAskedDirectlyWhereThePairIsInstalled() throws Exception {
        SERVER.stubFor(post("/translate").withFormParam("langpair", equalTo("eng|fra")).willReturn(okJson("""
                {"responseData": {"translatedText": "Le port."}, "responseDetails": null, "responseStatus": 200}""")));

        assertThat(ask(EngineKind.APERTIUM, "The port.")).isEqualTo(translated(Told.NOTHING, "Le port."));
    }

    @Test
    void aLanguageModelIsToldTheGlossaryAndAnswersWithAListOrNot() throws Exception {
        SERVER.stubFor(post("/chat/completions").withHeader("Authorization", equalTo("Bearer " + Bench.KEY))
                .withRequestBody(
                        matchingJsonPath("$.messages[0].content", containing("harbour council = conseil du port")))
                .withRequestBody(matchingJsonPath("$.messages[1].content", equalTo("[\"The port.\"]")))
                .willReturn(
                        okJson("""
                                {"model": "newsmodel-0711", "system_fingerprint": "fp_3", "choices": [{"finish_reason": "stop",
                                 "message": {"role": "assistant", "content": "Here you are:\\n```json\\n[\\"Le port.\\"]\\n```"}}]}""")));
        TranslationRequest request = new TranslationRequest(List.of("The port."), "en", "fr",
                List.of(new GlossaryTerm("harbour council", "conseil du port")), Instant.now().plusSeconds(60));

        assertThat(Bench.engine(Bench.settings(EngineKind.CHAT, SERVER.baseUrl())).translate(request))
                .isEqualTo(translated(new Told("newsmodel-0711", "fp_3"), "Le port."));
    }

    @Test
    void aLanguageModelThatChatsOrIsCutOffHasNotTranslated() throws Exception {
        SERVER.stubFor(post("/chat/completions").willReturn(okJson("""
                {"choices": [{"finish_reason": "stop", "message": {"content": "I cannot help with that."}}]}""")));
        assertThat(kind(ask(EngineKind.CHAT, "The port."))).isEqualTo(Failure.Kind.UNUSABLE);
        SERVER.stubFor(post("/chat/completions").willReturn(okJson("""
                {"choices": [{"finish_reason": "length", "message": {"content": "[\\"Le po"}}]}""")));
        assertThat(kind(ask(EngineKind.CHAT, "The port."))).isEqualTo(Failure.Kind.UNUSABLE);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCommandTakesALineASentence() throws Exception {
        EngineSettings settings = Bench.command(List.of("sed", "s/^/{to}: /"), Duration.ofSeconds(20));

        assertThat(Bench.engine(settings).translate(Bench.request("Liman açıldı.", "Two.")))
                .isEqualTo(translated(Told.NOTHING, "fr: Liman açıldı.", "fr: Two."));
        assertThat(settings.label()).isEqualTo("Our own");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCommandThatHangsFailsOrSaysTooLittleIsNoTranslation() throws Exception {
        Instant start = Instant.now();
        assertThat(command(Duration.ofMillis(300), "sh", "-c", "sleep 60 & wait")).isEqualTo(Failure.Kind.SLOW);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(command(Duration.ofSeconds(20), "sh", "-c", "echo no model >&2; exit 3"))
                .isEqualTo(Failure.Kind.BROKEN);
        assertThat(command(Duration.ofSeconds(20), "head", "-n", "1")).isEqualTo(Failure.Kind.UNUSABLE);
        assertThat(command(Duration.ofSeconds(20), "no-such-program")).isEqualTo(Failure.Kind.UNREACHABLE);
    }

    private static Failure.Kind command(Duration timeout, String... words) throws InterruptedException {
        return kind(Bench.engine(Bench.command(List.of(words), timeout)).translate(Bench.request("One.", "Two.")));
    }

    private static Reply ask(EngineKind kind, String... texts) throws InterruptedException {
        return Bench.engine(Bench.settings(kind, SERVER.baseUrl())).translate(Bench.request(texts));
    }

    private static Reply translated(Told told, String... texts) {
        return new Reply.Translated(List.of(texts), told);
    }

    private static Failure.Kind kind(Reply reply) {
        return ((Reply.Failed) reply).failure().kind();
    }
}
