package dragoman.pipeline.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dragoman.archive.Drop;
import dragoman.archive.JournalEntry;
import dragoman.archive.home.Archives;
import dragoman.archive.journal.Journals;
import dragoman.fetch.NewsServer;
import dragoman.language.LanguageIdentifiers;
import dragoman.lexicon.exchange.ImportRequest;
import dragoman.lexicon.home.Lexicons;
import dragoman.lexicon.memory.Memories;
import dragoman.model.Incoming;
import dragoman.model.JournalPosition;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.Tally;
import dragoman.pipeline.ArchiveSettings;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.Wire;
import dragoman.pipeline.copydesk.Arrival;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.errands.Errand;
import dragoman.pipeline.errands.ErrandBox;
import dragoman.pipeline.intake.FileKey;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.jobs.ArchiveJobs;
import dragoman.pipeline.jobs.JobRun;
import dragoman.pipeline.jobs.RunLedger;
import dragoman.pipeline.lessons.Lessons;
import dragoman.provenance.Attributors;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import dragoman.read.any.Readers;
import dragoman.search.Indexes;
import dragoman.story.StoryLinker;
import dragoman.story.StoryLinkers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The service as it runs, on a real folder. */
class ServiceTest {
    private static final Settings SETTINGS = new Settings(100_000, Duration.ofMillis(50), "", 1 << 30);
    private static final Settings POLLING = new Settings(100_000, Duration.ofMillis(50), "", 1 << 30,
            new Settings.Polling(true, "desk@harbour.example", Duration.ZERO, Set.of()), Settings.DEFAULT.serving(),
            Settings.DEFAULT.archive(), Settings.DEFAULT.newsroom());

    @TempDir
    Path root;

    private Home home;
    private final Wire wire = new Wire(11);
    private final List<Problem> repaired = new ArrayList<>();
    private @Nullable Service service;
    private @Nullable Intake intake;

    @BeforeEach
    void prepare() throws IOException {
        home = new Home(root.resolve("home"));
        Files.createDirectories(home.inbox());
    }

    @AfterEach
    void stop() {
        if (service != null) {
            service.stop();
            service = null;
        }
    }

    @Test
    void aDroppedDispatchIsJournalledIndexedAndGoneFromTheInbox() throws Exception {
        run();
        String text = wire.next(900);
        drop("a.txt", text);
        awaitTally(new Tally(1, 0, 0));
        await().until(() -> Indexes.checkpoint(home.index()).map(it -> it.tally().accepted()).orElse(0L) == 1);
        assertThat(home.inbox()).isEmptyDirectory();
        stop();
        assertThat(journalled()).containsExactly(text);
    }

    @Test
    void badFilesAreRejectedWithTheirReasonAndStopNoneBehindThem() throws Exception {
        drop("a-empty.txt", "");
        drop("b-large.txt", "x".repeat(100_001));
        Files.write(home.inbox().resolve("c-binary.txt"),
                new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        drop("d-good.txt", wire.next(900));
        run();
        awaitTally(new Tally(1, 0, 3));
        assertThat(home.inbox()).isEmptyDirectory();
        assertThat(home.rejected().resolve("a-empty.txt.problem.json")).content().contains("P002");
        assertThat(home.rejected().resolve("b-large.txt.problem.json")).content().contains("P003");
        assertThat(home.rejected().resolve("c-binary.txt.problem.json")).content().contains("P004");
        assertThat(home.rejected().resolve("b-large.txt")).hasSize(100_001);
    }

    @Test
    void filesOfAnyNameAreTaken() throws Exception {
        for (String name : List.of("line\nbreak.txt", "  spaces .txt", "twice..", "haber📰.txt", "İstanbul'da ığdır",
                "ş".repeat(127))) {
            drop(name, wire.next(500));
        }
        run();
        awaitTally(new Tally(6, 0, 0));
        assertThat(home.inbox()).isEmptyDirectory();
    }

    @Test
    void dotfilesUnfinishedNamesAndSubFoldersAreLeftAlone() throws Exception {
        drop(".hidden.txt", wire.next(500));
        drop("half.txt.part", wire.next(500));
        Files.createDirectories(home.inbox().resolve("folder.txt"));
        drop("folder.txt/inside.txt", wire.next(500));
        drop("z.txt", wire.next(500));
        run();
        awaitTally(new Tally(1, 0, 0));
        assertThat(home.inbox().resolve(".hidden.txt")).exists();
        assertThat(home.inbox().resolve("half.txt.part")).exists();
        assertThat(home.inbox().resolve("folder.txt/inside.txt")).exists();
        assertThat(home.inbox().resolve("z.txt")).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aHalfWrittenFileWaitsHoweverLongItsWriterPauses() throws Exception {
        run();
        String text = wire.next(2000);
        try (OutputStream writer = Files.newOutputStream(home.inbox().resolve("slow.txt"))) {
            writer.write(text.substring(0, 700).getBytes(UTF_8));
            writer.flush();
            // Two more drops come and go while the writer pauses: the folder was looked at meanwhile.
            drop("one.txt", wire.next(500));
            awaitTally(new Tally(1, 0, 0));
            await().pollDelay(Duration.ofMillis(200)).until(() -> true);
            drop("two.txt", wire.next(500));
            awaitTally(new Tally(2, 0, 0));
            assertThat(home.inbox().resolve("slow.txt")).exists();
            writer.write(text.substring(700).getBytes(UTF_8));
        }
        awaitTally(new Tally(3, 0, 0));
        stop();
        assertThat(journalled()).contains(text);
    }

    @Test
    void theSameContentUnderAnotherNameAndAfterARestartIsADuplicate() throws Exception {
        String text = wire.next(900);
        drop("a.txt", text);
        drop("b.txt", text);
        run();
        awaitTally(new Tally(1, 1, 0));
        stop();
        drop("a.txt", text);
        run();
        awaitTally(new Tally(1, 2, 0));
        stop();
        assertThat(journalled()).containsExactly(text);
    }

    @Test
    void aFileThatWasJournalledWhenTheProcessDiedLeavesUncounted() throws Exception {
        String text = wire.next(900);
        drop("kept.txt", text);
        drop("bad.txt", "");
        try (Intake before = open()) {
            Path kept = home.inbox().resolve("kept.txt");
            Path bad = home.inbox().resolve("bad.txt");
            before.keep(new Arrival(new Drop("kept.txt", FileKey.of(kept).toString(), Clock.systemUTC().instant()),
                    text.getBytes(UTF_8),
                    desk().inspect(Incoming.of("kept.txt", text.getBytes(UTF_8)))));
            before.keep(new Arrival(new Drop("bad.txt", FileKey.of(bad).toString(), Clock.systemUTC().instant()),
                    new byte[0],
                    desk().inspect(Incoming.of("bad.txt", new byte[0]))));
        }
        Indexes.delete(home.index());
        run();
        awaitTally(new Tally(1, 0, 1));
        assertThat(home.inbox()).isEmptyDirectory();
        assertThat(home.rejected().resolve("bad.txt.problem.json")).exists();
    }

    @Test
    void anotherFileOfAJournalledNameIsNotTakenForIt() throws Exception {
        String text = wire.next(900);
        drop("kept.txt", text);
        try (Intake before = open()) {
            before.keep(new Arrival(
                    new Drop("kept.txt", FileKey.of(home.inbox().resolve("kept.txt")).toString(),
                            Clock.systemUTC().instant()),
                    text.getBytes(UTF_8), desk().inspect(Incoming.of("kept.txt", text.getBytes(UTF_8)))));
        }
        Indexes.delete(home.index());
        Files.delete(home.inbox().resolve("kept.txt"));
        String other = wire.next(900);
        drop("kept.txt", other);
        run();
        awaitTally(new Tally(2, 0, 0));
        stop();
        assertThat(journalled()).containsExactly(text, other);
    }

    @Test
    void aDefectOfAReaderRejectsTheFileAndTheFolderGoesOn() throws Exception {
        DispatchReader failing = new DispatchReader() {
            private final DispatchReader sound = Readers.shipped(SETTINGS.maxBytes());

            @Override
            public String format() {
                return "failing";
            }

            @Override
            public boolean recognises(Incoming incoming) {
                return true;
            }

            @Override
            public Reading read(Incoming incoming) {
                if (incoming.name().startsWith("a")) {
                    throw new IllegalStateException("a defect");
                }
                return sound.read(incoming);
            }
        };
        drop("a.txt", wire.next(500));
        drop("b.txt", wire.next(500));
        run(new CopyDesk(failing, LanguageIdentifiers.open(), Attributors.open()), SETTINGS);
        awaitTally(new Tally(1, 0, 1));
        assertThat(home.rejected().resolve("a.txt.problem.json")).content().contains(ProblemCode.P008.name(),
                "a defect");
    }

    @Test
    void aDoneFileLetsItsFileInAndLeavesWithIt() throws Exception {
        drop("story.txt", wire.next(500));
        run(desk(), new Settings(100_000, Duration.ofMillis(50), ".done", 1 << 30));
        drop("other.txt", wire.next(500));
        drop("other.txt.done", "");
        awaitTally(new Tally(1, 0, 0));
        await().untilAsserted(() -> assertThat(names(home.inbox())).containsExactly("story.txt"));
    }

    @Test
    void aUserWatchesAnotherFolderByEditingARouteAlone() throws Exception {
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        copyRoutes();
        Path inbox = home.routes().resolve("inbox.camel.yaml");
        Files.writeString(home.routes().resolve("drops.camel.yaml"),
                Files.readString(inbox).replace("id: inbox", "id: drops")
                        .replace("\"{{dragoman.inbox}}\"", "\"" + elsewhere + "\"")
                        .replace("delay: 50", "delay: 20\n        include: \".*\\\\.wire\""));
        Files.writeString(elsewhere.resolve("a.wire"), wire.next(500));
        Files.writeString(elsewhere.resolve("b.txt"), wire.next(500));
        drop("c.txt", wire.next(500));
        run();
        awaitTally(new Tally(2, 0, 0));
        assertThat(names(elsewhere)).containsExactly("b.txt");
    }

    @Test
    void aRulingIsCarriedOutWhileTheServiceRuns() throws Exception {
        drop("a.txt", wire.next(500));
        drop("b.txt", wire.next(500));
        run();
        awaitTally(new Tally(2, 0, 0));
        List<String> ids = new ArrayList<>();
        Journals.read(home.journal()).replay(JournalPosition.START, (_, _, entry) -> {
            if (entry instanceof JournalEntry.Acceptance it) {
                ids.add(it.dispatches().getFirst().id());
            }
        });
        ErrandBox box = new ErrandBox(home);
        Errand link = new Errand.Ruling(true, ids.getLast(), ids.getFirst());

        assertThat(box.ask(link, Duration.ofSeconds(20))).isEqualTo(new ErrandBox.Answer.Done(""));
        assertThat(requireNonNull(intake).story(ids.getLast())).isEqualTo(ids.getFirst());
        assertThat(box.ask(new Errand.Ruling(true, ids.getLast(), "zzzz"), Duration.ofSeconds(20)))
                .isEqualTo(new ErrandBox.Answer.Failed("one of the dispatches is not held here"));
        stop();
        assertThat(box.ask(link, Duration.ofMillis(1))).isEqualTo(new ErrandBox.TakenBack());
        assertThat(home.root().resolve("errands")).isEmptyDirectory();
    }

    @Test
    void aCronLineSaysWhenTheLexiconLearns() throws Exception {
        copyRoutes();
        Path learn = home.routes().resolve("learn.camel.yaml");
        Files.writeString(learn, Files.readString(learn).replace("0 30 4 ? * SUN", "* * * * * ?"));
        Path sentences = Files.writeString(root.resolve("port.en-fr.tsv"),
                "The port is open.\tLe port est ouvert.\nThe road is closed.\tLa route est barrée.\n");
        Memories.translations(home.lexicon()).add(new ImportRequest(List.of(sentences), null, List.of(), null), _ -> {
        });
        run();
        await().untilAsserted(() -> assertThat(home.lexicon().resolve("learned.lexicon")).exists());
    }

    private void copyRoutes() throws IOException {
        Files.createDirectories(home.routes());
        for (Path route : shipped()) {
            Files.copy(route, home.routes().resolve(route.getFileName()));
        }
    }

    @Test
    void aUserAddsAFeedByCopyingARouteAlone() throws Exception {
        Files.createDirectories(home.routes());
        try (NewsServer server = NewsServer.start()) {
            server.feed("/rss.xml",
                    """
                            <rss version="2.0"><channel><title>Harbour Times</title><item><title>The night ferry sails again</title>
                            <description>The night ferry sails again from Thursday, the harbour board said.</description></item>
                            </channel></rss>""",
                    "\"1\"");
            Files.writeString(home.routes().resolve("harbour-times.camel.yaml"),
                    Files.readString(Path.of("routes/feed.camel.yaml.example")).replace("id: feed", "id: harbour-times")
                            .replace("timer:feed", "timer:harbour-times").replace("period: 300000", "period: 100")
                            .replace("https://news.example/rss.xml", server.address("/rss.xml")));
            run(desk(), POLLING);
            await().atMost(Duration.ofSeconds(20)).until(() -> server.asked().size() > 2);
            awaitTally(new Tally(1, 0, 0));
            assertThat(server.asked().getLast().getFirst("User-Agent"))
                    .isEqualTo("Dragoman (news archive; +desk@harbour.example)");
        }
    }

    @Test
    void aFeedMayBePolledByTheClock() throws Exception {
        Files.createDirectories(home.routes());
        try (NewsServer server = NewsServer.start()) {
            server.page("/rss.xml", "text/xml",
                    """
                            <rss version="2.0"><channel><title>Harbour Times</title><item><title>The night ferry sails again</title>
                            <description>The night ferry sails again from Thursday, the harbour board said.</description></item>
                            </channel></rss>"""
                            .getBytes(UTF_8));
            Files.writeString(home.routes().resolve("feed.camel.yaml"),
                    Files.readString(Path.of("routes/feed.camel.yaml.example")).replace("timer:feed", "quartz:feed")
                            .replace("period: 300000",
                                    "cron: \"* * * * * ?\"\n        trigger.timeZone: \"{{dragoman.time-zone}}\"")
                            .replace("https://news.example/rss.xml", server.address("/rss.xml")));
            run(desk(), POLLING);
            await().atMost(Duration.ofSeconds(20)).until(() -> server.asked().size() > 1);
            awaitTally(new Tally(1, 0, 0));
        }
    }

    @Test
    void aFeedThatIsBeingFetchedHoldsUpNoEnd() throws Exception {
        Files.createDirectories(home.routes());
        try (NewsServer server = NewsServer.start()) {
            server.endless("/rss.xml", " ", 100);
            Files.writeString(home.routes().resolve("feed.camel.yaml"),
                    Files.readString(Path.of("routes/feed.camel.yaml.example"))
                            .replace("https://news.example/rss.xml", server.address("/rss.xml")));
            run(desk(), POLLING);
            await().atMost(Duration.ofSeconds(20)).until(() -> !server.asked().isEmpty());
            long start = System.nanoTime();
            stop();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void everyShippedRouteIsShortNamedAfterItsFileAndTellsWhatItDoes() throws IOException {
        assertThat(shipped()).isNotEmpty().allSatisfy(route -> {
            String yaml = Files.readString(route);
            String id = String.valueOf(route.getFileName()).replace(".camel.yaml", "");
            assertThat(yaml.lines().count()).isLessThanOrEqualTo(40);
            assertThat(yaml).containsPattern("(?m)^    id: " + id + "$").containsPattern("(?m)^    description: \\S");
        });
    }

    @Test
    void aRouteRunsAJobByTheClock() throws Exception {
        Files.createDirectories(home.routes());
        for (String name : List.of("seal", "jobs")) {
            String route = Files.readString(Path.of("routes/" + name + ".camel.yaml"));
            Files.writeString(home.routes().resolve(name + ".camel.yaml"),
                    route.replace("0 15 2 * * ?", "* * * * * ?"));
        }
        AtomicInteger runs = new AtomicInteger();
        intake = open();
        service = new Service(home, SETTINGS, intake, desk(), Clock.systemUTC())
                .job("seal", () -> "run " + runs.incrementAndGet());
        service.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> runs.get() >= 2);
        assertThat(new RunLedger(home, "seal").runs()).extracting(JobRun::outcome)
                .startsWith(JobRun.Outcome.SCHEDULED, JobRun.Outcome.STARTED, JobRun.Outcome.DONE);
    }

    @Test
    void theServiceSealsWhatItHasWrittenAndGoesOn() throws Exception {
        Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
        try (Intake before = Intake.open(home, SETTINGS, linker(), yesterday, repaired::add)) {
            before.keep(arrival("dün.txt"));
        }
        run();
        ArchiveSettings settings = SETTINGS.archive();
        ArchiveJobs jobs = new ArchiveJobs(
                Archives.open(home.journal(), Clock.system(settings.zone())), null, requireNonNull(intake), settings);

        assertThat(jobs.seal()).isEqualTo("1 day sealed");
        assertThat(jobs.replicate()).isEqualTo("no bucket is set");
        drop("today.txt", wire.next(900));
        awaitTally(new Tally(2, 0, 0));
        assertThat(jobs.verify(() -> null)).isEqualTo("1 day verified, 2 dispatches");
        assertThat(journalled()).hasSize(2);
        Files.writeString(home.archive().resolve("stray.txt"), "kimin?");
        assertThatThrownBy(() -> jobs.verify(() -> null)).hasMessageContaining("archive/stray.txt");
    }

    private Arrival arrival(String name) {
        byte[] bytes = wire.next(500).getBytes(UTF_8);
        return new Arrival(new Drop(name, null, Clock.systemUTC().instant()), bytes,
                desk().inspect(Incoming.of(name, bytes)));
    }

    private void run() throws Exception {
        run(desk(), SETTINGS);
    }

    private void run(CopyDesk desk, Settings settings) throws Exception {
        intake = Intake.open(home, settings, linker(), Clock.systemUTC(), repaired::add);
        service = new Service(home, settings, intake, desk, Clock.systemUTC()).job("learn",
                new Lessons(home, Lexicons.renewable(home.lexicon(), Lexicons.builtIn()))::learn);
        service.start();
    }

    private Intake open() throws IOException {
        return Intake.open(home, SETTINGS, linker(), Clock.systemUTC(), repaired::add);
    }

    private static StoryLinker linker() {
        return StoryLinkers.open(Lexicons.builtIn());
    }

    private static CopyDesk desk() {
        return new CopyDesk(Readers.shipped(SETTINGS.maxBytes()), LanguageIdentifiers.open(), Attributors.open());
    }

    private void drop(String name, String text) throws IOException {
        Files.writeString(home.inbox().resolve(name), text);
    }

    /** Waits until so much has come in and what it came in has left. */
    private void awaitTally(Tally tally) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(intake == null ? null : intake.tally()).isEqualTo(tally));
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            requireNonNull(intake).drain();
            return true;
        });
    }

    private List<String> journalled() throws IOException {
        List<String> texts = new ArrayList<>();
        Journals.read(home.journal()).replay(JournalPosition.START, (_, _, entry) -> {
            if (entry instanceof JournalEntry.Acceptance it) {
                texts.add(new String(it.bytes(), UTF_8));
            }
        });
        return texts;
    }

    private static List<Path> shipped() throws IOException {
        try (Stream<Path> routes = Files.list(Path.of("routes"))) {
            return routes.filter(it -> it.toString().endsWith(".camel.yaml")).sorted().toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> String.valueOf(it.getFileName())).sorted().toList();
        }
    }
}
