package dragoman.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetches from a real server, which does what servers do. */
@Timeout(30)
class FetcherTest {
    private static final int MOST = 10_000;
    private static final FetchRules RULES = new FetchRules("Dragoman/0 (test)", true, Duration.ZERO,
            Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofMillis(1200), MOST, 3, Set.of());

    private NewsServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = NewsServer.start();
        fetcher = Fetchers.open(RULES, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void aPageComesWithItsCharsetItsLanguageAndItsHead() {
        byte[] text = "Görele'de fındık hasadı başladı".getBytes(Charset.forName("windows-1254"));
        server.page("/haber.txt", "text/plain; charset=\"windows-1254\"", text, "Content-Language", "tr");

        Fetched.Content content = content("/haber.txt");

        assertThat(content.body()).isEqualTo(text);
        assertThat(content.charset()).isEqualTo("windows-1254");
        assertThat(content.language()).isEqualTo("tr");
        assertThat(content.statusLine()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(content.fields()).contains("Content-language: tr", "X-Archive-Orig-Content-length: " + text.length,
                "Content-Length: " + text.length);
    }

    @Test
    void itSaysWhoAsksAndAsksForNothingButWhatChanged() {
        server.feed("/rss", "<rss/>", "\"v1\"");
        Fetched.Content content = content("/rss");

        assertThat(fetch("/rss", content.validators())).isInstanceOf(Fetched.Unchanged.class);
        assertThat(server.asked().getLast().getFirst("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(server.asked().getLast().getFirst("User-Agent")).isEqualTo("Dragoman/0 (test)");
        assertThat(server.asked().getFirst().get("If-None-Match")).isNull();
    }

    @Test
    void aTimeInTheFutureIsGivenBackAsItCame() {
        String future = "Fri, 01 Jan 2088 00:00:00 GMT";
        server.page("/rss", "text/xml", "<rss/>".getBytes(UTF_8), "Last-Modified", future);

        fetch("/rss", content("/rss").validators());

        assertThat(server.asked().getLast().getFirst("If-Modified-Since")).isEqualTo(future);
    }

    @Test
    void aCompressedBodyIsUncompressedAndItsHeadSaysHowItCame() throws IOException {
        byte[] zipped = NewsServer.gzip("« Le bac repart »".getBytes(UTF_8));
        server.page("/une.txt", "text/plain", zipped, "Content-Encoding", "gzip");

        Fetched.Content content = content("/une.txt");

        assertThat(content.body()).asString(UTF_8).isEqualTo("« Le bac repart »");
        assertThat(content.fields()).contains("X-Archive-Orig-Content-encoding: gzip");
        assertThat(server.asked().getFirst().getFirst("Accept-Encoding")).isEqualTo("gzip");
    }

    @Test
    void aSmallBodyThatUnpacksToTooMuchIsRefused() throws IOException {
        server.page("/bomb", "text/xml", NewsServer.gzip(new byte[50 * MOST]), "Content-Encoding", "gzip");

        assertFails("/bomb", ProblemCode.P085, "more than 10000 bytes");
    }

    @Test
    void redirectsAreFollowedToWhereTheBodyLies() {
        server.status("/old", 301, "Location", "/newer");
        server.status("/newer", 307, "Location", server.address("/newest"));
        server.page("/newest", "text/plain", "Ferry timetable".getBytes(UTF_8));

        assertThat(content("/old").address()).hasToString(server.address("/newest"));
    }

    @Test
    void redirectsInACircleComeToAnEnd() {
        server.status("/a", 302, "Location", "/b");
        server.status("/b", 302, "Location", "/a");

        assertFails("/a", ProblemCode.P085, "more than 3 redirects");
        assertThat(server.asked()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/a", "jar:http://127.0.0.1/a!/b", "gopher:x"})
    void noRedirectLeadsOutOfTheWeb(String elsewhere) {
        server.status("/a", 302, "Location", elsewhere);

        assertFails("/a", ProblemCode.P086, "neither http nor https");
    }

    @Test
    void noRedirectLeadsToAForbiddenAddress() throws IOException {
        try (NewsServer inner = NewsServer.at("127.0.0.2");
                Fetcher guarded = guarded(SystemDefaultDnsResolver.INSTANCE)) {
            inner.page("/secret", "text/plain", "secret".getBytes(UTF_8));
            server.status("/a", 302, "Location", inner.address("/secret"));

            assertThat(guarded.fetch(server.address("/a"), Validators.NONE)).isInstanceOfSatisfying(
                    Fetched.Failed.class,
                    it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.P086));
            assertThat(inner.asked()).isEmpty();
        }
    }

    @Test
    void aNameThatIsLookedUpAnewMayNotTurnIntoAForbiddenAddress() throws IOException {
        // First the name is this test's server, then a neighbour of it, as an attacker's name server would have it.
        DnsResolver rebinding = new DnsResolver() {
            private int asked;

            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[]{InetAddress.ofLiteral(asked++ == 0 ? "127.0.0.1" : "127.0.0.2")};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        String page = server.address("/a").replace("127.0.0.1", "news.example");
        server.page("/a", "text/plain", "Harbour news".getBytes(UTF_8));
        try (Fetcher guarded = guarded(rebinding)) {
            assertThat(guarded.fetch(page, Validators.NONE)).isInstanceOf(Fetched.Content.class);
            assertThat(guarded.fetch(page, Validators.NONE)).isInstanceOfSatisfying(Fetched.Failed.class,
                    it -> assertThat(it.problem().message()).startsWith("P086").contains("127.0.0.2"));
        }
    }

    @ParameterizedTest
    @CsvSource({"404, 404 Not Found", "410, 410 Gone", "500, 500 Internal Server Error", "204, 204 No Content",
            "304, 304 Not Modified"})
    void whatIsNoPageFailsWithWhatTheServerSaid(int status, String said) {
        server.status("/a", status);

        assertFails("/a", ProblemCode.P085, said);
    }

    @Test
    void aServerThatIsBusySaysForHowLong() {
        server.status("/a", 429, "Retry-After", "120");
        server.status("/b", 503, "Retry-After", "soon");

        assertThat(failure("/a").retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(failure("/b").retryAfter()).isNull();
    }

    @Test
    void anEndlessBodyIsBrokenOff() {
        server.endless("/a", "<item/>".repeat(100), 0);

        assertFails("/a", ProblemCode.P085, "more than 10000 bytes");
    }

    @Test
    void anEndlessAnswerToNoPageIsBrokenOffToo() {
        server.page("/a", exchange -> {
            exchange.sendResponseHeaders(404, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[1000]);
                }
            }
        });

        assertFails("/a", ProblemCode.P085, "404");
    }

    @Test
    void aBodyThatDripsIsBrokenOff() {
        server.endless("/a", "x", 100);

        assertFails("/a", ProblemCode.P085, "longer than 1200 ms");
    }

    @Test
    void aServerThatFallsSilentIsNotWaitedFor() {
        server.endless("/a", "x", 20_000);

        assertFails("/a", ProblemCode.P085, "fell silent");
    }

    @Test
    void aBodyThatIsCutOffIsNone() {
        server.page("/a", exchange -> {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write("<rss><channel>".getBytes(UTF_8));
        });

        assertThat(failure("/a").problem().code()).isEqualTo(ProblemCode.P085);
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:1/rss, P085", "http://no-such-host.invalid/, P085", "http://a b/, P085",
            "rss.xml, P086", "http://user:word@127.0.0.1/, P085", "http:///rss, P085"})
    void whereNoServerIsThereIsNoPage(String address, ProblemCode code) {
        assertThat(fetcher.fetch(address, Validators.NONE)).isInstanceOfSatisfying(Fetched.Failed.class,
                it -> assertThat(it.problem().code()).as(it.problem().message()).isEqualTo(code));
    }

    @Test
    void aHostIsLeftAloneBetweenTwoRequests() {
        server.page("/a", "text/plain", "a".getBytes(UTF_8));
        FetchRules polite = new FetchRules("Dragoman/0", true, Duration.ofMillis(300), RULES.connectTime(),
                RULES.silence(), RULES.totalTime(), MOST, 3, Set.of());
        try (Fetcher slow = Fetchers.open(polite, Clock.systemUTC())) {
            long start = System.nanoTime();
            slow.fetch(server.address("/a"), Validators.NONE);
            slow.fetch(server.address("/a"), Validators.NONE);

            // The first request is for the rules for robots.
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
        }
    }

    @Test
    void whoeverFetchesIsBrokenOffAtTheEnd() throws Exception {
        server.endless("/a", "x", 300);
        CompletableFuture<Fetched> fetched = CompletableFuture.supplyAsync(() -> fetch("/a", Validators.NONE));
        while (server.asked().isEmpty()) {
            Thread.sleep(5);
        }
        fetcher.close();

        assertThat(fetched.get()).isInstanceOf(Fetched.Failed.class);
        assertThat(fetch("/a", Validators.NONE)).isInstanceOf(Fetched.Failed.class);
    }

    private Fetched fetch(String path, Validators known) {
        return fetcher.fetch(server.address(path), known);
    }

    private Fetched.Content content(String path) {
        assertThat(fetch(path, Validators.NONE)).isInstanceOf(Fetched.Content.class);
        return (Fetched.Content) fetch(path, Validators.NONE);
    }

    private Fetched.Failed failure(String path) {
        Fetched fetched = fetch(path, Validators.NONE);
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return (Fetched.Failed) fetched;
    }

    private void assertFails(String path, ProblemCode code, String detail) {
        Fetched.Failed failed = failure(path);
        assertThat(failed.problem().code()).as(failed.problem().message()).isEqualTo(code);
        assertThat(failed.problem().detail()).contains(detail);
    }

    /** A fetcher for which this test's server is public, and all its neighbours are not. */
    private static Fetcher guarded(DnsResolver names) throws UnknownHostException {
        Predicate<InetAddress> allowed = InetAddress.ofLiteral("127.0.0.1")::equals;
        return new HttpFetcher(RULES, new Requests(RULES, Clock.systemUTC(), new GuardedResolver(names, allowed)),
                new HostPauses(Duration.ZERO), (_, _) -> null);
    }
}
