package dragoman.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.archive.HandClock;
import dragoman.model.ProblemCode;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server lets robots do, as a real one says it. */
class RobotsTest {
    private static final String NO_ENTRY = """
            User-agent: *
            Disallow: /

            User-agent: Dragoman
            Disallow: /archive/
            Allow: /archive/feed.xml
            """;

    private final HandClock clock = new HandClock("2025-10-01T06:00:00Z");
    private NewsServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = NewsServer.start();
        fetcher = fetcher(Set.of());
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    private Fetcher fetcher(Set<String> ignoreRobots) {
        return Fetchers.open(new FetchRules("Dragoman/0 (news archive)", true, Duration.ZERO, Duration.ofSeconds(2),
                Duration.ofSeconds(2), Duration.ofSeconds(5), 10_000, 3, ignoreRobots), clock);
    }

    @Test
    void rulesForUsCountAndNotThoseForOthers() {
        server.robots(NO_ENTRY);
        assertFetched("/rss");
        assertFetched("/archive/feed.xml");
        assertClosed("/archive/old.xml");
        assertThat(server.asked()).as("the closed one was not asked for").hasSize(2);
    }

    @Test
    void whereNoneAreForUsThoseForAllCount() {
        server.robots("User-agent: *\nDisallow: /private/\n");
        assertClosed("/private/rss");
        assertFetched("/rss");
    }

    @Test
    void aServerWithoutRulesLetsEverybodyIn() {
        assertFetched("/rss");
    }

    @Test
    void aServerThatFailsWhenAskedForItsRulesLetsNobodyIn() {
        server.status("/robots.txt", 503, "Retry-After", "120");
        server.page("/rss", "text/xml", "<rss/>".getBytes(UTF_8));
        assertThat(fetch("/rss")).isInstanceOfSatisfying(Fetched.Failed.class, it -> {
            assertThat(it.problem().code()).isEqualTo(ProblemCode.P085);
            assertThat(it.problem().place()).endsWith("/robots.txt");
            assertThat(it.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        });
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aRedirectDoesNotLeadPastThem() {
        server.robots("User-agent: *\nDisallow: /archive/\n");
        server.status("/rss", 302, "Location", "/archive/rss");
        assertThat(fetch("/rss")).isInstanceOfSatisfying(Fetched.Failed.class,
                it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.P083));
    }

    @Test
    void rulesAreAskedForOnceADay() {
        server.robots("User-agent: *\nAllow: /\n");
        for (int hour = 0; hour < 24; hour++) {
            assertFetched("/rss");
            clock.turn(Duration.ofHours(1));
        }
        assertThat(server.robotsAsked()).isEqualTo(1);
        server.robots(NO_ENTRY);
        assertClosed("/archive/old.xml");
        assertThat(server.robotsAsked()).isEqualTo(2);
    }

    @Test
    void aPublisherMayHaveLetUsIn() {
        server.robots("User-agent: *\nDisallow: /\n");
        fetcher.close();
        fetcher = fetcher(Set.of("127.0.0.1"));
        assertFetched("/rss");
        assertThat(server.robotsAsked()).isZero();
    }

    private Fetched fetch(String path) {
        return fetcher.fetch(server.address(path), Validators.NONE);
    }

    private void assertFetched(String path) {
        server.page(path, "text/xml", "<rss/>".getBytes(UTF_8));
        assertThat(fetch(path)).isInstanceOf(Fetched.Content.class);
    }

    private void assertClosed(String path) {
        server.page(path, "text/xml", "<rss/>".getBytes(UTF_8));
        assertThat(fetch(path)).isInstanceOfSatisfying(Fetched.Failed.class,
                it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.P083));
    }
}
