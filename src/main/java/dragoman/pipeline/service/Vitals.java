package dragoman.pipeline.service;

import dragoman.model.Checkpoint;
import dragoman.model.JournalPosition;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.Tally;
import dragoman.pipeline.Home;
import dragoman.pipeline.Measured;
import dragoman.pipeline.Measurement;
import dragoman.pipeline.feeds.FeedState;
import dragoman.pipeline.feeds.Feeds;
import dragoman.pipeline.intake.Intake;
import dragoman.search.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What can be seen of the running service from outside: whether it is well, and its figures. Safe for several threads. */
public final class Vitals {
    /** An index that is behind for so long without a step forward is stuck. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LEAST_ROOM = 64L << 20;

    private final Home home;
    private final Intake intake;
    private final Feeds feeds;
    private final Clock clock;
    private final List<Measured> others = new CopyOnWriteArrayList<>();
    private JournalPosition reached = JournalPosition.START;
    private Instant since;

    Vitals(Home home, Intake intake, Feeds feeds, Clock clock) {
        this.home = home;
        this.intake = intake;
        this.feeds = feeds;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Looks at another part of the service too. */
    public void add(Measured part) {
        others.add(part);
    }

    /** Looks at the journal and the index. A feed that fails is its server's affair and makes nothing unwell. */
    public Health health() {
        return new Health(List.of(journal(), index()));
    }

    /** What is remembered of each feed, by name. */
    public Map<String, FeedState> feeds() {
        return feeds.states();
    }

    private Health.Check journal() {
        try {
            long room = Files.getFileStore(home.root()).getUsableSpace();
            String wrong = !intake.isOpen()
                    ? "the disk failed a while ago"
                    : !Files.isWritable(home.journal())
                            ? "this user may not write there"
                            : room < LEAST_ROOM ? (room >> 20) + " MB are left" : "";
            return wrong.isEmpty()
                    ? new Health.Check("journal", true, "it can be written")
                    : new Health.Check("journal", false,
                            new Problem(ProblemCode.P023, home.journal().toString(), wrong).message());
        } catch (IOException e) {
            return new Health.Check("journal", false, e.toString());
        }
    }

    private synchronized Health.Check index() {
        try {
            Tally taken = intake.tally();
            Checkpoint indexed = indexed();
            long lag = Math.max(0, taken.accepted() - indexed.tally().accepted());
            if (lag == 0 || !indexed.position().equals(reached)) {
                reached = indexed.position();
                since = clock.instant();
            }
            boolean well = Duration.between(since, clock.instant()).compareTo(PATIENCE) < 0;
            return new Health.Check("index", well, lag + " dispatches behind the journal"
                    + (well ? "" : ", without a step forward since " + since));
        } catch (IOException e) {
            return new Health.Check("index", false, e.toString());
        }
    }

    /** The figures of all parts. */
    public List<Measurement> measurements() throws IOException {
        Tally taken = intake.tally();
        List<Measurement> all = new ArrayList<>();
        taken.byStatus().forEach((status, count) -> all.add(Measurement.of("dragoman_received_total",
                "Items that came in since the archive began, by what became of them.", "status", status, count)));
        intake.rejectedSinceStart().forEach((code, count) -> all.add(Measurement.of("dragoman_rejected_total",
                "Items that were rejected since the process began, by problem code.", "code", code.name(), count)));
        all.add(Measurement.of("dragoman_journal_bytes", "Size of the journal's files.", (double) journalBytes()));
        all.add(Measurement.of("dragoman_index_lag_dispatches", "Accepted dispatches that no search finds yet.",
                (double) Math.max(0, taken.accepted() - indexed().tally().accepted())));
        all.addAll(feeds.measurements());
        others.forEach(part -> all.addAll(part.measurements()));
        return all;
    }

    private Checkpoint indexed() throws IOException {
        return Indexes.checkpoint(home.index()).orElse(Checkpoint.START);
    }

    private long journalBytes() throws IOException {
        if (!Files.isDirectory(home.journal())) {
            return 0;
        }
        try (Stream<Path> files = Files.list(home.journal())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
