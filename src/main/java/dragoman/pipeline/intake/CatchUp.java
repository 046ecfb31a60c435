package dragoman.pipeline.intake;

import dragoman.archive.Drop;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalReader;
import dragoman.archive.JournalWriter;
import dragoman.archive.journal.Journals;
import dragoman.model.Checkpoint;
import dragoman.model.Decision;
import dragoman.model.JournalPosition;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.Tally;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.search.DispatchIndex;
import dragoman.search.IndexUnusableException;
import dragoman.search.Indexes;
import dragoman.story.StoryLinker;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens journal and index for writing, and brings the index up to the journal's end. Good for one opening. */
final class CatchUp {
    /**
     * As many dispatches as a group that a crash tore may have had. Only where the index is behind the journal can there have
     * been a crash; an index that is built from nothing has the stories that the journal tells, and no others.
     */
    private static final int TAIL = 256;

    private final Home home;
    private final StoryLinker linker;
    private final boolean anew;
    private final OpeningListener listener;
    private final LeftOvers leftOvers;

    private Tally tally = Tally.NONE;
    private long replayed;

    /** Sees to files that were journalled but may not have left the inbox before the process died. */
    @FunctionalInterface
    interface LeftOvers {
        /**
         * Lets the very file go that was journalled.
         *
         * @param problem why it was rejected, or null if it was kept
         */
        void finish(FileKey file, @Nullable Problem problem);
    }

    /**
     * An opening of a home.
     *
     * @param anew whether the index is built anew rather than brought up to date; others go on reading the old one meanwhile
     */
    CatchUp(Home home, StoryLinker linker, boolean anew, OpeningListener listener, LeftOvers leftOvers) {
        this.home = home;
        this.linker = linker;
        this.anew = anew;
        this.listener = listener;
        this.leftOvers = leftOvers;
    }

    WriteSession open(Settings settings, Clock clock) throws IOException {
        JournalWriter journal = Journals.open(home.journal(), knownGood(), clock.withZone(settings.archive().zone()),
                settings.journalFileBytes());
        try {
            journal.problems().forEach(listener::repaired);
            DispatchIndex index = openIndex(journal.end());
            try {
                return replay(journal, index, clock);
            } catch (IOException | RuntimeException e) {
                index.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** What the index has followed was forced before: the journal need not be read again up to there. */
    private JournalPosition knownGood() throws IOException {
        try {
            return Indexes.checkpoint(home.index()).map(Checkpoint::position).orElse(JournalPosition.START);
        } catch (IndexUnusableException e) {
            return JournalPosition.START;
        }
    }

    private DispatchIndex openIndex(JournalPosition end) throws IOException {
        try {
            DispatchIndex index = Indexes.openWriter(home.index());
            if (anew) {
                index.clear();
            }
            if (index.checkpoint().position().compareTo(end) <= 0) {
                return index;
            }
            index.close();
            listener.repaired(unusable("it is ahead of the journal"));
        } catch (IndexUnusableException e) {
            listener.repaired(unusable(String.valueOf(e.getMessage())));
        }
        Indexes.delete(home.index());
        return Indexes.openWriter(home.index());
    }

    private Problem unusable(String why) {
        return new Problem(ProblemCode.P022, home.index().toString(), why);
    }

    private WriteSession replay(JournalWriter journal, DispatchIndex index, Clock clock) throws IOException {
        JournalReader reader = Journals.read(home.journal());
        StoryDesk desk = new StoryDesk(linker, index, reader, clock);
        Checkpoint from = index.checkpoint();
        tally = from.tally();
        Replay replay = new Replay(index, desk, from.position().equals(JournalPosition.START));
        JournalPosition end = reader.replay(from.position(), (start, _, entry) -> {
            replay.take(start, entry);
            visit(entry);
        });
        List<Decision> late = replay.end();
        if (!late.isEmpty()) {
            index.refresh();
            index.add(desk.carryOut(late));
        }
        if (!replay.judged().isEmpty()) {
            index.refresh();
            index.note(desk.standings(replay.judged()));
        }
        if (anew || !end.equals(from.position())) {
            index.commit(new Checkpoint(end, tally));
        }
        WriteSession session = new WriteSession(journal, index, desk, tally);
        try {
            if (!anew && !from.position().equals(JournalPosition.START)) {
                session.placeAgain(replay.tail(TAIL));
            }
            return session;
        } catch (IOException | RuntimeException e) {
            session.abandon();
            throw e;
        }
    }

    private void visit(JournalEntry entry) {
        listener.replayed(++replayed);
        switch (entry) {
            case JournalEntry.Acceptance it -> count(it.drop(), new Tally(it.dispatches().size(), 0, 0), null);
            case JournalEntry.Repetition it -> count(it.drop(), new Tally(0, 1, 0), null);
            case JournalEntry.Rejection it -> count(it.drop(), new Tally(0, 0, 1), it.problem());
            case JournalEntry.Tied _ -> {
            }
        }
    }

    private void count(Drop drop, Tally counted, @Nullable Problem problem) {
        tally = tally.plus(counted);
        FileKey.parse(drop.fileKey()).filter(file -> Files.exists(file.path()) && file.holds())
                .ifPresent(file -> leftOvers.finish(file, problem));
    }
}
