package dragoman.archive.bucket;

import dragoman.archive.ArchiveDamagedException;
import dragoman.archive.Bucket;
import dragoman.archive.DaySummary;
import dragoman.archive.Replica;
import dragoman.archive.VerifyListener;
import dragoman.archive.VerifyReport;
import dragoman.archive.day.ArchiveEvent;
import dragoman.archive.day.ArchiveRoot;
import dragoman.archive.day.DayInventory;
import dragoman.archive.day.DayStore;
import dragoman.archive.day.EventLog;
import dragoman.archive.day.SealedFiles;
import dragoman.archive.disk.Folders;
import dragoman.archive.journal.JournalFolder;
import dragoman.archive.journal.WriterLock;
import dragoman.archive.seal.ArchiveCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The copy of an archive in a bucket. */
public final class BucketReplica implements Replica {
    private final Path journalDir;
    private final SealedFiles sealed;
    private final EventLog events;
    private final Bucket bucket;
    private final Clock clock;

    public BucketReplica(Path journalDir, Bucket bucket, Clock clock) {
        this.journalDir = journalDir;
        this.sealed = new JournalFolder(journalDir).sealed();
        this.events = new EventLog(sealed.archive());
        this.bucket = bucket;
        this.clock = clock;
    }

    @Override
    public int update(Consumer<LocalDate> copied) throws IOException {
        if (Files.notExists(sealed.archive().resolve(EventLog.FILE)) && sealed.days().isEmpty()) {
            return 0;
        }
        Path work = Files.createDirectories(journalDir.resolveSibling(ArchiveRoot.WORK));
        try (WriterLock _ = WriterLock.take(work)) {
            Path staging = work.resolve("replica");
            Folders.delete(staging);
            int count = 0;
            try (BucketStore store = BucketStore.openOrCreate(bucket, staging.resolve("bucket"));
                    DayStore archive = DayStore.open(sealed.archive(), staging.resolve("objects"))) {
                requireSameHistory(store, staging);
                SortedMap<LocalDate, SortedSet<String>> there = store.names();
                for (LocalDate day : sealed.days()) {
                    if (update(day, there.getOrDefault(day, new TreeSet<>()), archive, store)) {
                        copied.accept(day);
                        count++;
                    }
                }
                if (count > 0) {
                    events.append(new ArchiveEvent(ArchiveEvent.Type.REPLICATION, clock.instant(), ArchiveEvent.ARCHIVE,
                            true, count + " days copied to " + bucket, null, null));
                }
                store.put(sealed.archive().resolve(ArchiveRoot.README));
                store.put(copyOfEvents(staging));
            }
            Folders.delete(staging);
            return count;
        }
    }

    /** Events are only ever added to: where the bucket's are not the beginning of ours, it belongs to another archive, or ours has lost some. */
    private void requireSameHistory(BucketStore store, Path staging) throws IOException {
        Path ours = sealed.archive().resolve(EventLog.FILE);
        if (Files.notExists(ours)) {
            throw new ArchiveDamagedException(ours.toString(), "it is missing");
        }
        Path theirs = staging.resolve(EventLog.FILE);
        store.fetchEvents(theirs);
        if (Files.exists(theirs) && Files.mismatch(theirs, ours) >= 0
                && Files.mismatch(theirs, ours) < Files.size(theirs)) {
            throw new ArchiveDamagedException(bucket + "/" + EventLog.FILE,
                    "it tells of what was never done here; is that the bucket of another archive?");
        }
    }

    /** Who verifies appends events at any time, and what is sent must not change meanwhile. */
    private Path copyOfEvents(Path staging) throws IOException {
        return Files.copy(sealed.archive().resolve(EventLog.FILE), staging.resolve(EventLog.FILE),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean update(LocalDate day, SortedSet<String> there, DayStore archive, BucketStore store)
            throws IOException {
        Path folder = sealed.archive().resolve(day.toString());
        DayInventory inventory = DayInventory.read(folder);
        Optional<String> theirs = there.isEmpty() ? Optional.empty() : store.inventory(day);
        boolean same = theirs.isPresent() && theirs.get().equals(inventory.sha512());
        if (same && there.equals(BucketCheck.files(folder).keySet())) {
            return false;
        }
        if (!same && theirs.isPresent() && !events.inventories(day).contains(theirs.get())) {
            throw new ArchiveDamagedException(bucket + "/" + day, "it is none that this archive has ever held");
        }
        List<String> damages = archive.damages(day);
        if (!damages.isEmpty()) {
            throw new ArchiveDamagedException(folder.toString(), damages.getFirst());
        }
        store.put(day, folder);
        return true;
    }

    @Override
    public VerifyReport verify(long bytesPerSecond, VerifyListener listener) throws IOException {
        Path work = Files.createTempDirectory("dragoman-verify");
        try (BucketStore store = BucketStore.open(bucket, work)) {
            VerifyReport report = new BucketCheck(sealed, store, bytesPerSecond, listener).check();
            events.append(new ArchiveEvent(ArchiveEvent.Type.FIXITY_CHECK, clock.instant(), ArchiveEvent.ARCHIVE,
                    report.findings().isEmpty(), "%s: %d days, %d findings".formatted(bucket, report.days(),
                            report.findings().size()),
                    null, null));
            return report;
        } finally {
            Folders.delete(work);
        }
    }

    @Override
    public int restore(Consumer<DaySummary> copied) throws IOException {
        Path work = Files.createTempDirectory("dragoman-restore");
        try (BucketStore store = BucketStore.open(bucket, work)) {
            return new ArchiveCopy(store, journalDir, clock).copy(copied);
        } finally {
            Folders.delete(work);
        }
    }
}
