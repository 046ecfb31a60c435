package dragoman.pipeline.intake;

import dragoman.archive.Drop;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalWriter;
import dragoman.model.Checkpoint;
import dragoman.model.Decision;
import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.Receipt;
import dragoman.model.Tally;
import dragoman.pipeline.copydesk.MachineDispatch;
import dragoman.search.DispatchIndex;
import dragoman.search.IndexEntry;
import dragoman.story.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One opening of a journal and its index for writing. The order in which things happen is what keeps dispatches safe:
 * append to the journal, find the group its stories and append those, force it, add to the index, let the file leave the inbox, commit the index. Each step waits for the
 * one before it, so the index is never ahead of the journal and a file is never gone before its bytes are durable.
 *
 * <p>The caller's thread appends and forces, a group at a time; the {@link IndexFollower}'s thread does the rest. Not safe for
 * several callers at once. After an {@link IOException} nothing but {@link #abandon} is of use.
 */
final class WriteSession {
    private static final int GROUP_DROPS = 256;
    private static final long GROUP_BYTES = 8L << 20;
    /** A service that has just started is slow: it must not do seconds of work that a kill would undo. */
    private static final long GROUP_NANOS = 250_000_000;

    private final JournalWriter journal;
    private final DispatchIndex index;
    private final IndexFollower follower;
    private final StoryDesk stories;
    /** Ids that were appended and that the index does not know yet. */
    private final Set<String> ahead = ConcurrentHashMap.newKeySet();

    private Tally tally;
    private List<IndexEntry> entries = new ArrayList<>();
    private List<Runnable> departures = new ArrayList<>();
    private long bytes;
    private long begun;

    /**
     * Starts a session on a journal and an index that has caught up with it.
     *
     * @param tally what the journal holds so far
     */
    WriteSession(JournalWriter journal, DispatchIndex index, StoryDesk stories, Tally tally) {
        this.journal = journal;
        this.stories = stories;
        this.index = index;
        this.tally = tally;
        this.follower = new IndexFollower(index, new Checkpoint(journal.end(), tally));
    }

    /**
     * Takes the dispatches of one drop: each is new or held already. Not durable before {@link #seal}.
     *
     * @param departure run once the drop is durable and in the index: its file leaves the inbox
     * @return a receipt for each dispatch, in order
     */
    List<Receipt> accept(Drop drop, byte[] content, List<Dispatch> dispatches, Runnable departure)
            throws IOException {
        List<Receipt> receipts = new ArrayList<>();
        List<Dispatch> news = new ArrayList<>();
        for (Dispatch dispatch : dispatches) {
            if (index.contains(dispatch.id()) || !ahead.add(dispatch.id())) {
                receipts.add(new Receipt.Duplicate(dispatch));
                append(new JournalEntry.Repetition(drop, dispatch.id()), new Tally(0, 1, 0));
            } else {
                receipts.add(new Receipt.Accepted(dispatch));
                news.add(dispatch);
            }
        }
        if (!news.isEmpty()) {
            take(new JournalEntry.Acceptance(drop, content, news));
        }
        depart(departure);
        return receipts;
    }

    /**
     * Takes a translation that was made here. One that is held already leaves no trace: nobody has sent it; nor does one whose
     * original was purged while it was being made. Not durable before {@link #seal}.
     */
    Receipt accept(MachineDispatch made) throws IOException {
        Dispatch dispatch = made.dispatch();
        if (stories.isPurged(made.conversion().original())) {
            return new Receipt.Rejected(new Problem(ProblemCode.P092, made.conversion().original(),
                    "nothing is kept that a machine has made of it meanwhile"));
        }
        if (index.contains(dispatch.id()) || !ahead.add(dispatch.id())) {
            return new Receipt.Duplicate(dispatch);
        }
        take(new JournalEntry.Acceptance(made.drop(), made.bytes(), List.of(dispatch), made.conversion()));
        depart(() -> {
        });
        return new Receipt.Accepted(dispatch);
    }

    private void take(JournalEntry.Acceptance entry) throws IOException {
        JournalPosition position = append(entry, new Tally(entry.dispatches().size(), 0, 0));
        entry.dispatches()
                .forEach(it -> entries.add(new IndexEntry(it, it.id(), entry.drop().received(), position)));
        bytes += entry.bytes().length;
    }

    /** Takes note of a drop that could not be read. Not durable before {@link #seal}. */
    Receipt reject(Drop drop, Problem problem, Runnable departure) throws IOException {
        append(new JournalEntry.Rejection(drop, problem), new Tally(0, 0, 1));
        depart(departure);
        return new Receipt.Rejected(problem);
    }

    /** Makes everything taken so far durable, and hands it on to the index. */
    void seal() throws IOException {
        follower.throwFailure();
        if (departures.isEmpty()) {
            return;
        }
        List<IndexEntry> group = entries;
        List<Runnable> leaving = departures;
        entries = new ArrayList<>();
        departures = new ArrayList<>();
        bytes = 0;
        keep(stories.place(group, journal.end()), group, leaving);
    }

    /**
     * Looks once more for the stories of dispatches whose group a crash may have torn: their bytes are there, and what had
     * been decided about them may not be.
     */
    void placeAgain(List<IndexEntry> tail) throws IOException {
        StoryDesk.Placed placed = stories.placeAgain(tail, journal.end());
        if (!placed.decisions().isEmpty()) {
            keep(placed, List.of(), List.of());
        }
    }

    /** Does as a person says about two dispatches, and waits until others see it. */
    void decide(boolean together, Member one, Member other) throws IOException {
        drain();
        keep(stories.decide(together, one, other, journal.end()), List.of(), List.of());
        drain();
        follower.commit();
    }

    /** A dispatch as it stands now. */
    Optional<Member> find(String id) throws IOException {
        return stories.find(id);
    }

    /** Journals what was decided, makes it durable with all before it, and hands it on to the index. */
    private void keep(StoryDesk.Placed placed, List<IndexEntry> group, List<Runnable> leaving) throws IOException {
        for (Decision decision : placed.decisions()) {
            journal.append(new JournalEntry.Tied(decision));
        }
        journal.force();
        follower.follow(placed, new Checkpoint(journal.end(), tally), () -> {
            group.forEach(entry -> ahead.remove(entry.dispatch().id()));
            leaving.forEach(Runnable::run);
        });
    }

    /** Seals, and waits until all of it is in the index and its files have left the inbox. */
    void drain() throws IOException {
        seal();
        follower.await();
    }

    /** Drains, and lets the next entry begin a new file of the journal, so that the archive can have those there are. */
    void endFile() throws IOException {
        drain();
        journal.endFile();
    }

    /**
     * Where some dispatches stand, and the translations that a machine made of them here. No file that they stand in is appended
     * to any more.
     */
    SortedMap<JournalPosition, Set<String>> places(Collection<String> ids) throws IOException {
        endFile();
        follower.commit();
        SortedMap<JournalPosition, Set<String>> places = new TreeMap<>();
        for (Member member : stories.withTranslations(ids)) {
            places.computeIfAbsent(member.position(), _ -> new TreeSet<>()).add(member.id());
        }
        return places;
    }

    /** Lets the index forget what dispatches said whose bytes have gone, and whoever reads it see that. */
    void forget(Collection<String> ids) throws IOException {
        drain();
        follower.commit();
        stories.forgetRecent();
        index.add(stories.purged(ids));
        index.refresh();
        index.note(stories.standings(ids));
        index.purge();
        index.commit(new Checkpoint(journal.end(), tally));
    }

    /** What the journal holds, the unsealed part included. */
    Tally tally() {
        return tally;
    }

    /** Drains, commits the index, and lets go of everything. */
    void close() throws IOException {
        try (journal; index) {
            drain();
            follower.commit();
        } finally {
            follower.stop();
        }
    }

    /** Lets go of everything after a failure. What was not sealed is still in the inbox. */
    void abandon() throws IOException {
        follower.stop();
        try (journal; index) {
            departures.clear();
        }
    }

    private JournalPosition append(JournalEntry entry, Tally counted) throws IOException {
        follower.throwFailure();
        JournalPosition start = journal.append(entry);
        tally = tally.plus(counted);
        return start;
    }

    private void depart(Runnable departure) throws IOException {
        if (departures.isEmpty()) {
            begun = System.nanoTime();
        }
        departures.add(departure);
        if (departures.size() >= GROUP_DROPS || bytes >= GROUP_BYTES || System.nanoTime() - begun >= GROUP_NANOS) {
            seal();
        }
    }
}
