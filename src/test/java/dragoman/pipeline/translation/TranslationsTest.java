package dragoman.pipeline.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import dragoman.archive.Drop;
import dragoman.archive.HandClock;
import dragoman.archive.JournalEntry;
import dragoman.archive.journal.Journals;
import dragoman.language.LanguageIdentifiers;
import dragoman.lexicon.Lexicon;
import dragoman.lexicon.home.Lexicons;
import dragoman.model.Conversion;
import dragoman.model.Dispatch;
import dragoman.model.Evidence;
import dragoman.model.Incoming;
import dragoman.model.JournalPosition;
import dragoman.model.Link;
import dragoman.model.ProblemCode;
import dragoman.model.Receipt;
import dragoman.model.Tally;
import dragoman.model.Tie;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.Arrival;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.errands.Errand;
import dragoman.pipeline.errands.ErrandBox;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.retention.LegalHolds;
import dragoman.pipeline.service.Service;
import dragoman.provenance.Attributors;
import dragoman.read.any.Readers;
import dragoman.search.DispatchSearch;
import dragoman.search.Indexes;
import dragoman.search.SearchRequest;
import dragoman.search.SearchResult;
import dragoman.search.Version;
import dragoman.story.StoryLinker;
import dragoman.story.StoryLinkers;
import dragoman.translate.Digests;
import dragoman.translate.EngineKind;
import dragoman.translate.EngineSettings;
import dragoman.translate.Failure;
import dragoman.translate.StubEngine;
import dragoman.translate.Translators;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Missing versions and how they come about, with an engine that does as it is told. */
class TranslationsTest {
    private static final Lexicon LEXICON = Lexicons.builtIn();
    private static final String RULE = "from=en,fr,tr to=fr";
    private static final String ENGLISH = """
            Mersin port reopens after storm
            LHA / Mersin / Selim Aksoy
            The port of Mersin reopened on Wednesday after two days of storm, the harbour master said.
            The cranes went back to work at dawn, and all 14 ships will be unloaded before Sunday.
            """;
    private static final String FRENCH = """
            Le port de Mersin rouvre après la tempête
            LHA / Mersin / Selim Aksoy
            Le port de Mersin a rouvert mercredi après deux jours de tempête, a annoncé la capitainerie.
            Les grues ont repris le travail à l'aube et les 14 navires seront déchargés avant dimanche.
            * Traduit de l'anglais par Maud Perrineau
            """;

    @TempDir
    Path root;

    private Home home;
    private StubEngine engine;
    private @Nullable Intake intake;

    @BeforeEach
    void prepare() throws IOException {
        home = new Home(root.resolve("home"));
        engine = StubEngine.start(0);
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
        if (intake != null) {
            intake.close();
        }
    }

    @Test
    void aMissingVersionIsSuppliedLinkedAndMarkedAsAMachines() throws Exception {
        Dispatch english = keep("mersin.txt", ENGLISH);
        Translations translations = translations(1_000_000);
        List<TranslationOrder> orders = due(translations, RULE);
        assertThat(orders).extracting(TranslationOrder::id, TranslationOrder::to)
                .containsExactly(tuple(english.id(), "fr"));
        assertThat(due(translations, RULE)).as("what is being done").isEmpty();

        finish(translations, orders);

        Version french = only(search("*", "machine-translation"));
        assertThat(french.headline()).isEqualTo("[fr] Mersin port reopens after storm");
        assertThat(french.story()).isEqualTo(english.id());
        assertThat(french.ties()).containsExactly(new Tie.Linked(new Link(french.id(), english.id(),
                Link.Direction.STATED, new Evidence.Declared(english.id()))));
        assertThat(due(translations, RULE)).as("what is done").isEmpty();
        assertThat(requireNonNull(intake).tally()).isEqualTo(new Tally(2, 0, 0));
    }

    @Test
    void theJournalTellsHowItWasMadeAndTheReaderThatAMachineDid() throws Exception {
        Dispatch english = keep("mersin.txt", ENGLISH);
        translateAll();

        JournalEntry.Acceptance entry = conversions().getFirst();
        Conversion conversion = requireNonNull(entry.conversion());
        Dispatch french = entry.dispatches().getFirst();
        assertThat(conversion.original()).isEqualTo(english.id());
        assertThat(conversion.source()).isEqualTo(Digests.sha256(english.text()));
        assertThat(conversion.originalRecord()).isEqualTo(Journals.read(home.journal())
                .recordId(only(search("*", "unattributed")).position()));
        assertThat(french.tag()).isEqualTo("fr-t-en-t0-und");
        assertThat(french.header().agency()).isEqualTo("LHA");
        assertThat(french.body()).hasSize(2);
        assertThat(new String(entry.bytes(), UTF_8)).isEqualTo(french.text())
                .endsWith("\n* Traduction automatique de l’anglais par LibreTranslate");
    }

    @Test
    void whatAPersonTranslatedLaterJoinsTheStoryAndComesFirst() throws Exception {
        Dispatch english = keep("mersin.txt", ENGLISH);
        translateAll();
        Dispatch french = keep("mersin-fr.txt", FRENCH);

        try (DispatchSearch search = Indexes.openSearch(home.index(), LEXICON)) {
            List<Version> story = search.story(english.id());
            assertThat(story).hasSize(3).filteredOn(it -> it.isSuperseded(story))
                    .extracting(Version::origin).containsExactly("machine-translation");
            SearchResult result = search.search(SearchRequest.of("cranes"));
            assertThat(result.hits()).hasSize(1);
            SearchResult byMachine = search.search(SearchRequest.of("headline:reopens language:fr"));
            assertThat(only(byMachine).id()).isEqualTo(french.id());
        }
        assertThat(only(search("*", "machine-translation")).origin()).isEqualTo("machine-translation");
        assertThat(due(translations(1_000), RULE)).isEmpty();
    }

    @Test
    void aReindexKeepsTranslationsAndTheirLinks() throws Exception {
        Dispatch english = keep("mersin.txt", ENGLISH);
        translateAll();
        Version before = only(search("*", "machine-translation"));
        requireNonNull(intake).close();
        intake = Intake.reindex(home, Settings.DEFAULT, linker(), Clock.systemUTC(), _ -> {
        });

        assertThat(only(search("*", "machine-translation"))).isEqualTo(before);
        assertThat(before.story()).isEqualTo(english.id());
        assertThat(due(translations(1_000_000), RULE)).isEmpty();
    }

    @Test
    void aKillBetweenAnswerAndJournalLosesNothingAndPaysNothingTwice() throws Exception {
        keep("mersin.txt", ENGLISH);
        Translations translations = translations(1_000_000);
        List<TranslationOrder> orders = due(translations, RULE);
        Intake dying = requireNonNull(intake);
        Path saved = Files.createDirectory(root.resolve("as-it-was"));
        copy(home.journal(), saved);
        finish(translations, orders);
        dying.close();
        // As if nothing of it had reached the disk: the journal as it was before, the index gone.
        clear(home.journal());
        copy(saved, home.journal());
        Indexes.delete(home.index());
        intake = null;
        int calls = engine.calls();
        String spent = Files.readString(home.translations().resolve("desk.spent"));

        open();
        Translations after = translations(1_000_000);
        finish(after, due(after, RULE));

        assertThat(conversions()).hasSize(1);
        assertThat(engine.calls()).isEqualTo(calls);
        assertThat(home.translations().resolve("desk.spent")).hasContent(spent);
    }

    @Test
    void theSameTranslationTwiceIsHeldOnceAndLeavesNoTrace() throws Exception {
        Dispatch english = keep("mersin.txt", ENGLISH);
        TranslationDesk desk = desk(1_000_000);
        Version version = only(search("*", "unattributed"));
        for (int i = 0; i < 2; i++) {
            assertThat(desk.translate(english.id(), version.position(), "fr", null))
                    .isInstanceOf(TranslationOutcome.Held.class);
            requireNonNull(intake).drain();
        }
        assertThat(requireNonNull(intake).tally()).isEqualTo(new Tally(2, 0, 0));
    }

    @Test
    void whatCannotBeTranslatedSaysWhy() throws Exception {
        Dispatch english = keep("mersin.txt", ENGLISH);
        Version version = only(search("*", "unattributed"));
        assertThat(why(desk(1_000_000), english.id(), version, "en", null)).isEqualTo(ProblemCode.P081);
        assertThat(why(desk(1_000_000), english.id(), version, "fr", "nobody")).isEqualTo(ProblemCode.P081);
        assertThat(why(desk(10), english.id(), version, "fr", null)).isEqualTo(ProblemCode.P080);
        engine.close();
        assertThat(why(desk(1_000_000), english.id(), version, "fr", null)).isEqualTo(ProblemCode.P077);
        engine = StubEngine.start(0);
        translateAll();
        Version french = only(search("*", "machine-translation"));
        assertThat(why(desk(1_000_000), french.id(), french, "tr", null)).isEqualTo(ProblemCode.P081);
    }

    @Test
    void aRuleWantsOriginalsOfAnAgencyThatPeopleHadTimeFor() throws Exception {
        keep("mersin-fr.txt", FRENCH);
        Translations translations = translations(1_000_000);

        assertThat(due(translations, "from=fr to=tr")).as("a translation").isEmpty();
        assertThat(due(translations, "from=fr to=tr originals=no after=10m")).as("just come").isEmpty();
        assertThat(due(translations, "from=fr to=tr originals=no agency=KWA")).as("another agency").isEmpty();
        assertThat(due(translations, "from=fr to=tr originals=no engine=nobody")).isEmpty();
        assertThat(due(translations, "from=fr to=tr originals=no within=0s")).as("too old").isEmpty();
        assertThat(due(translations, "from fr")).as("no rule").isEmpty();
        assertThat(due(translations, "from=fr to=tr originals=no agency=LHA engine=desk within=1d")).hasSize(1);
    }

    @Test
    void aRuleThatMakesNoSenseSaysWhere() {
        assertThatThrownBy(() -> TranslationRule.parse("from=en to=fr sometimes=yes"))
                .hasMessageContaining("sometimes=yes");
        assertThatThrownBy(() -> TranslationRule.parse("from=en")).hasMessageContaining("to=");
        assertThatThrownBy(() -> TranslationRule.parse("from=en to=fr after=soon")).hasMessageContaining("soon");
    }

    @Test
    void figuresTellWhatIsWantedWhatWasMadeAndWhatFailed() throws Exception {
        keep("mersin.txt", ENGLISH);
        engine.close();
        try (Translations translations = translations(1_000_000)) {
            finish(translations, due(translations, RULE));
            assertThat(figures(translations)).containsExactly(
                    "dragoman_translations_wanted{rule=from=en,fr,tr to=fr} 1",
                    "dragoman_engine_failures_total{engine=desk, kind=unreachable} 1",
                    "dragoman_translations_underway{} 0");
        }
        assertThat(TranslationStatus.of(home).wanted()).containsEntry(RULE, 1);
        engine = StubEngine.start(0);
        try (Translations translations = translations(1_000_000)) {
            finish(translations, due(translations, RULE));
            due(translations, RULE);
            assertThat(figures(translations)).contains("dragoman_translations_wanted{rule=from=en,fr,tr to=fr} 0",
                    "dragoman_translations_total{engine=desk} 1");
        }
        assertThat(TranslationStatus.of(home).wanted()).containsEntry(RULE, 0);
    }

    private static List<String> figures(Translations translations) {
        return translations.measurements().stream()
                .map(it -> it.name() + new TreeMap<>(it.labels()) + " " + (long) it.value()).toList();
    }

    @Test
    void anIndexThatHasNotChangedIsNotAskedAgainForAMinute() throws Exception {
        keep("mersin-fr.txt", FRENCH);
        HandClock clock = new HandClock(Instant.now().toString());
        try (Translations translations = new Translations(home, desk(1_000_000), requireNonNull(intake), LEXICON,
                clock)) {
            String rule = "from=fr to=tr originals=no after=30s";
            assertThat(due(translations, rule)).isEmpty();
            clock.turn(Duration.ofSeconds(59));
            assertThat(due(translations, rule)).as("it is time, and nobody looks").isEmpty();
            clock.turn(Duration.ofSeconds(2));
            assertThat(due(translations, rule)).hasSize(1);
        }
    }

    @Test
    void aTroubleOfAnEngineIsToldUntilItTranslatesAgain() throws Exception {
        TranslationFigures figures = new TranslationFigures(home, Clock.systemUTC());
        Failure exhausted = new Failure(Failure.Kind.EXHAUSTED, "pool: status 456", null);
        figures.failed("pool", exhausted);
        figures.failed("pool", exhausted);
        figures.want(RULE, 7);
        assertThat(TranslationStatus.of(home).troubles().get("pool")).satisfies(it -> {
            assertThat(it.failures()).isEqualTo(2);
            assertThat(it.last()).contains("P078", "status 456");
        });
        figures.made("pool");
        figures.want(RULE, 7);
        assertThat(TranslationStatus.of(home).troubles()).isEmpty();
        Files.writeString(home.translations().resolve("status.json"), "{\"at\": ");
        assertThat(TranslationStatus.of(home)).isEqualTo(TranslationStatus.NONE);
    }

    @Test
    void whatWasPurgedWhileItWasTranslatedComesBackInNoLanguage() throws Exception {
        Dispatch english = keep("mersin.txt", ENGLISH);
        Intake open = requireNonNull(intake);
        JournalPosition position = open.position(english.id()).orElseThrow();
        desk(1_000_000).translate(english.id(), position, "fr", null, made -> {
            open.purge(List.of(english.id()), "court order 2026/114");
            assertThat(open.keep(made)).isInstanceOfSatisfying(Receipt.Rejected.class,
                    it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.P092));
        });
        open.drain();
        assertThat(conversions()).isEmpty();
        assertThat(open.tally()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void aHoldOnAMachineTranslationKeepsItsOriginal() throws Exception {
        Dispatch english = keep("mersin.txt", ENGLISH);
        translateAll();
        Version french = only(search("*", "machine-translation"));
        try (DispatchSearch search = Indexes.openSearch(home.index(), LEXICON)) {
            LegalHolds holds = LegalHolds.of(List.of(french.id()), search, Journals.read(home.journal()));
            assertThat(holds.ids()).containsExactlyInAnyOrder(french.id(), english.id());
        }
    }

    @Test
    void nothingHappensAndNothingIsReadWithoutAnEngine() throws Exception {
        open();
        assertThat(due(Translations.none(home, requireNonNull(intake), Clock.systemUTC()), RULE)).isEmpty();
        assertThat(home.translations()).doesNotExist();
    }

    @Test
    void theServiceSuppliesThemByItsRouteAndRunsErrands() throws Exception {
        Files.createDirectories(home.routes());
        for (String route : List.of("errors", "inbox")) {
            Files.copy(Path.of("routes", route + ".camel.yaml"), home.routes().resolve(route + ".camel.yaml"));
        }
        Files.writeString(home.routes().resolve("translate.camel.yaml"),
                Files.readString(Path.of("routes/translate.camel.yaml"))
                        .replace("from=en,fr,tr to=en,fr,tr originals=yes after=60m within=7d", RULE)
                        .replace("period: 5000", "period: 200").replace("delay: 2000", "delay: 10"));
        open();
        Service service = new Service(home, Settings.DEFAULT, requireNonNull(intake), copyDesk(),
                translations(1_000_000),
                Clock.systemUTC());
        service.start();
        try {
            Files.writeString(home.inbox().resolve("mersin.txt"), ENGLISH);
            await().atMost(Duration.ofSeconds(20)).until(() -> !search("*", "machine-translation").hits().isEmpty());
            Version english = only(search("*", "unattributed"));

            ErrandBox box = new ErrandBox(home);
            assertThat(box.ask(new Errand.Translation(english.id(), "tr", "desk"), Duration.ofSeconds(20)))
                    .isInstanceOf(ErrandBox.Answer.Done.class);
            assertThat(box.ask(new Errand.Translation(english.id(), "tr", "nobody"), Duration.ofSeconds(20)))
                    .asInstanceOf(type(ErrandBox.Answer.Failed.class)).extracting(ErrandBox.Answer.Failed::why)
                    .asString()
                    .startsWith("P081");
            assertThat(box.ask(new Errand.Translation("zzzz", "tr", null), Duration.ofSeconds(20)))
                    .isInstanceOf(ErrandBox.Answer.Failed.class);
            Path nonsense = Files.writeString(home.root().resolve("errands/nonsense.errand"), "translate it\n");
            Path answer = nonsense.resolveSibling("nonsense.errand.answer");
            await().untilAsserted(() -> assertThat(answer).hasContent("failed it makes no sense"));
            assertThat(nonsense).doesNotExist();
        } finally {
            service.stop();
            intake = null;
        }
    }

    private static ProblemCode why(TranslationDesk desk, String id, Version version, String to, @Nullable String engine)
            throws Exception {
        return ((TranslationOutcome.Failed) desk.translate(id, version.position(), to, engine)).problem().code();
    }

    private void translateAll() throws Exception {
        Translations translations = translations(1_000_000);
        finish(translations, due(translations, RULE));
    }

    private void finish(Translations translations, List<TranslationOrder> orders) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            orders.forEach(order -> translations.translate(order, camel));
        }
        translations.close();
        commit();
    }

    /** All that a rule wants. */
    private static List<TranslationOrder> due(Translations translations, String rule) throws IOException {
        List<TranslationOrder> orders = new ArrayList<>();
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            translations.due(rule, camel).forEachRemaining(orders::add);
        }
        return orders;
    }

    /** What was kept can be found a moment later. */
    private void commit() throws IOException {
        requireNonNull(intake).drain();
        JournalPosition end = Journals.read(home.journal()).replay(JournalPosition.START, (_, _, _) -> {
        });
        await().until(() -> Indexes.checkpoint(home.index()).orElseThrow().position().equals(end));
    }

    private void open() throws IOException {
        if (intake == null) {
            intake = Intake.open(home, Settings.DEFAULT, linker(), Clock.systemUTC(), _ -> {
            });
        }
    }

    private Dispatch keep(String name, String text) throws IOException {
        open();
        byte[] bytes = text.getBytes(UTF_8);
        List<Receipt> receipts = requireNonNull(intake).keep(new Arrival(
                new Drop(name, null, Clock.systemUTC().instant()), bytes,
                copyDesk().inspect(Incoming.of(name, bytes))));
        commit();
        return ((Receipt.Accepted) receipts.getFirst()).dispatch();
    }

    private Translations translations(long daily) throws IOException {
        return new Translations(home, desk(daily), requireNonNull(intake), LEXICON, Clock.systemUTC());
    }

    private TranslationDesk desk(long daily) throws IOException {
        EngineSettings settings = new EngineSettings("desk", "", EngineKind.LIBRETRANSLATE, URI.create(engine.url()),
                null, Set.of(), null, null, List.of(), Duration.ofSeconds(5), daily);
        return new TranslationDesk(home, Translators.open(List.of(settings), home.translations(), Clock.systemUTC()),
                requireNonNull(intake), LEXICON, Clock.systemUTC());
    }

    private SearchResult search(String query, String origin) throws IOException {
        try (DispatchSearch search = Indexes.openSearch(home.index(), LEXICON)) {
            return search.search(SearchRequest.of(query + " origin:" + origin));
        }
    }

    private static Version only(SearchResult result) {
        assertThat(result.hits()).hasSize(1);
        return result.hits().getFirst().version();
    }

    private List<JournalEntry.Acceptance> conversions() throws IOException {
        List<JournalEntry.Acceptance> conversions = new ArrayList<>();
        Journals.read(home.journal()).replay(JournalPosition.START, (_, _, entry) -> {
            if (entry instanceof JournalEntry.Acceptance it && it.conversion() != null) {
                conversions.add(it);
            }
        });
        return conversions;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".gz")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static StoryLinker linker() {
        return StoryLinkers.open(LEXICON);
    }

    private static CopyDesk copyDesk() {
        return new CopyDesk(Readers.shipped(100_000), LanguageIdentifiers.open(), Attributors.open());
    }
}
