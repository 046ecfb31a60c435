package dragoman.pipeline.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.archive.HandClock;
import dragoman.archive.JournalEntry;
import dragoman.archive.journal.Journals;
import dragoman.fetch.FetchRules;
import dragoman.fetch.Fetchers;
import dragoman.fetch.NewsServer;
import dragoman.language.LanguageIdentifiers;
import dragoman.lexicon.home.Lexicons;
import dragoman.model.Completeness;
import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;
import dragoman.model.ProblemCode;
import dragoman.model.Tally;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.intake.Rejections;
import dragoman.provenance.Attributors;
import dragoman.read.any.Readers;
import dragoman.story.StoryLinkers;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of a real server that changes, goes wrong and comes back. */
class FeedsTest {
    private static final Settings SETTINGS = new Settings(100_000, Duration.ZERO, "", 1 << 30);
    private static final String FERRY = item("urn:x-harbour:1", "The night ferry sails again",
            "The night ferry between the two banks of the Orven sails again from Thursday, the harbour board said.");
    private static final String BRIDGE = item("urn:x-harbour:2", "Le pont de Kervalan rouvre",
            "Le pont de Kervalan a rouvert mercredi après onze semaines de travaux, a annoncé la préfecture.");
    private static final String MARKET = item("urn:x-harbour:3", "Balık pazarı taşınıyor",
            "Göktepe balık pazarı kasım ayında eski gümrük binasına taşınacak, belediye duyurdu.");

    @TempDir
    Path root;

    private final HandClock clock = new HandClock("2025-10-01T06:00:00Z");
    private NewsServer server;
    private Home home;
    private Intake intake;
    private Feeds feeds;

    @BeforeEach
    void start() throws IOException {
        server = NewsServer.start();
        home = new Home(root);
        open();
    }

    @AfterEach
    void stop() throws IOException {
        feeds.close();
        intake.close();
        server.close();
    }

    private void open() throws IOException {
        intake = Intake.open(home, SETTINGS, StoryLinkers.open(Lexicons.builtIn()), clock, it -> {
            throw new AssertionError(it.message());
        });
        CopyDesk desk = new CopyDesk(Readers.shipped(SETTINGS.maxBytes()), LanguageIdentifiers.open(),
                Attributors.open());
        FetchRules rules = new FetchRules("Dragoman/0", true, Duration.ZERO, Duration.ofSeconds(2),
                Duration.ofSeconds(2), Duration.ofSeconds(5), SETTINGS.maxBytes(), 3, Set.of());
        feeds = new Feeds(intake, desk, Fetchers.open(rules, clock), new FeedStates(home), clock);
    }

    private void restart() throws IOException {
        feeds.close();
        intake.close();
        open();
    }

    @Test
    void eachEntryBecomesADispatchAndWhatTheServerSaidIsKept() throws IOException {
        server.feed("/rss", rss(FERRY, BRIDGE), "\"1\"");
        visit();

        assertThat(intake.tally()).isEqualTo(new Tally(2, 0, 0));
        JournalEntry.Acceptance kept = acceptances().getFirst();
        assertThat(kept.bytes()).asString(UTF_8).isEqualTo(rss(FERRY, BRIDGE));
        assertThat(kept.drop().name()).isEqualTo(server.address("/rss"));
        assertThat(kept.drop().response()).isNotNull().satisfies(it -> {
            assertThat(it.statusLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(it.fields()).contains("Etag: \"1\"");
        });
        assertThat(kept.dispatches()).extracting(Dispatch::language).containsExactly("en", "fr");
    }

    @Test
    void whatHasNotChangedIsNotSentAgainNorAfterARestart() throws IOException {
        server.feed("/rss", rss(FERRY), "\"1\"");
        visit();
        visit();
        restart();
        visit();

        assertThat(intake.tally()).isEqualTo(new Tally(1, 0, 0));
        assertThat(server.asked()).hasSize(3);
        assertThat(server.asked().getLast().getFirst("If-None-Match")).isEqualTo("\"1\"");
    }

    @Test
    void aServerWithoutValidatorsMaySendTheSameForEver() throws IOException {
        page(rss(FERRY));
        visit();
        visit();
        restart();
        visit();

        assertThat(intake.tally()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void entriesThatWereSeenAreDuplicatesAlsoAfterARestart() throws IOException {
        server.feed("/rss", rss(FERRY), "\"1\"");
        visit();
        restart();
        server.feed("/rss", rss(MARKET, BRIDGE, FERRY), "\"2\"");
        visit();

        assertThat(intake.tally()).isEqualTo(new Tally(3, 1, 0));
        assertThat(harbour().entries()).isEqualTo(new Tally(3, 1, 0));
    }

    @Test
    void theSameEntryUnderANewIdIsADuplicateAndAChangedOneUnderItsOldIdIsNone() throws IOException {
        page(rss(FERRY));
        visit();
        page(rss(FERRY.replace("urn:x-harbour:1", "urn:x-harbour:991")));
        visit();
        assertThat(intake.tally()).isEqualTo(new Tally(1, 1, 0));

        page(rss(FERRY.replace("from Thursday", "from Friday")));
        visit();
        assertThat(intake.tally()).isEqualTo(new Tally(2, 1, 0));
    }

    @Test
    void aFeedThatWasJournalledBeforeTheProcessDiedButNotRememberedIsNotDoubled() throws IOException {
        server.feed("/rss", rss(FERRY, BRIDGE), "\"1\"");
        visit();
        Files.delete(home.feeds().resolve("harbour.json"));
        restart();
        visit();

        assertThat(intake.tally()).isEqualTo(new Tally(2, 2, 0));
        assertThat(acceptances()).hasSize(1);
    }

    @Test
    void whatIsRememberedMayBeDamaged() throws IOException {
        server.feed("/rss", rss(FERRY), "\"1\"");
        visit();
        Files.writeString(home.feeds().resolve("harbour.json"), "{\"address\": \"htt");
        restart();
        visit();

        assertThat(intake.tally()).isEqualTo(new Tally(1, 1, 0));
    }

    @Test
    void brokenXmlIsRejectedOnceWithItsReasonUntilItIsMended() throws IOException {
        String broken = rss(FERRY).replace("</channel>", "");
        page(broken);
        visit();
        clock.turn(Duration.ofMinutes(2));
        visit();

        assertThat(intake.tally()).isEqualTo(new Tally(0, 0, 1));
        assertThat(harbour().trouble()).startsWith("P050");
        assertThat(intake.rejectedSinceStart()).containsOnlyKeys(ProblemCode.P050);
        List<Path> rejected = new Rejections(home).files();
        assertThat(rejected).hasSize(1);
        assertThat(rejected.getFirst()).hasContent(broken);

        page(rss(FERRY));
        clock.turn(Duration.ofMinutes(5));
        visit();
        assertThat(intake.tally()).isEqualTo(new Tally(1, 0, 1));
        assertThat(harbour().failures()).isZero();
    }

    @Test
    void aFeedThatFailsIsAskedEverLessOften() {
        server.status("/rss", 500);
        for (int minute = 0; minute < 1000; minute++) {
            visit();
            clock.turn(Duration.ofMinutes(1));
        }

        // After 1, 2, 4, 8 … minutes, and then every three hours.
        assertThat(server.asked()).hasSize(13);
        assertThat(harbour().trouble()).contains("P085", "500 Internal Server Error");
        assertThat(intake.tally()).isEqualTo(Tally.NONE);
    }

    @Test
    void aFeedThatIsGoneForAWhileGoesOnWhereItWas() throws IOException {
        server.feed("/rss", rss(FERRY), "\"1\"");
        visit();
        server.status("/rss", 404);
        visit();
        restart();
        server.feed("/rss", rss(FERRY, BRIDGE), "\"2\"");
        visit();
        assertThat(server.asked()).as("left alone").hasSize(2);
        clock.turn(Duration.ofMinutes(1));
        visit();

        assertThat(intake.tally()).isEqualTo(new Tally(2, 1, 0));
        assertThat(harbour().failures()).isZero();
    }

    @Test
    void aServerIsLeftAloneForAsLongAsItWishesButNotForEver() {
        server.status("/rss", 503, "Retry-After", "7200");
        visit();
        clock.turn(Duration.ofMinutes(119));
        visit();
        assertThat(server.asked()).hasSize(1);
        clock.turn(Duration.ofMinutes(1));
        server.status("/rss", 429, "Retry-After", "99999999");
        visit();
        clock.turn(Duration.ofDays(1));
        visit();
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void aClockThatWasWrongKeepsNoFeedFromBeingFetched() throws IOException {
        clock.turn(Duration.ofDays(4000));
        server.status("/rss", 500);
        visit();
        clock.turn(Duration.ofDays(-4000));
        restart();
        server.page("/rss", "text/xml", rss(FERRY).getBytes(UTF_8), "Last-Modified", "Fri, 01 Jan 2088 00:00:00 GMT");
        visit();

        assertThat(intake.tally()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void aFeedWithoutEntriesIsNoFault() {
        page(rss());
        visit();

        assertThat(intake.tally()).isEqualTo(Tally.NONE);
        assertThat(harbour().succeeded()).isEqualTo(clock.instant());
    }

    @Test
    void listsOfJsonAndPlainPagesAreReadToo() throws IOException {
        server.page("/list", "application/json", """
                [{"uri": "urn:x-orven:7", "version": "1", "language": "en", "headline": "Ferry strike ends",
                  "body_text": "The ferry crews of Orven went back to work on Monday."},
                 {"uri": "urn:x-orven:8", "version": "1", "language": "fr", "headline": "Fin de la grève des bacs",
                  "body_text": "Les équipages des bacs d'Orven ont repris le travail lundi."}]
                """.getBytes(UTF_8));
        server.page("/page", "text/html; charset=iso-8859-9", """
                <html lang="tr"><head><title>Vapur seferleri başladı</title></head><body><article>
                <h1>Vapur seferleri başladı</h1><p>Göktepe ile İncirli arasındaki vapur seferleri salı sabahı yeniden
                başladı. Belediye, ilk gün yolculardan ücret alınmadığını bildirdi.</p></article></body></html>
                """.getBytes(Charset.forName("ISO-8859-9")));
        feeds.visit("list", server.address("/list"));
        feeds.visit("page", server.address("/page"));

        assertThat(intake.tally()).isEqualTo(new Tally(3, 0, 0));
        assertThat(acceptances().getLast().dispatches().getFirst()).satisfies(it -> {
            assertThat(it.text()).contains("Göktepe ile İncirli arasındaki");
            assertThat(it.language()).isEqualTo("tr");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 Not Found", "Service unavailable", "<html><body><h1>Not found</h1></body></html>",
            """
                    <html><head><title>Harbour Times - Under maintenance</title></head><body><h1>Under maintenance</h1>
                    <p>We are giving our presses some oil tonight and will be back with all our news at six.</p></body></html>""",
            """
                    <html lang="fr"><head><title>Connexion</title></head><body><h1>Connexion</h1><form><p>Entrez le mot de passe
                    que la rédaction vous a remis à l’ouverture de votre abonnement.</p><input type="password"></form></body></html>"""})
    void whatSaysThatThereIsNoFeedBecomesNoDispatch(String body) throws IOException {
        server.page("/rss", "text/html; charset=utf-8", body.getBytes(UTF_8));
        visit();

        assertThat(intake.tally()).isEqualTo(Tally.NONE);
        assertThat(harbour().trouble()).startsWith("P069");
        assertThat(new Rejections(home).files()).isEmpty();

        clock.turn(Duration.ofMinutes(1));
        server.feed("/rss", rss(FERRY), "\"1\"");
        visit();
        assertThat(intake.tally()).isEqualTo(new Tally(1, 0, 0));
        assertThat(harbour().failures()).isZero();
    }

    @Test
    void aPageWhereAFeedWasIsNoDispatchHoweverMuchItSays() throws IOException {
        server.feed("/rss", rss(FERRY), "\"1\"");
        visit();
        restart();
        server.page("/rss", "text/html; charset=utf-8",
                """
                        <html lang="en"><body><article><h1>The Harbour Times is moving house</h1><p>Over the weekend our readers will
                        find this notice instead of the news, while our machines are carried across the river to Quay Row.</p>
                        </article></body></html>
                        """
                        .getBytes(UTF_8));
        visit();

        assertThat(intake.tally()).isEqualTo(new Tally(1, 0, 0));
        assertThat(harbour().trouble()).contains("P069", "a web page came where a feed was");
    }

    @Test
    void whatIsClosedToRobotsIsNotFetched() {
        server.robots("User-agent: *\nDisallow: /rss\n");
        page(rss(FERRY));
        visit();

        assertThat(server.asked()).isEmpty();
        assertThat(harbour().trouble()).startsWith("P083");
    }

    @Test
    void anEntryFromTheFutureKeepsItsDateAndIsTakenOnce() throws IOException {
        String early = FERRY.replace("01 Oct 2025", "03 Oct 2025").replace("Wed,", "Fri,");
        page(rss(early));
        visit();
        clock.turn(Duration.ofDays(-1));
        restart();
        page(rss(early, BRIDGE));
        visit();

        assertThat(intake.tally()).isEqualTo(new Tally(2, 1, 0));
        assertThat(acceptances().getFirst().dispatches().getFirst().header().published())
                .isEqualTo("2025-10-03T05:30:00Z");
    }

    @Test
    void anEntryThatIsASummaryAndSaysSoIsAbridged() throws IOException {
        page(rss(item("urn:x-harbour:9", "Harbour to be widened",
                "&lt;p&gt;Orven is to widen its harbour from next spring.&lt;/p&gt;&lt;p&gt;This is a shortened version of a "
                        + "report that our subscribers received in full.&lt;/p&gt;")));
        visit();

        assertThat(acceptances().getFirst().dispatches().getFirst().completeness()).isEqualTo(Completeness.ABRIDGED);
    }

    @Test
    void anotherAddressUnderTheSameNameIsAskedWithoutWhatTheOldOneSaid() {
        server.feed("/rss", rss(FERRY), "\"1\"");
        visit();
        server.feed("/atom", rss(BRIDGE), "\"1\"");
        feeds.visit("harbour", server.address("/atom"));

        assertThat(intake.tally()).isEqualTo(new Tally(2, 0, 0));
    }

    @Test
    void figuresTellOfEachFeed() {
        server.feed("/rss", rss(FERRY), "\"1\"");
        visit();
        feeds.visit("gone", server.address("/gone"));

        assertThat(feeds.measurements()).filteredOn(it -> it.name().equals("dragoman_feed_failures"))
                .extracting(it -> it.labels().get("feed") + " " + it.value())
                .containsExactly("gone 1.0", "harbour 0.0");
    }

    @Test
    void aNameThatIsNoNameOfAFileIsRefused() {
        assertThatThrownBy(() -> feeds.visit("../harbour", server.address("/rss")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void afterTheEndNothingIsFetchedOrRemembered() {
        page(rss(FERRY));
        feeds.close();
        visit();

        assertThat(server.asked()).isEmpty();
        assertThat(home.feeds()).doesNotExist();
    }

    private void visit() {
        feeds.visit("harbour", server.address("/rss"));
    }

    private FeedState harbour() {
        return requireNonNull(feeds.states().get("harbour"));
    }

    private void page(String xml) {
        server.page("/rss", "application/rss+xml", xml.getBytes(UTF_8));
    }

    private static String rss(String... items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>Harbour Times</title><link>https://harbour.example/</link>
                <description>From both banks</description>%s</channel></rss>
                """.formatted(String.join("\n", items));
    }

    private static String item(String id, String title, String text) {
        return """
                <item><guid isPermaLink="false">%s</guid><title>%s</title><description>%s</description>
                <pubDate>Wed, 01 Oct 2025 05:30:00 GMT</pubDate></item>""".formatted(id, title, text);
    }

    private List<JournalEntry.Acceptance> acceptances() throws IOException {
        List<JournalEntry.Acceptance> found = new ArrayList<>();
        Journals.read(home.journal()).replay(JournalPosition.START, (_, _, entry) -> {
            if (entry instanceof JournalEntry.Acceptance it) {
                found.add(it);
            }
        });
        return found;
    }
}
