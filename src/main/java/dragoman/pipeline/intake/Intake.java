package dragoman.pipeline.intake;

import dragoman.archive.Archive;
import dragoman.archive.DispatchHeldException;
import dragoman.archive.Drop;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalInUseException;
import dragoman.archive.PurgeOrder;
import dragoman.archive.home.Archives;
import dragoman.archive.journal.Journals;
import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.Receipt;
import dragoman.model.Tally;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.Arrival;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.copydesk.MachineDispatch;
import dragoman.story.Member;
import dragoman.story.StoryLinker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what comes in and keeps it: the one writer of a home. Safe for several threads.
 *
 * <p>When the disk fails it lets go of everything, and opens journal and index anew at the next call, so that intake goes on
 * by itself once there is room again. What was not durable by then is still where it came from.
 */
public final class Intake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Home home;
    private final Settings settings;
    private final StoryLinker linker;
    private final Clock clock;
    private final Rejections rejections;
    private final Map<ProblemCode, Long> rejected = new ConcurrentHashMap<>();
    private final Rush rush = new Rush(System::nanoTime);
    private @Nullable WriteSession session;

    private Intake(Home home, Settings settings, StoryLinker linker, Clock clock) {
        this.home = home;
        this.linker = linker;
        this.settings = settings;
        this.clock = clock;
        this.rejections = new Rejections(home);
    }

    /**
     * Opens a home for writing: repairs the journal's tail, brings the index up to it, and lets files leave the inbox that were
     * journalled already when the process before this one died.
     *
     * @throws dragoman.archive.JournalInUseException if another process is writing here
     */
    public static Intake open(Home home, Settings settings, StoryLinker linker, Clock clock,
            OpeningListener listener) throws IOException {
        Intake intake = new Intake(home, settings, linker, clock);
        intake.session = intake.openSession(false, listener);
        return intake;
    }

    /** Opens a home as {@link #open} does, and builds its index anew from the journal. */
    public static Intake reindex(Home home, Settings settings, StoryLinker linker, Clock clock,
            OpeningListener listener) throws IOException {
        Intake intake = new Intake(home, settings, linker, clock);
        intake.session = intake.openSession(true, listener);
        return intake;
    }

    /**
     * Keeps an arrival. Its file stays where it is.
     *
     * @return a receipt for each item in it, in order
     */
    public List<Receipt> keep(Arrival arrival) throws IOException {
        return keep(arrival, () -> {
        }, _ -> {
        });
    }

    /**
     * Keeps an arrival and lets its file go once that is durable.
     *
     * @param whenKept run when everything in it is durable and in the index
     * @param whenRejected run when it is on record that nothing in it could be read
     */
    public synchronized List<Receipt> keep(Arrival arrival, Runnable whenKept, Consumer<Problem> whenRejected)
            throws IOException {
        rush.arrive();
        WriteSession writing = session();
        try {
            List<Receipt> receipts = switch (arrival.inspection()) {
                case CopyDesk.Inspection.Dispatches it ->
                    writing.accept(arrival.drop(), arrival.bytes(), it.dispatches(),
                            whenKept);
                case CopyDesk.Inspection.Unreadable it -> List.of(writing.reject(arrival.drop(), it.problem(),
                        () -> whenRejected.accept(it.problem())));
            };
            receipts.forEach(receipt -> log(arrival.drop(), receipt));
            return receipts;
        } catch (IOException e) {
            throw failed(writing, e);
        }
    }

    /** Keeps a translation that was made here, unless it is held already. Not durable before {@link #seal}. */
    public synchronized Receipt keep(MachineDispatch made) throws IOException {
        WriteSession writing = session();
        try {
            Receipt receipt = writing.accept(made);
            log(made.drop(), receipt);
            return receipt;
        } catch (IOException e) {
            throw failed(writing, e);
        }
    }

    /** Keeps translations that were made here, all of them with one fsync. They are durable when it returns. */
    public synchronized void keepTranslations(List<MachineDispatch> made) throws IOException {
        for (MachineDispatch translation : made) {
            keep(translation);
        }
        seal();
    }

    /**
     * Keeps arrivals that came without a file, all of them with one fsync. They are durable when it returns; the bytes of those
     * that cannot be read are in {@code rejected/}.
     *
     * @return for each arrival a receipt for each item in it, in order
     */
    public synchronized List<List<Receipt>> keepNow(List<Arrival> arrivals) throws IOException {
        List<List<Receipt>> receipts = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            if (arrival.inspection() instanceof CopyDesk.Inspection.Unreadable(Problem problem)) {
                rejections.keep(arrival.drop().name(), arrival.bytes(), problem);
            }
            receipts.add(keep(arrival));
        }
        seal();
        return receipts;
    }

    /** Makes all that was kept durable before it returns. */
    public synchronized void seal() throws IOException {
        WriteSession writing = session;
        if (writing == null) {
            return;
        }
        try {
            writing.seal();
        } catch (IOException e) {
            throw failed(writing, e);
        }
    }

    /** Makes all that was kept durable, findable and gone from the inbox before it returns. */
    public synchronized void drain() throws IOException {
        WriteSession writing = session;
        if (writing == null) {
            return;
        }
        try {
            writing.drain();
        } catch (IOException e) {
            throw failed(writing, e);
        }
    }

    /** Makes all that was kept durable, in files of the journal that nothing is appended to any more: a day can be sealed then. */
    public synchronized void endFile() throws IOException {
        WriteSession writing = session();
        try {
            writing.endFile();
        } catch (IOException e) {
            throw failed(writing, e);
        }
    }

    /**
     * Links a translation to its original, or takes two dispatches apart, as a person says. No inference overrules it.
     *
     * @return whether both are held here
     */
    public synchronized boolean decide(boolean together, String one, String other) throws IOException {
        WriteSession writing = session();
        try {
            writing.drain();
            Optional<Member> first = writing.find(one);
            Optional<Member> second = writing.find(other);
            if (first.isEmpty() || second.isEmpty()) {
                return false;
            }
            writing.decide(together, first.get(), second.get());
            return true;
        } catch (IOException e) {
            throw failed(writing, e);
        }
    }

    /**
     * Removes dispatches, and the translations that a machine made of them here, from journal, archive and index for good. Of each a
     * tombstone is left.
     *
     * @param ids of dispatches that are held here; others are left out
     * @return all that were removed
     * @throws dragoman.archive.DispatchHeldException if one of them can't be, for it is under legal hold; then none is
     * @throws dragoman.archive.JournalInUseException if the archive is just being sealed; then none is
     */
    public synchronized Set<String> purge(Collection<String> ids, String reason) throws IOException {
        WriteSession writing = session();
        try {
            finishPurge(writing);
            PurgeOrder order = new PurgeOrder(writing.places(ids), clock.instant(), reason);
            carryOut(order, writing);
            return order.ids();
        } catch (DispatchHeldException | JournalInUseException e) {
            throw e;
        } catch (IOException e) {
            throw failed(writing, e);
        }
    }

    /** Does what a kill or a failing disk has interrupted: a further order would take its place, and it be forgotten. */
    private void finishPurge(WriteSession writing) throws IOException {
        Optional<PurgeOrder> unfinished = archive().unfinishedPurge();
        if (unfinished.isPresent()) {
            writing.endFile();
            carryOut(unfinished.get(), writing);
        }
    }

    private void carryOut(PurgeOrder order, WriteSession writing) throws IOException {
        Set<String> ids = order.ids();
        if (!ids.isEmpty()) {
            archive().purge(order, () -> writing.forget(ids));
        }
    }

    private Archive archive() {
        return Archives.open(home.journal(), clock.withZone(settings.archive().zone()));
    }

    /** Where in the journal a dispatch stands, if it is held here and was sealed. */
    public synchronized Optional<JournalPosition> position(String id) throws IOException {
        return session().find(id).map(Member::position);
    }

    /** A dispatch as it was kept, if it is held here and was sealed. */
    public Optional<Dispatch> dispatch(String id) throws IOException {
        Optional<JournalPosition> position = position(id);
        return position.isPresent()
                && Journals.read(home.journal()).entry(position.get()) instanceof JournalEntry.Acceptance it
                        ? it.dispatches().stream().filter(dispatch -> dispatch.id().equals(id)).findFirst()
                        : Optional.empty();
    }

    /** The story that a dispatch was found to belong to, once it is sealed. */
    public synchronized String story(String id) throws IOException {
        return session().find(id).map(Member::story).orElse(id);
    }

    /** How many items came in since the archive began, by what became of them. */
    public synchronized Tally tally() {
        return session == null ? Tally.NONE : session.tally();
    }

    /** Whether so much comes in just now that whoever is in no hurry should wait. */
    public boolean isRushed() {
        return rush.isOn();
    }

    /** Whether the journal is open, as it is but for a while after a disk has failed. */
    public synchronized boolean isOpen() {
        return session != null;
    }

    /** How often this process has rejected something, by reason. */
    public Map<ProblemCode, Long> rejectedSinceStart() {
        return Map.copyOf(rejected);
    }

    /** Drains, commits the index, and lets others write. */
    @Override
    public synchronized void close() throws IOException {
        WriteSession writing = session;
        session = null;
        if (writing != null) {
            writing.close();
        }
    }

    private WriteSession session() throws IOException {
        WriteSession open = session;
        if (open == null) {
            open = openSession(false, problem -> LOG.warn("{}", problem.message()));
            session = open;
        }
        return open;
    }

    private IOException failed(WriteSession writing, IOException cause) {
        session = null;
        LOG.error(new Problem(ProblemCode.P023, home.root().toString(), String.valueOf(cause.getMessage())).message());
        try {
            writing.abandon();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }

    private WriteSession openSession(boolean anew, OpeningListener listener) throws IOException {
        Files.createDirectories(home.inbox());
        WriteSession opened = new CatchUp(home, linker, anew, listener, this::finish).open(settings, clock);
        try {
            finishPurge(opened);
            return opened;
        } catch (IOException e) {
            LOG.error("what was to be purged is not purged yet; it is tried again at the next start: {}", e.toString());
            opened.abandon();
        }
        return new CatchUp(home, linker, false, listener, this::finish).open(settings, clock);
    }

    private void finish(FileKey file, @Nullable Problem problem) {
        if (problem == null) {
            remove(file.path());
        } else {
            moveToRejected(file.path(), problem);
        }
    }

    /** Lets a file go whose bytes are durable. */
    public boolean remove(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            LOG.warn("{} is kept in the archive but can't be removed from the inbox: {}", file, e.toString());
            return false;
        }
    }

    /** Moves a file to the rejected ones. */
    public boolean moveToRejected(Path file, Problem problem) {
        try {
            rejections.take(file, problem);
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            LOG.warn("{} is rejected but can't be moved to {}: {}", file, home.rejected(), e.toString());
            return false;
        }
    }

    private void log(Drop drop, Receipt receipt) {
        String name = Problem.onOneLine(drop.name());
        switch (receipt) {
            case Receipt.Accepted it ->
                LOG.info("accepted {} as {} ({})", name, it.dispatch().id(), told(it.dispatch()));
            case Receipt.Duplicate it -> LOG.info("duplicate {} of {}", name, it.dispatch().id());
            case Receipt.Rejected it -> {
                rejected.merge(it.problem().code(), 1L, Long::sum);
                LOG.warn("rejected {}: {}", name, it.problem().message());
            }
        }
    }

    private static String told(Dispatch dispatch) {
        return (dispatch.language() == null ? "language unknown" : dispatch.tag()) + ", " + dispatch.origin().kind();
    }
}
