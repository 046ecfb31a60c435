package dragoman.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dragoman.fetch.NewsServer;
import dragoman.language.LanguageIdentifiers;
import dragoman.lexicon.home.Lexicons;
import dragoman.model.Tally;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.Wire;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.intake.Reception;
import dragoman.pipeline.intake.Rejections;
import dragoman.pipeline.service.Service;
import dragoman.provenance.Attributors;
import dragoman.read.any.Readers;
import dragoman.story.StoryLinkers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks a real server on loopback. */
@Timeout(60)
class WebServerTest {
    private static final int MOST = 100_000;
    private static final Settings SETTINGS = new Settings(MOST, Duration.ZERO, "", 1 << 30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FERRY = """
            Le bac de nuit reprend son service
            NWD / Orvenne / Maren Oddleigh
            La liaison entre les deux rives reprendra jeudi, a annoncé le conseil du port.
            * Traduit de l'anglais par Léa Vasseron
            """;

    @TempDir
    Path root;

    private final Wire wire = new Wire(3);
    private final HttpClient client = HttpClient.newHttpClient();
    private Home home;
    private Intake intake;
    private CopyDesk desk;
    private Reception reception;
    private Service service;
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        home = new Home(root);
        intake = Intake.open(home, SETTINGS, StoryLinkers.open(Lexicons.builtIn()), Clock.systemUTC(), it -> {
            throw new AssertionError(it.message());
        });
        desk = new CopyDesk(Readers.shipped(MOST), LanguageIdentifiers.open(), Attributors.open());
        reception = new Reception(intake);
        service = new Service(home, SETTINGS, intake, desk, Clock.systemUTC());
        server = open(null);
    }

    private WebServer open(@Nullable String token) throws IOException {
        return WebServers.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), token, MOST, desk, reception,
                service.vitals(), Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        reception.close();
        intake.close();
        client.close();
    }

    @Test
    void aDispatchIsAcceptedOnceAndADuplicateAfterwards() throws Exception {
        HttpResponse<String> first = post(FERRY);
        HttpResponse<String> second = post(FERRY);

        assertThat(first.statusCode()).isEqualTo(201);
        JsonNode dispatch = JSON.readTree(first.body()).path("dispatches").path(0);
        assertThat(dispatch.path("id").asText()).matches("[a-z2-7]{20}");
        assertThat(dispatch.path("tag").asText()).isEqualTo("fr-t-en");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(second.body()).path("dispatches").path(0).path("id")).isEqualTo(dispatch.path("id"));
        assertThat(intake.tally()).isEqualTo(new Tally(1, 1, 0));
    }

    @Test
    void whatWasAcceptedCanBeAskedForWhereTheAnswerSays() throws Exception {
        String address = post(FERRY).headers().firstValue("Location").orElseThrow();
        HttpResponse<String> held = get(address);

        assertThat(address).matches("/dispatches/[a-z2-7]{20}");
        assertThat(held.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(held.body()).path("headline").asText())
                .isEqualTo("Le bac de nuit reprend son service");
        assertThat(JSON.readTree(held.body()).path("status").asText()).isEqualTo("held");
        assertThat(post(FERRY).headers().firstValue("Location")).as("a duplicate").isEmpty();
        assertProblem(get("/dispatches/aaaaaaaaaaaaaaaaaaaa"), 404, "P089");
        assertProblem(get("/dispatches/"), 404, "P089");
        assertProblem(send(address, BodyPublishers.ofString(FERRY)), 405, "P089");
    }

    @Test
    void manyAtOnceAreAllKeptOnce() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.add(client.sendAsync(request("/dispatches", BodyPublishers.ofString(wire.next(800))).build(),
                    BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(201);
        }
        assertThat(intake.tally()).isEqualTo(new Tally(200, 0, 0));
    }

    @Test
    void severalInOneBodyAreAnsweredOneByOne() throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip)) {
            for (String name : List.of("a.txt", "b.txt")) {
                entries.putNextEntry(new ZipEntry(name));
                entries.write(wire.next(600).getBytes(UTF_8));
            }
        }
        HttpResponse<String> answer = send("/dispatches", BodyPublishers.ofByteArray(zip.toByteArray()), "Content-Type",
                "application/zip");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(answer.body()).path("accepted").asInt()).isEqualTo(2);
        assertThat(JSON.readTree(answer.body()).path("dispatches")).hasSize(2);
    }

    @Test
    void whatTheHeadersSayOfTheBytesIsBelieved() throws Exception {
        byte[] text = "Göktepe'de vapur seferleri başladı\nİlk sefer salı sabahı yapıldı, yolculardan ücret alınmadı."
                .getBytes(Charset.forName("windows-1254"));
        HttpResponse<String> answer = send("/dispatches", BodyPublishers.ofByteArray(NewsServer.gzip(text)),
                "Content-Type", "text/plain; charset=\"windows-1254\"", "Content-Encoding", "gzip");

        assertThat(JSON.readTree(answer.body()).path("dispatches").path(0).path("headline").asText())
                .isEqualTo("Göktepe'de vapur seferleri başladı");
    }

    @Test
    void whatCannotBeReadIsRejectedWithItsReasonAndItsBytesAreKept() throws Exception {
        String broken = "<?xml version=\"1.0\"?><nitf><body><p>Cut off in the mid";
        HttpResponse<String> answer = post(broken);

        assertProblem(answer, 422, "P050");
        assertThat(intake.tally()).isEqualTo(new Tally(0, 0, 1));
        assertThat(new Rejections(home).files()).singleElement().satisfies(it -> assertThat(it).hasContent(broken));
    }

    @ParameterizedTest
    @CsvSource({"image/jpeg, 415, P089", "application/x-www-form-urlencoded, 415, P089"})
    void hopelessTypesAreRefused(String type, int status, String code) throws Exception {
        assertProblem(send("/dispatches", BodyPublishers.ofString(FERRY), "Content-Type", type), status, code);
        assertThat(intake.tally()).isEqualTo(Tally.NONE);
    }

    @Test
    void bodiesThatMakeNoSenseAreRefused() throws Exception {
        assertProblem(post(""), 400, "P002");
        assertProblem(send("/dispatches", BodyPublishers.ofString(FERRY), "Content-Encoding", "gzip"), 400, "P089");
        assertProblem(send("/dispatches", BodyPublishers.ofString(FERRY), "Content-Encoding", "br"), 415, "P089");
        byte[] half = NewsServer.gzip(FERRY.getBytes(UTF_8));
        assertProblem(send("/dispatches", BodyPublishers.ofByteArray(half, 0, half.length / 2), "Content-Encoding",
                "gzip"), 400, "P089");
        assertThat(intake.tally()).isEqualTo(Tally.NONE);
    }

    @Test
    void whatIsTooLargeIsRefusedHoweverItComes() throws Exception {
        byte[] large = new byte[20 * MOST];
        assertProblem(send("/dispatches", BodyPublishers.ofByteArray(large)), 413, "P003");
        assertProblem(send("/dispatches", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))), 413,
                "P003");
        assertProblem(
                send("/dispatches", BodyPublishers.ofByteArray(NewsServer.gzip(large)), "Content-Encoding", "gzip"),
                413, "P003");
        assertThat(intake.tally()).isEqualTo(Tally.NONE);
    }

    @Test
    void halfABodyIsNoDispatch() throws Exception {
        for (String rest : List.of("Content-Length: 900\r\n\r\nLe bac de nuit reprend son service\nIl repart",
                "Transfer-Encoding: chunked\r\n\r\n60\r\nLe bac de nuit reprend son service\nIl repart",
                "Transfer-Encoding: chunked\r\n\r\n9\r\nLe bac re\r\n")) {
            try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
                socket.getOutputStream()
                        .write(("POST /dispatches HTTP/1.1\r\nHost: localhost\r\n" + rest).getBytes(UTF_8));
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
                assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 400")).as(answer).isTrue();
            }
        }
        assertThat(intake.tally()).isEqualTo(Tally.NONE);
    }

    @Test
    void withATokenOnlyWhoBringsItMayAsk() throws Exception {
        server.close();
        server = open("harbour-light-77");

        HttpResponse<String> without = post(FERRY);
        assertProblem(without, 401, "P088");
        assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"dragoman\"");
        assertThat(get("/health").statusCode()).isEqualTo(401);
        assertThat(send("/dispatches", BodyPublishers.ofString(FERRY), "Authorization", "Bearer harbour-light-7")
                .statusCode()).isEqualTo(401);
        assertThat(send("/dispatches", BodyPublishers.ofString(FERRY), "Authorization", "Bearer harbour-light-77")
                .statusCode()).isEqualTo(201);
        assertThat(intake.tally()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void withoutATokenNoWebPageMayAsk() throws Exception {
        assertProblem(send("/dispatches", BodyPublishers.ofString(FERRY), "Origin", "https://evil.example"), 403,
                "P088");
        assertProblem(send("/dispatches", BodyPublishers.ofString(FERRY), "Sec-Fetch-Site", "cross-site"), 403, "P088");
        try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
            socket.getOutputStream().write("GET /health HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                    .getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void withoutATokenItAnswersNowhereButOnLoopback() {
        assertThatThrownBy(() -> WebServers.open(new InetSocketAddress("0.0.0.0", 0), null, MOST, desk, reception,
                service.vitals(), Clock.systemUTC())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherPathsAndMethodsAreRefused() throws Exception {
        assertProblem(get("/"), 404, "P089");
        assertProblem(get("/dispatches/.."), 404, "P089");
        HttpResponse<String> get = get("/dispatches");
        assertProblem(get, 405, "P089");
        assertThat(get.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void oneWhoComesAtTheEndIsAskedToComeAgain() throws Exception {
        reception.close();
        HttpResponse<String> answer = post(FERRY);

        assertProblem(answer, 503, "P087");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
    }

    @Test
    void healthTellsOfJournalIndexAndFeeds() throws Exception {
        post(FERRY);
        HttpResponse<String> answer = get("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode health = JSON.readTree(answer.body());
        assertThat(health.path("up").asBoolean()).isTrue();
        assertThat(health.path("journal").path("well").asBoolean()).isTrue();
        assertThat(health.path("index").path("says").asText()).contains("behind the journal");
        assertThat(health.path("feeds")).isEmpty();
    }

    @Test
    void healthSaysSoWhenNothingCanBeKept() throws Exception {
        intake.close();

        HttpResponse<String> answer = get("/health");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(JSON.readTree(answer.body()).path("journal").path("says").asText()).startsWith("P023");
    }

    @Test
    void metricsAreInPrometheusTextFormat() throws Exception {
        post(FERRY);
        post(FERRY);
        post("<?xml version=\"1.0\"?><nitf>");
        await().until(() -> get("/metrics").body().contains("dragoman_index_lag_dispatches 0\n"));
        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body()).contains("# TYPE dragoman_received_total counter\n",
                "dragoman_received_total{status=\"accepted\"} 1\n", "dragoman_received_total{status=\"duplicate\"} 1\n",
                "dragoman_rejected_total{code=\"P050\"} 1\n", "# TYPE dragoman_journal_bytes gauge\n",
                "dragoman_translations_underway 0\n");
        assertThat(answer.body().lines()).allMatch(it -> it.matches(
                "# HELP dragoman_[a-z_]+ [A-Z].*|# TYPE dragoman_[a-z_]+ (gauge|counter)"
                        + "|dragoman_[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*})? [0-9]+(\\.[0-9]+)?"));
    }

    private HttpResponse<String> post(String text) throws Exception {
        return send("/dispatches", BodyPublishers.ofString(text));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, BodyPublisher body, String... headers) throws Exception {
        HttpRequest.Builder request = request(path, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).POST(body);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("remedy").asText()).isNotEmpty();
    }
}
