package dragoman.archive.home;

import dragoman.archive.Archive;
import dragoman.archive.DaySummary;
import dragoman.archive.DispatchHeldException;
import dragoman.archive.IndexView;
import dragoman.archive.JournalEntry;
import dragoman.archive.PurgeOrder;
import dragoman.archive.VerifyListener;
import dragoman.archive.VerifyReport;
import dragoman.archive.VerifyRequest;
import dragoman.archive.day.ArchiveRoot;
import dragoman.archive.day.DayStore;
import dragoman.archive.day.EventLog;
import dragoman.archive.disk.Folders;
import dragoman.archive.journal.JournalFolder;
import dragoman.archive.journal.WarcJournalReader;
import dragoman.archive.journal.WriterLock;
import dragoman.archive.purge.Holds;
import dragoman.archive.purge.PurgeNote;
import dragoman.archive.purge.Purger;
import dragoman.archive.seal.ArchiveCopy;
import dragoman.archive.seal.Sealer;
import dragoman.archive.verify.Verifier;
import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** An archive in a folder beside the journal, and {@code sealing/} beside both to make objects ready in. */
final class OcflArchive implements Archive {
    private final JournalFolder journal;
    private final Path root;
    private final Path work;
    private final Clock clock;
    private final Consumer<Sealer.Step> reached;

    OcflArchive(JournalFolder journal, Clock clock, Consumer<Sealer.Step> reached) {
        this.journal = journal;
        this.root = journal.sealed().archive();
        this.work = journal.path().resolveSibling(ArchiveRoot.WORK);
        this.clock = clock;
        this.reached = reached;
    }

    @Override
    public List<DaySummary> days() throws IOException {
        List<DaySummary> days = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return days;
        }
        for (LocalDate day : journal.sealed().days()) {
            days.add(journal.sealed().summary(day));
        }
        return days;
    }

    @Override
    public int seal(boolean newestIsClosed, Consumer<DaySummary> sealed) throws IOException {
        Files.createDirectories(work);
        try (WriterLock _ = WriterLock.take(work)) {
            Path staging = work.resolve("days");
            Folders.delete(staging);
            ArchiveRoot.create(root, staging);
            int count = 0;
            try (DayStore store = DayStore.open(root, staging)) {
                Sealer sealer = new Sealer(journal, store, staging, clock, reached);
                for (Map.Entry<LocalDate, List<String>> day : sealer.closedDays(newestIsClosed).entrySet()) {
                    sealed.accept(sealer.seal(day.getKey(), day.getValue()));
                    count++;
                }
            }
            Folders.delete(staging);
            return count;
        }
    }

    @Override
    public VerifyReport verify(VerifyRequest request, @Nullable IndexView index, RandomGenerator random,
            VerifyListener listener) throws IOException {
        Path temporary = Files.createTempDirectory("dragoman-verify");
        try {
            return new Verifier(journal, request, index, clock, listener).verify(temporary, random);
        } finally {
            Folders.delete(temporary);
        }
    }

    @Override
    public int copyTo(Path otherJournalDir, Consumer<DaySummary> copied) throws IOException {
        return new ArchiveCopy(journal.sealed(), otherJournalDir, clock).copy(copied);
    }

    @Override
    public void purge(PurgeOrder order, Completion gone) throws IOException {
        Files.createDirectories(work);
        try (WriterLock _ = WriterLock.take(work)) {
            requireNoneHeld(order);
            Path staging = work.resolve("days");
            Folders.delete(staging);
            ArchiveRoot.create(root, staging);
            Purger purger = new Purger(journal, staging, clock, order);
            purger.requireRoom();
            PurgeNote note = new PurgeNote(work);
            note.write(order);
            purger.purge();
            Folders.delete(staging);
            gone.run();
            note.delete();
        }
    }

    private void requireNoneHeld(PurgeOrder order) throws IOException {
        new EventLog(root).requireLegible(); // what can't be read may be a hold, and nothing brings back what is purged
        Map<String, String> held = holds();
        WarcJournalReader reader = new WarcJournalReader(journal);
        for (JournalPosition position : held.isEmpty() ? Set.<JournalPosition>of() : order.dispatches().keySet()) {
            if (reader.entry(position) instanceof JournalEntry.Acceptance entry) {
                for (Dispatch dispatch : entry.dispatches()) {
                    String reason = held.get(dispatch.id());
                    if (reason != null) {
                        throw new DispatchHeldException(dispatch.id(), reason);
                    }
                }
            }
        }
    }

    @Override
    public Optional<PurgeOrder> unfinishedPurge() throws IOException {
        return new PurgeNote(work).read();
    }

    @Override
    public SortedMap<String, String> holds() throws IOException {
        return new Holds(new EventLog(root), clock).held();
    }

    @Override
    public void hold(String id, String reason) throws IOException {
        change(holds -> holds.hold(id, reason));
    }

    @Override
    public void release(String id, String reason) throws IOException {
        change(holds -> holds.release(id, reason));
    }

    @FunctionalInterface
    private interface Change {
        void make(Holds holds) throws IOException;
    }

    private void change(Change change) throws IOException {
        Files.createDirectories(work);
        try (WriterLock _ = WriterLock.take(work)) {
            ArchiveRoot.create(root, work.resolve("days"));
            change.make(new Holds(new EventLog(root), clock));
        }
    }
}
