package dragoman.pipeline.feeds;

import dragoman.archive.Drop;
import dragoman.archive.ResponseHead;
import dragoman.fetch.Fetched;
import dragoman.fetch.Fetcher;
import dragoman.fetch.Fetchers;
import dragoman.model.Dispatch;
import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.Receipt;
import dragoman.model.Tally;
import dragoman.pipeline.Home;
import dragoman.pipeline.Measured;
import dragoman.pipeline.Measurement;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.Arrival;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.copydesk.DispatchId;
import dragoman.pipeline.intake.Intake;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what feeds have for us. Bean {@code feeds} of the routes: its step {@link #poll} fetches the address in the message's
 * body; the route's id is the feed's name.
 *
 * <p>What was fetched is journalled first and remembered then. If the process dies in between, the feed is fetched once more,
 * and everything in it is known already.
 */
public final class Feeds implements Measured, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final String TEXT = "wire-text";
    private static final String PAGE = "web-page";

    private final Intake intake;
    private final CopyDesk desk;
    private final Fetcher fetcher;
    private final FeedStates memory;
    private final Clock clock;
    private final Map<String, FeedState> states;
    private final Set<String> underway = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Feeds whose entries are kept in an intake, fetched as the settings say. */
    public static Feeds open(Home home, Settings settings, Intake intake, CopyDesk desk, Clock clock)
            throws IOException {
        return new Feeds(intake, desk, Fetchers.open(Manners.of(settings), clock), new FeedStates(home), clock);
    }

    /** Feeds whose entries are kept in an intake. Closes the fetcher. */
    Feeds(Intake intake, CopyDesk desk, Fetcher fetcher, FeedStates memory, Clock clock) throws IOException {
        this.intake = intake;
        this.desk = desk;
        this.fetcher = fetcher;
        this.memory = memory;
        this.clock = clock;
        this.states = new ConcurrentHashMap<>(memory.all());
    }

    /** Fetches the feed of an exchange's route, unless it has to be left alone for now, and takes what is new in it. */
    public void poll(Exchange exchange) {
        String name = exchange.getFromRouteId();
        String address = exchange.getMessage().getBody(String.class);
        visit(name == null ? "" : name, address == null ? "" : address.strip());
    }

    void visit(String name, String address) {
        if (!isName(name)) {
            throw new IllegalArgumentException("a feed's route needs an id of letters, digits and - . _: " + name);
        }
        if (underway.add(name)) { // Quartz does not wait for the last poll to end
            try {
                visitAlone(name, address);
            } finally {
                underway.remove(name);
            }
        }
    }

    private void visitAlone(String name, String address) {
        FeedState before = states.getOrDefault(name, FeedState.unseen(address)).at(address);
        if (closed || !before.mayBeFetched(clock.instant())) {
            return;
        }
        Fetched fetched = fetcher.fetch(address, before.validators());
        if (closed) {
            return;
        }
        try {
            FeedState after = switch (fetched) {
                case Fetched.Unchanged _ -> before.checked(clock.instant());
                case Fetched.Failed it -> before.failed(clock.instant(), it.problem().message(), it.retryAfter());
                case Fetched.Content it -> take(before, it);
            };
            report(name, before, after);
            states.put(name, after);
            memory.save(name, after);
        } catch (IOException e) {
            LOG.warn("feed {} could not be kept and will be fetched again: {}", name, e.toString());
        }
    }

    private FeedState take(FeedState before, Fetched.Content content) throws IOException {
        String digest = DispatchId.digest(content.body());
        if (digest.equals(before.content())) {
            return before.took(content.validators(), digest, null, before.unreadable(), Tally.NONE)
                    .checked(clock.instant());
        }
        String address = content.address().toString();
        CopyDesk.Inspection inspection = desk.inspectOrRefuse(
                new Incoming(address, content.body(), content.charset(), content.language()));
        Problem other = inPlaceOfAFeed(before, address, inspection);
        if (other != null) {
            return before.failed(clock.instant(), other.message(), null);
        }
        if (inspection instanceof CopyDesk.Inspection.Unreadable(Problem problem)
                && problem.code() == ProblemCode.P053) { // a feed without entries is no fault
            return before.took(content.validators(), digest, null, null, Tally.NONE).checked(clock.instant());
        }
        Drop drop = new Drop(address, null, clock.instant(), new ResponseHead(content.statusLine(), content.fields()));
        List<Receipt> receipts = intake.keepNow(List.of(new Arrival(drop, content.body(), inspection))).getFirst();
        return before.took(content.validators(), digest, format(inspection), unreadable(inspection), Tally.of(receipts))
                .checked(clock.instant());
    }

    /** What came in place of a feed, or null: servers say with status 200 that they have none to give, and who has to log in. */
    private static @Nullable Problem inPlaceOfAFeed(FeedState before, String address,
            CopyDesk.Inspection inspection) {
        if (inspection instanceof CopyDesk.Inspection.Unreadable(Problem problem)) {
            return problem.code() == ProblemCode.P069 ? problem : null;
        }
        String format = format(inspection);
        if (TEXT.equals(format)) {
            return new Problem(ProblemCode.P069, address, "it is plain text");
        }
        return PAGE.equals(format) && before.format() != null && !PAGE.equals(before.format())
                ? new Problem(ProblemCode.P069, address, "a web page came where a feed was")
                : null;
    }

    private static @Nullable String format(CopyDesk.Inspection inspection) {
        return switch (inspection) {
            case CopyDesk.Inspection.Dispatches(List<Dispatch> dispatches) -> dispatches.getFirst().format();
            case CopyDesk.Inspection.Unreadable _ -> null;
        };
    }

    private static @Nullable String unreadable(CopyDesk.Inspection inspection) {
        return switch (inspection) {
            case CopyDesk.Inspection.Dispatches _ -> null;
            case CopyDesk.Inspection.Unreadable(Problem problem) -> problem.message();
        };
    }

    private static void report(String name, FeedState before, FeedState after) {
        if (after.failures() > 0) {
            LOG.warn("feed {} failed, not again before {}: {}", name, after.notBefore(), after.trouble());
        } else if (before.failures() > 0) {
            LOG.info("feed {} is well again", name);
        }
    }

    /** What is remembered of each feed, by name. */
    public Map<String, FeedState> states() {
        return new TreeMap<>(states);
    }

    @Override
    public List<Measurement> measurements() {
        List<Measurement> entries = new ArrayList<>();
        List<Measurement> failures = new ArrayList<>();
        List<Measurement> successes = new ArrayList<>();
        states().forEach((name, state) -> {
            state.entries().byStatus().forEach((status, count) -> entries.add(
                    new Measurement("dragoman_feed_entries_total", "Entries of a feed, by what became of them.",
                            Map.of("feed", name, "status", status), count)));
            failures.add(Measurement.of("dragoman_feed_failures", "Times in a row that a feed could not be had.",
                    "feed", name, state.failures()));
            if (state.succeeded() != null) {
                successes.add(Measurement.of("dragoman_feed_last_success_timestamp_seconds",
                        "When it was last known what a feed holds.", "feed", name,
                        (double) state.succeeded().getEpochSecond()));
            }
        });
        entries.addAll(failures);
        entries.addAll(successes);
        return entries;
    }

    /** Breaks off what is being fetched: it is fetched again after the next start. */
    @Override
    public void close() {
        closed = true;
        fetcher.close();
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars()
                .allMatch(it -> it >= 'a' && it <= 'z' || it >= 'A' && it <= 'Z' || it >= '0' && it <= '9'
                        || "-._".indexOf(it) >= 0);
    }
}
