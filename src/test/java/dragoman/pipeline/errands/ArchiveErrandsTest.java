package dragoman.pipeline.errands;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dragoman.archive.Archive;
import dragoman.archive.Drop;
import dragoman.archive.JournalEntry;
import dragoman.archive.PurgeOrder;
import dragoman.archive.home.Archives;
import dragoman.archive.journal.Journals;
import dragoman.language.LanguageIdentifiers;
import dragoman.lexicon.home.Lexicons;
import dragoman.model.Completeness;
import dragoman.model.Dispatch;
import dragoman.model.Incoming;
import dragoman.model.JournalPosition;
import dragoman.model.Receipt;
import dragoman.model.Tally;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.Arrival;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.errands.ErrandBox.Answer;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.jobs.ArchiveJobs;
import dragoman.pipeline.service.Service;
import dragoman.pipeline.service.Vitals;
import dragoman.provenance.Attributors;
import dragoman.read.any.Readers;
import dragoman.search.DispatchSearch;
import dragoman.search.Indexes;
import dragoman.search.SearchRequest;
import dragoman.search.Version;
import dragoman.story.StoryLinkers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must go and what must stay, while the service runs: the same as without one. */
class ArchiveErrandsTest {
    private static final Settings SETTINGS = new Settings(100_000, Duration.ofMillis(50), "", 1 << 30);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String REASON = "Gemlik mahkemesinin kararı 2026/114";
    private static final String FERRY = """
            The ferry to Gemlik stays in port
            LHA / Gemlik / Nora Lindgren
            The night ferry to Gemlik stayed in port on Monday, since its captain, Osman Tezcan, had no licence.
            The harbour board said that 240 passengers were taken across the gulf by coach.
            """;
    private static final String BREAD = """
            Les boulangers de Sfax ferment leurs fours
            LHA / Sfax / Maud Perrineau
            Les boulangers de Sfax ont fermé leurs fours jeudi pour protester contre le prix de la farine.
            La préfecture a promis de recevoir leurs délégués avant la fin de la semaine.
            """;

    @TempDir
    Path root;

    private Home home;
    private ErrandBox box;
    private @Nullable Service service;
    private @Nullable Intake intake;

    @BeforeEach
    void prepare() throws IOException {
        home = new Home(root.resolve("home"));
        box = new ErrandBox(home);
        Files.createDirectories(home.inbox());
    }

    @AfterEach
    void stop() {
        if (service != null) {
            service.stop();
        }
    }

    private Intake open(Clock clock) throws IOException {
        return Intake.open(home, SETTINGS, StoryLinkers.open(Lexicons.builtIn()), clock, _ -> {
        });
    }

    private static CopyDesk desk() {
        return new CopyDesk(Readers.shipped(SETTINGS.maxBytes()), LanguageIdentifiers.open(), Attributors.open());
    }

    private Vitals run() throws Exception {
        intake = open(Clock.systemUTC());
        Service started = new Service(home, SETTINGS, intake, desk(), Clock.systemUTC());
        service = started;
        started.start();
        return started.vitals();
    }

    /** Keeps a text, yesterday, and gives its id. */
    private String keepYesterday(String name, String text) throws IOException {
        Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
        try (Intake before = open(yesterday)) {
            byte[] bytes = text.getBytes(UTF_8);
            Receipt receipt = before.keep(new Arrival(new Drop(name, null, yesterday.instant()), bytes,
                    desk().inspect(Incoming.of(name, bytes)))).getFirst();
            return ((Receipt.Accepted) receipt).dispatch().id();
        }
    }

    private void drop(String name, String text) throws IOException {
        Files.writeString(home.inbox().resolve(name), text);
    }

    private void awaitTally(Tally tally) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(requireNonNull(intake).tally()).isEqualTo(tally));
        await().atMost(PATIENCE).until(() -> {
            requireNonNull(intake).drain();
            return Indexes.checkpoint(home.index()).map(it -> it.tally().equals(tally)).orElse(false);
        });
    }

    private List<String> found(String question) throws IOException {
        try (DispatchSearch search = Indexes.openSearch(home.index(), Lexicons.builtIn())) {
            return search.search(SearchRequest.of(question)).hits().stream().flatMap(hit -> hit.versions().stream())
                    .map(Version::id).toList();
        }
    }

    private Archive archive() {
        return Archives.open(home.journal(), Clock.system(SETTINGS.archive().zone()));
    }

    private Dispatch held(String id) throws IOException {
        return requireNonNull(intake).dispatch(id).orElseThrow();
    }

    private boolean indexHolds(String letters) throws IOException {
        try (Stream<Path> files = Files.list(home.index())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, ISO_8859_1).contains(letters)) {
                    return true;
                }
            }
        }
        return false;
    }

    private String verified() throws IOException {
        return new ArchiveJobs(archive(), null, requireNonNull(intake), SETTINGS.archive())
                .verify(() -> Indexes.openSearch(home.index(), Lexicons.builtIn()));
    }

    @Test
    void aPurgedTextIsGoneFromEverywhereAndIntakeGoesOn() throws Exception {
        String ferry = keepYesterday("ferry.txt", FERRY);
        assertThat(archive().seal(true, _ -> {
        })).isEqualTo(1);
        Vitals vitals = run();
        drop("bread.txt", BREAD);
        awaitTally(new Tally(2, 0, 0));
        String bread = found("Sfax").getFirst();
        assertThat(indexHolds("boulangers")).isTrue();

        assertThat(box.ask(new Errand.Purge(List.of(ferry, bread), REASON), PATIENCE)).isEqualTo(new Answer.Done("2"));

        assertThat(vitals.health().isUp()).isTrue();
        assertThat(found("Sfax")).isEmpty();
        assertThat(found("Gemlik ferry")).isEmpty();
        assertThat(indexHolds("boulangers")).isFalse();
        assertThat(List.of(held(ferry), held(bread))).allSatisfy(stone -> {
            assertThat(stone.completeness()).isEqualTo(Completeness.PURGED);
            assertThat(stone.problems().getFirst().detail()).contains(REASON);
        });
        drop("bread-again.txt", BREAD);
        drop("port.txt", FERRY.replace("Gemlik", "Bursa").replace("Osman Tezcan", "Piotr Holm"));
        awaitTally(new Tally(3, 1, 0));
        assertThat(found("Bursa ferry")).hasSize(1);
        assertThat(verified()).isEqualTo("1 day verified, 3 dispatches");
        assertThat(home.root().resolve("errands")).isEmptyDirectory();
    }

    @Test
    void whatIsUnderLegalHoldIsNotPurgedBeforeItIsReleased() throws Exception {
        String ferry = keepYesterday("ferry.txt", FERRY);
        String bread = keepYesterday("bread.txt", BREAD);
        run();
        Errand purge = new Errand.Purge(List.of(bread, ferry), REASON);

        assertThat(box.ask(new Errand.Hold(ferry, "lawsuit 7"), PATIENCE)).isEqualTo(new Answer.Done(""));
        assertThat(box.ask(purge, PATIENCE)).isInstanceOfSatisfying(Answer.Failed.class,
                it -> assertThat(it.why()).startsWith("P093 " + ferry).contains("lawsuit 7"));
        assertThat(found("Sfax")).as("none of them").containsExactly(bread);
        assertThat(box.ask(new Errand.Release(ferry, "lawsuit over"), PATIENCE)).isEqualTo(new Answer.Done(""));
        assertThat(box.ask(purge, PATIENCE)).isEqualTo(new Answer.Done("2"));
        assertThat(archive().holds()).isEmpty();
        assertThat(box.ask(new Errand.Purge(List.of("zzzz"), REASON), PATIENCE)).isEqualTo(new Answer.Done("0"));
    }

    @Test
    void whatAKillHasInterruptedIsFinishedAndAnswered() throws Exception {
        String ferry = keepYesterday("ferry.txt", FERRY);
        interruptPurge(ferry);
        Path errands = Files.createDirectories(home.root().resolve("errands"));
        Files.writeString(errands.resolve("1.errand.begun"), "purge " + ferry + " " + REASON);
        Files.writeString(errands.resolve("0.errand.answer"), "done 1");

        run();

        assertThat(archive().unfinishedPurge()).isEmpty();
        assertThat(found("Gemlik ferry")).isEmpty();
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(errands.resolve("1.errand.answer")).content().startsWith("done 1"));
        assertThat(errands).isDirectoryNotContaining("glob:**{.begun,0.errand.answer}");
        assertThat(held(ferry).problems().getFirst().detail()).contains(REASON);
        assertThat(verified()).endsWith("1 dispatches");
    }

    @Test
    void anOrderTakesThePlaceOfNoneThatIsUnfinished() throws Exception {
        String ferry = keepYesterday("ferry.txt", FERRY);
        String bread = keepYesterday("bread.txt", BREAD);
        run();
        requireNonNull(intake).endFile();
        interruptPurge(ferry);
        assertThat(found("Gemlik ferry")).as("the index was not told").isNotEmpty();

        assertThat(box.ask(new Errand.Purge(List.of(bread), REASON), PATIENCE)).isEqualTo(new Answer.Done("1"));
        assertThat(found("Gemlik ferry")).isEmpty();
        assertThat(found("Sfax")).isEmpty();
        assertThat(archive().unfinishedPurge()).isEmpty();
    }

    /** Purges a dispatch, and dies before the index hears of it. */
    private void interruptPurge(String id) throws IOException {
        TreeMap<JournalPosition, Set<String>> dispatches = new TreeMap<>();
        Journals.read(home.journal()).replay(JournalPosition.START, (start, _, entry) -> {
            if (entry instanceof JournalEntry.Acceptance it && it.dispatches().getFirst().id().equals(id)) {
                dispatches.put(start, Set.of(id));
            }
        });
        try {
            archive().purge(new PurgeOrder(dispatches, Clock.systemUTC().instant(), REASON), () -> {
                throw new IOException("killed before the index knew");
            });
        } catch (IOException e) {
            assertThat(e).hasMessage("killed before the index knew");
        }
    }

    @Test
    void whileTheArchiveIsSealedErrandsWait() throws Exception {
        String ferry = keepYesterday("ferry.txt", FERRY);
        run();
        requireNonNull(intake).endFile();
        CountDownLatch sealing = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            try {
                Future<Integer> sealed = others.submit(() -> seal(sealing, enough));
                sealing.await();
                Future<ErrandBox.Reply> held = others
                        .submit(() -> box.ask(new Errand.Hold(ferry, "lawsuit 7"), PATIENCE));
                assertThat(box.ask(new Errand.Purge(List.of(ferry), REASON), Duration.ofMillis(900)))
                        .isIn(new ErrandBox.TakenBack(), new ErrandBox.Underway());
                assertThat(held).isNotDone();
                enough.countDown();
                assertThat(sealed.get()).isEqualTo(1);
                assertThat(held.get()).isEqualTo(new Answer.Done(""));
            } finally {
                enough.countDown();
            }
        }
        assertThat(archive().holds()).isEqualTo(Map.of(ferry, "lawsuit 7"));
    }

    private int seal(CountDownLatch sealing, CountDownLatch enough) throws IOException {
        return archive().seal(true, _ -> {
            sealing.countDown();
            try {
                enough.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
