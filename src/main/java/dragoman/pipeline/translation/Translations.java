package dragoman.pipeline.translation;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Translation;
import dragoman.model.Checkpoint;
import dragoman.model.JournalPosition;
import dragoman.model.Language;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.pipeline.Home;
import dragoman.pipeline.Measured;
import dragoman.pipeline.Measurement;
import dragoman.pipeline.intake.Intake;
import dragoman.search.DispatchSearch;
import dragoman.search.Indexes;
import dragoman.search.MissingVersion;
import dragoman.search.MissingVersions;
import dragoman.search.Version;
import dragoman.translate.Translator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Supplies versions that no person sends. Bean {@code translations} of the routes: {@link #due} tells what a rule wants, {@link
 * #translate} does one of it.
 *
 * <p>What is to do is worked out from the index each time, and nowhere else written down: whatever happens to the process, what
 * is not in the journal is missing still. Only what has just been done, or has failed, is remembered here.
 */
public final class Translations implements Measured, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Translations.class);
    /** Orders that are looked up at once, of all pairs of languages together: looking takes as long as a few translations. */
    private static final int BATCH = 2_400;
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofDays(1);
    /** For so long each translator gives way to files that come in piles, before each dispatch. */
    private static final Duration GIVING_WAY = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Home home;
    private final TranslationDesk desk;
    private final Intake intake;
    private final Lexicon lexicon;
    private final Clock clock;
    private final OrderBook book;
    private final OutTray tray;
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    /** By rule. */
    private final Map<String, Nothing> nothingOpen = new ConcurrentHashMap<>();

    /** That nothing was open as far as the index showed the journal, and until when to believe it. */
    private record Nothing(JournalPosition shown, Instant until) {
    }

    /** Translations by the engines of a desk. */
    public Translations(Home home, TranslationDesk desk, Intake intake, Lexicon lexicon, Clock clock) {
        this.home = home;
        this.desk = desk;
        this.intake = intake;
        this.lexicon = lexicon;
        this.clock = clock;
        this.book = new OrderBook(clock);
        this.tray = new OutTray(intake, made -> book.postpone(TranslationOrder.key(made.conversion().original(),
                String.valueOf(made.dispatch().language())), LATER));
    }

    /** Translations by nobody. */
    public static Translations none(Home home, Intake intake, Clock clock) {
        Lexicon empty = new Lexicon() {
            @Override
            public List<Translation> translations(List<String> terms, Language from, Language to) {
                return List.of();
            }

            @Override
            public int longestEntry(Language language) {
                return 0;
            }
        };
        return new Translations(home, new TranslationDesk(home, List.of(), intake, empty, clock), intake, empty, clock);
    }

    /**
     * What a rule wants that is not there and not being done, the newest first. It goes on for as long as there is anything and the
     * service is not stopping; each order that it gives is underway until {@link #translate} has done with it.
     *
     * @param text as {@link TranslationRule#parse} reads it
     */
    public Iterator<TranslationOrder> due(String text, CamelContext camel) {
        if (desk.isEmpty()) {
            sayOnce("no translation engine is set up, so nothing is translated: docs/how-to/translate-missing-versions.md");
            return Collections.emptyIterator();
        }
        try {
            TranslationRule rule = TranslationRule.parse(text);
            return new OrderStream(() -> open(rule, text), book, camel::isStopping);
        } catch (IllegalArgumentException e) {
            sayOnce("the rule of a translating route makes no sense: " + e.getMessage());
            return Collections.emptyIterator();
        }
    }

    /** Looks for orders, unless nothing was open at the last look, the index is as it was, and too little time has passed. */
    private List<TranslationOrder> open(TranslationRule rule, String text) throws IOException {
        Instant now = clock.instant();
        Optional<JournalPosition> shown = Indexes.checkpoint(home.index()).map(Checkpoint::position);
        Nothing nothing = nothingOpen.get(text);
        if (shown.isEmpty() || nothing != null && nothing.shown().equals(shown.get()) && nothing.until().isAfter(now)) {
            return List.of();
        }
        List<TranslationOrder> orders = look(rule, text);
        boolean resting = rule.pairs().stream().anyMatch(it -> desk.translator(it.from(), it.to(), rule.engine())
                .flatMap(Translator::rest).isPresent());
        if (orders.isEmpty() && !resting) {
            nothingOpen.put(text, new Nothing(shown.get(), now.plus(SOON)));
        }
        return orders;
    }

    private List<TranslationOrder> look(TranslationRule rule, String text) throws IOException {
        List<TranslationOrder> orders = new ArrayList<>();
        int wanted = 0;
        try (DispatchSearch search = Indexes.openSearch(home.index(), lexicon)) {
            for (TranslationRule.Pair pair : rule.pairs()) {
                int most = mayBeAsked(pair.from(), pair.to(), rule.engine()) ? BATCH / rule.pairs().size() + 1 : 0;
                MissingVersions missing = missing(search, rule, pair, most);
                wanted += missing.total();
                for (Version version : missing.first()) {
                    orders.add(new TranslationOrder(version.id(), version.position(), pair.from(), pair.to(),
                            rule.engine()));
                }
            }
        }
        desk.figures().want(text, wanted);
        return orders;
    }

    private MissingVersions missing(DispatchSearch search, TranslationRule rule, TranslationRule.Pair pair, int most)
            throws IOException {
        Instant now = clock.instant();
        MissingVersion missing = new MissingVersion(pair.from(), pair.to(), rule.agency(), rule.originals(),
                now.minus(rule.within()));
        return search.missing(missing, it -> !it.received().plus(rule.after()).isAfter(now)
                && book.isOpen(TranslationOrder.key(it.id(), pair.to())), most);
    }

    private boolean mayBeAsked(String from, String to, @Nullable String engine) {
        Optional<Translator> translator = desk.translator(from, to, engine);
        return translator.isPresent() && translator.get().rest().isEmpty();
    }

    /** Does one translation. What has not begun when the service stops, or its engine fails, is left for another time. */
    public void translate(TranslationOrder order, CamelContext camel) {
        try {
            giveWay(camel);
            if (!camel.isStopping() && mayBeAsked(order.from(), order.to(), order.engine())) {
                translate(order);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            book.end(order.key());
        }
    }

    private void giveWay(CamelContext camel) throws InterruptedException {
        long begun = System.nanoTime();
        while (intake.isRushed() && !camel.isStopping() && System.nanoTime() - begun < GIVING_WAY.toNanos()) {
            Thread.sleep(LOOK);
        }
    }

    private void translate(TranslationOrder order) throws InterruptedException {
        book.postpone(order.key(), SOON);
        try {
            switch (desk.translate(order.id(), order.position(), order.to(), order.engine(), tray::put)) {
                case TranslationOutcome.Held _ -> {
                }
                case TranslationOutcome.Failed(Problem problem, boolean again) -> {
                    LOG.warn("not translated into {}: {}", order.to(), problem.message());
                    if (!again) {
                        book.postpone(order.key(), LATER);
                    }
                }
            }
        } catch (IOException e) {
            LOG.error("{} could not be translated into {}: {}", order.id(), order.to(), e.toString());
        }
    }

    private void sayOnce(String what) {
        if (said.add(what)) {
            LOG.warn(what);
        }
    }

    /**
     * Does one translation that somebody asks for; it can be found when this returns.
     *
     * @param engine the name of the engine that has to do it, or null
     */
    public TranslationOutcome translate(String id, String to, @Nullable String engine)
            throws IOException, InterruptedException {
        Optional<JournalPosition> position = intake.position(id);
        if (position.isEmpty()) {
            return new TranslationOutcome.Failed(new Problem(ProblemCode.P081, id, "it is not held here"), false);
        }
        TranslationOutcome outcome = desk.translate(id, position.get(), to, engine);
        intake.drain();
        return outcome;
    }

    @Override
    public List<Measurement> measurements() {
        List<Measurement> all = new ArrayList<>(desk.figures().measurements());
        all.add(Measurement.of("dragoman_translations_underway", "Translations that are being made.",
                (double) book.underway()));
        return all;
    }

    /** Returns once all that was translated is durable. */
    @Override
    public void close() {
        tray.close();
    }
}
