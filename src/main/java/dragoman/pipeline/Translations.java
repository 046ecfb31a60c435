package dragoman.pipeline;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Translation;
import dragoman.model.JournalPosition;
import dragoman.model.Language;
import dragoman.model.Problem;
import dragoman.search.DispatchSearch;
import dragoman.search.IndexMissingException;
import dragoman.search.Indexes;
import dragoman.search.MissingVersion;
import dragoman.search.Version;
import dragoman.translate.Translator;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * #translate} does one of it, {@link #seal} makes what was done durable.
 *
 * <p>What is to do is worked out from the index each time, and nowhere else written down: whatever happens to the process, what
 * is not in the journal is missing still. Only what has just been done, or has failed, is remembered here.
 */
public final class Translations {
    private static final Logger LOG = LoggerFactory.getLogger(Translations.class);
    /** Large enough that the pause between two batches hardly counts, small enough that what is new does not wait long. */
    private static final int BATCH = 400;
    private static final int REMEMBERED = 20_000;
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofDays(1);

    private final Home home;
    private final TranslationDesk desk;
    private final Intake intake;
    private final Lexicon lexicon;
    private final Clock clock;
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private final Set<String> underway = ConcurrentHashMap.newKeySet();
    /** When an order may be given again; the oldest is forgotten when there are many. */
    private final Map<String, Instant> notBefore = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Translations by the engines of a desk. */
    public Translations(Home home, TranslationDesk desk, Intake intake, Lexicon lexicon, Clock clock) {
        this.home = home;
        this.desk = desk;
        this.intake = intake;
        this.lexicon = lexicon;
        this.clock = clock;
    }

    /** Translations by nobody. */
    static Translations none(Home home, Intake intake, Clock clock) {
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

    /** One translation that is wanted. */
    public record Order(String id, JournalPosition position, String from, String to, @Nullable String engine) {
        private String key() {
            return Translations.key(id, to);
        }
    }

    private static String key(String id, String to) {
        return id + "-" + to;
    }

    /**
     * What a rule wants that is not there and not being done, at most one batch of it, the newest first.
     *
     * @param rule as {@link TranslationRule#parse} reads it
     */
    public List<Order> due(String rule) throws IOException {
        if (desk.isEmpty()) {
            sayOnce("no translation engine is set up, so nothing is translated: docs/how-to/translate-missing-versions.md");
            return List.of();
        }
        TranslationRule wanted;
        try {
            wanted = TranslationRule.parse(rule);
        } catch (IllegalArgumentException e) {
            sayOnce("the rule of a translating route makes no sense: " + e.getMessage());
            return List.of();
        }
        try (DispatchSearch search = Indexes.openSearch(home.index(), lexicon)) {
            List<Order> orders = new ArrayList<>();
            for (String from : wanted.from()) {
                for (String to : wanted.to()) {
                    if (!from.equals(to) && mayBeAsked(from, to, wanted.engine())) {
                        orders.addAll(due(search, wanted, from, to, BATCH - orders.size()));
                    }
                }
            }
            return orders;
        } catch (IndexMissingException e) {
            return List.of();
        }
    }

    private boolean mayBeAsked(String from, String to, @Nullable String engine) {
        Optional<Translator> translator = desk.translator(from, to, engine);
        return translator.isPresent() && translator.get().rest().isEmpty();
    }

    private List<Order> due(DispatchSearch search, TranslationRule rule, String from, String to, int limit)
            throws IOException {
        Instant now = clock.instant();
        MissingVersion missing = new MissingVersion(from, to, rule.agency(), rule.originals(),
                now.minus(rule.within()));
        List<Order> orders = new ArrayList<>();
        for (Version version : search.missing(missing,
                it -> !it.received().plus(rule.after()).isAfter(now) && isOpen(key(it.id(), to), now), limit)) {
            Order order = new Order(version.id(), version.position(), from, to, rule.engine());
            underway.add(order.key());
            orders.add(order);
        }
        return orders;
    }

    private boolean isOpen(String key, Instant now) {
        synchronized (notBefore) {
            return !underway.contains(key) && !notBefore.getOrDefault(key, Instant.MIN).isAfter(now);
        }
    }

    private void wait(Order order, Duration duration) {
        synchronized (notBefore) {
            notBefore.remove(order.key());
            notBefore.put(order.key(), clock.instant().plus(duration));
        }
    }

    /** Does one translation. What has not begun when the service stops, or its engine fails, is left for another time. */
    public void translate(Order order, CamelContext camel) {
        try {
            if (!camel.isStopping() && mayBeAsked(order.from(), order.to(), order.engine())) {
                translate(order);
            }
        } finally {
            underway.remove(order.key());
        }
    }

    private void translate(Order order) {
        wait(order, SOON);
        try {
            switch (desk.translate(order.id(), order.position(), order.to(), order.engine())) {
                case TranslationOutcome.Held _ -> wait(order, LATER);
                case TranslationOutcome.Failed(Problem problem, boolean again) -> {
                    LOG.warn("not translated into {}: {}", order.to(), problem.message());
                    if (!again) {
                        wait(order, LATER);
                    }
                }
            }
        } catch (IOException e) {
            LOG.error("{} could not be translated into {}: {}", order.id(), order.to(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes what was translated durable. */
    public void seal() throws IOException {
        intake.seal();
    }

    private void sayOnce(String what) {
        if (said.add(what)) {
            LOG.warn(what);
        }
    }

    /** Does as a wish says that another process has put down, and answers it. */
    public void grant(File file) throws IOException {
        String answer;
        try {
            TranslationWish wish = TranslationWish.read(file.toPath());
            answer = switch (desk.translate(wish.id(), wish.position(), wish.to(), wish.engine())) {
                case TranslationOutcome.Held held -> {
                    intake.drain();
                    yield TranslationWish.done(held.dispatch().id());
                }
                case TranslationOutcome.Failed failed -> TranslationWish.failed(failed.problem().message());
            };
        } catch (IOException e) {
            answer = TranslationWish.failed(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        TranslationWish.answer(file.toPath(), answer);
    }
}
