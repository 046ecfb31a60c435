package dragoman.archive.seal;

import dragoman.archive.ArchiveDamagedException;
import dragoman.archive.DaySummary;
import dragoman.archive.day.ArchiveEvent;
import dragoman.archive.day.ArchiveRoot;
import dragoman.archive.day.DaySource;
import dragoman.archive.day.DayStore;
import dragoman.archive.day.EventLog;
import dragoman.archive.day.SealedFiles;
import dragoman.archive.disk.Folders;
import dragoman.archive.journal.JournalFolder;
import dragoman.archive.journal.WriterLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Copies sealed days into the archive of a home, each checked before it counts there. Days that are there already stay. */
public final class ArchiveCopy {
    private final DaySource source;
    private final SealedFiles target;
    private final Path work;
    private final Clock clock;

    /** A copy, beside the journal of a home, that has not begun. */
    public ArchiveCopy(DaySource source, Path journalDir, Clock clock) {
        this.source = source;
        this.target = new JournalFolder(journalDir).sealed();
        this.work = journalDir.resolveSibling(ArchiveRoot.WORK);
        this.clock = clock;
    }

    /**
     * Copies all days.
     *
     * @return how many were not there yet
     * @throws ArchiveDamagedException if a copy is not whole, because the original is not
     */
    public int copy(Consumer<DaySummary> copied) throws IOException {
        Files.createDirectories(work);
        try (WriterLock _ = WriterLock.take(work)) {
            Path staging = work.resolve("days");
            Folders.delete(staging);
            Files.createDirectories(staging);
            int count = 0;
            for (LocalDate day : source.days()) {
                if (copy(day, staging)) {
                    copied.accept(target.summary(day));
                    count++;
                }
            }
            copyEvents(staging);
            if (count > 0) {
                new EventLog(target.archive()).append(new ArchiveEvent(ArchiveEvent.Type.REPLICATION, clock.instant(),
                        ArchiveEvent.ARCHIVE, true, count + " days copied from " + source.place(), null, null));
            }
            Folders.delete(staging);
            return count;
        }
    }

    private boolean copy(LocalDate day, Path staging) throws IOException {
        Path archive = target.archive();
        ArchiveRoot.create(archive, staging);
        if (Files.exists(archive.resolve(day.toString()))) {
            return false;
        }
        Path fresh = staging.resolve("copy");
        Folders.delete(fresh);
        ArchiveRoot.create(fresh, staging);
        source.fetch(day, fresh.resolve(day.toString()));
        try (DayStore store = DayStore.open(fresh, staging.resolve("objects"))) {
            List<String> damages = store.damages(day);
            if (!damages.isEmpty()) {
                throw new ArchiveDamagedException(source.place() + "/" + day, damages.getFirst());
            }
            store.force(day);
        }
        Files.move(fresh.resolve(day.toString()), archive.resolve(day.toString()));
        Folders.sync(archive);
        Folders.delete(fresh);
        return true;
    }

    /** Copies the record of what was done to the archive, in one step: half of it might lack a legal hold. */
    private void copyEvents(Path staging) throws IOException {
        Path events = target.archive().resolve(EventLog.FILE);
        if (!Files.isDirectory(target.archive()) || Files.exists(events)) {
            return;
        }
        Path copy = staging.resolve(EventLog.FILE);
        source.fetchEvents(copy);
        if (Files.exists(copy)) {
            Folders.sync(copy);
            Files.move(copy, events);
            Folders.sync(target.archive());
        }
    }
}
