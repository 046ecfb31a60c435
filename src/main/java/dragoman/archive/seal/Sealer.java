package dragoman.archive.seal;

import dragoman.archive.ArchiveDamagedException;
import dragoman.archive.DaySummary;
import dragoman.archive.JournalDamagedException;
import dragoman.archive.day.ArchiveEvent;
import dragoman.archive.day.DayContents;
import dragoman.archive.day.DayInventory;
import dragoman.archive.day.DayStore;
import dragoman.archive.day.DayStore.Stored;
import dragoman.archive.day.DaySummaryJson;
import dragoman.archive.day.EventLog;
import dragoman.archive.disk.Folders;
import dragoman.archive.disk.Sha512;
import dragoman.archive.entry.EntryVisitor;
import dragoman.archive.journal.JournalFolder;
import dragoman.archive.warc.JournalFileName;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moves the journal's closed days into the archive, one after the other. At every moment each file is whole in the journal, in
 * the archive, or in both; so whatever a kill leaves, sealing again finishes it.
 */
public final class Sealer {
    /** How far a day has come; each is reached once all of it is done. */
    public enum Step {
        /** Copied, read through, and described, in a folder of its own. */
        STAGED,
        /** An OCFL object of the archive. */
        STORED,
        /** On the disk for good. */
        FORCED,
        /** Read back from the archive, each byte as the journal has it. */
        VALIDATED,
        /** One of its files is gone from the journal. */
        FILE_CLEARED,
        /** On record. */
        RECORDED
    }

    private final JournalFolder journal;
    private final DayStore store;
    private final EventLog events;
    private final Path work;
    private final Clock clock;
    private final Consumer<Step> reached;

    /**
     * A sealer.
     *
     * @param work an empty folder of the archive's file system
     * @param clock says in its zone which days are over
     * @param reached told of each step
     */
    public Sealer(JournalFolder journal, DayStore store, Path work, Clock clock, Consumer<Step> reached) {
        this.journal = journal;
        this.store = store;
        this.events = new EventLog(journal.sealed().archive());
        this.work = work;
        this.clock = clock;
        this.reached = reached;
    }

    /**
     * The days that are over and not sealed yet, oldest first, with their files.
     *
     * @param newestIsClosed whether nobody will append to the newest file any more
     */
    public Map<LocalDate, List<String>> closedDays(boolean newestIsClosed) throws IOException {
        Map<LocalDate, List<String>> days = new TreeMap<>();
        for (String file : journal.unsealed()) {
            LocalDate day = JournalFileName.parse(file).orElseThrow().day(clock.getZone());
            days.computeIfAbsent(day, _ -> new ArrayList<>()).add(file);
        }
        LocalDate today = LocalDate.now(clock);
        days.keySet().removeIf(day -> !day.isBefore(today));
        if (!newestIsClosed) {
            String newest = journal.newest().orElse("");
            days.values().removeIf(files -> files.contains(newest));
        }
        return days;
    }

    /**
     * Seals a day.
     *
     * @param files its files that still stand in the journal
     * @throws JournalDamagedException if one of them is damaged; then all of them stay where they are
     * @throws ArchiveDamagedException if the archive holds something else of that day, or keeps not what it was given
     */
    public DaySummary seal(LocalDate day, List<String> files) throws IOException {
        List<String> fresh = new ArrayList<>();
        Map<String, Stored> held = held(day, files);
        for (String file : files) {
            Stored twin = held.get(file);
            if (twin == null) {
                fresh.add(file);
            } else if (!Sha512.of(journal.path().resolve(file)).equals(twin.sha512())) {
                throw new ArchiveDamagedException(file, "journal and archive hold different bytes of it");
            }
        }
        Map<String, String> digests = fresh.isEmpty() ? Map.of() : store(day, fresh, held);
        reached.accept(Step.STORED);
        store.force(day);
        reached.accept(Step.FORCED);
        Map<String, Stored> stored = validated(day, digests);
        reached.accept(Step.VALIDATED);
        DaySummary summary = DaySummaryJson
                .read(Files.readAllBytes(requireNonNull(stored.get(DayContents.SUMMARY), day).path()));
        events.append(new ArchiveEvent(ArchiveEvent.Type.INGESTION, clock.instant(), DayStore.id(day), true,
                "sealed: %d dispatches, %d bytes".formatted(summary.tally().accepted(), summary.bytes()), null,
                DayInventory.read(store.folder(day)).sha512()));
        reached.accept(Step.RECORDED);
        for (String file : files) {
            journal.delete(file);
            reached.accept(Step.FILE_CLEARED);
        }
        return summary;
    }

    /** What the archive holds of a day. Half an object, as a power cut may leave one, is taken away if the journal has it all. */
    private Map<String, Stored> held(LocalDate day, List<String> files) throws IOException {
        if (!store.has(day)) {
            return Map.of();
        }
        List<String> damages = store.damages(day);
        if (damages.isEmpty()) {
            return store.files(day);
        }
        if (!files.containsAll(journal.sealed().of(day))) {
            throw new ArchiveDamagedException(store.folder(day).toString(), damages.getFirst());
        }
        store.discard(day);
        return Map.of();
    }

    /** Stores files, with those that the day holds already; gives the SHA-512 of what was read of each in the journal. */
    private Map<String, String> store(LocalDate day, List<String> fresh, Map<String, Stored> held) throws IOException {
        Path staged = work.resolve(day.toString());
        Folders.delete(staged);
        Files.createDirectories(staged);
        Map<String, String> digests = new LinkedHashMap<>();
        for (String file : fresh) {
            digests.put(file, copy(journal.path().resolve(file), staged.resolve(file)));
        }
        List<Path> warcs = new ArrayList<>();
        for (String name : warcs(fresh, held)) {
            Stored stored = held.get(name);
            if (stored != null) {
                copy(stored.path(), staged.resolve(name));
            }
            warcs.add(staged.resolve(name));
        }
        DayContents contents = DayContents.read(day, warcs, EntryVisitor.STRICT);
        for (Map.Entry<String, byte[]> file : contents.files().entrySet()) {
            Files.write(staged.resolve(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW);
        }
        reached.accept(Step.STAGED);
        store.put(day, staged, clock, "sealed");
        return digests;
    }

    private static List<String> warcs(List<String> fresh, Map<String, Stored> held) {
        return Stream.concat(fresh.stream(),
                held.keySet().stream().filter(name -> JournalFileName.parse(name).isPresent())).sorted().toList();
    }

    private static String copy(Path from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return Sha512.copy(from, out);
        }
    }

    /** Reads a day back from the archive. */
    private Map<String, Stored> validated(LocalDate day, Map<String, String> digests) throws IOException {
        List<String> damages = store.damages(day);
        if (!damages.isEmpty()) {
            throw new ArchiveDamagedException(store.folder(day).toString(), damages.getFirst());
        }
        Map<String, Stored> stored = store.files(day);
        for (Map.Entry<String, String> file : digests.entrySet()) {
            if (!requireNonNull(stored.get(file.getKey()), day).sha512().equals(file.getValue())) {
                throw new JournalDamagedException(new JournalPosition(file.getKey(), 0),
                        "the file changed while it was sealed");
            }
        }
        return stored;
    }

    private static Stored requireNonNull(@Nullable Stored stored, LocalDate day)
            throws ArchiveDamagedException {
        if (stored == null) {
            throw new ArchiveDamagedException(DayStore.id(day), "it does not hold what was put into it");
        }
        return stored;
    }
}
