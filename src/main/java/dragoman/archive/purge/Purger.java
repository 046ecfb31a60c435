package dragoman.archive.purge;

import dragoman.archive.ArchiveDamagedException;
import dragoman.archive.JournalDamagedException;
import dragoman.archive.PurgeOrder;
import dragoman.archive.day.ArchiveEvent;
import dragoman.archive.day.DayContents;
import dragoman.archive.day.DayInventory;
import dragoman.archive.day.DayStore;
import dragoman.archive.day.EventLog;
import dragoman.archive.disk.Folders;
import dragoman.archive.entry.DispatchJsonLd;
import dragoman.archive.entry.EntryVisitor;
import dragoman.archive.journal.JournalFolder;
import dragoman.archive.warc.GroupReader;
import dragoman.archive.warc.GroupReader.Piece;
import dragoman.archive.warc.JournalFileName;
import dragoman.model.JournalPosition;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Carries out an order to purge. Each WARC file is replaced in one step by one that has tombstones in the place of what is purged; all else
 * of a sealed day is made anew. So readers find every file at any moment, and whatever a kill leaves, doing it all again finishes it.
 */
public final class Purger {
    private final JournalFolder journal;
    private final EventLog events;
    private final Path work;
    private final Clock clock;
    private final PurgeOrder order;
    private final Erasure erasure;

    /**
     * A purge that has not begun.
     *
     * @param work an empty folder of the archive's file system
     */
    public Purger(JournalFolder journal, Path work, Clock clock, PurgeOrder order) {
        this.journal = journal;
        this.events = new EventLog(journal.sealed().archive());
        this.work = work;
        this.clock = clock;
        this.order = order;
        this.erasure = new Erasure(order);
    }

    /** Throws if any tombstone finds no room. */
    public void requireRoom() throws IOException {
        for (Map.Entry<JournalPosition, Set<String>> entry : order.dispatches().entrySet()) {
            Path file = journal.file(entry.getKey().file());
            try (GroupReader groups = GroupReader.open(file, 0)) {
                Piece.Group group = group(groups, entry.getKey());
                erasure.erased(group, groups.bytes(group), entry.getValue());
            }
        }
    }

    private static Piece.Group group(GroupReader groups, JournalPosition start) throws IOException {
        groups.moveTo(start.offset());
        if (groups.next() instanceof Piece.Group group) {
            return group;
        }
        throw new JournalDamagedException(start, "no whole entry begins there");
    }

    /** Carries out the order, and puts it on record. */
    public void purge() throws IOException {
        SortedMap<LocalDate, Set<String>> days = new TreeMap<>();
        for (String file : new HashSet<>(order.dispatches().keySet().stream().map(JournalPosition::file).toList())) {
            Path path = journal.file(file);
            if (path.equals(journal.path().resolve(file))) {
                Path erased = work.resolve(file);
                copyErased(path, erased, order.in(file));
                replace(erased, path);
            } else {
                days.computeIfAbsent(journal.sealed().day(path), _ -> new HashSet<>()).add(file);
            }
        }
        for (Map.Entry<LocalDate, Set<String>> day : days.entrySet()) {
            String inventory = remake(day.getKey(), day.getValue());
            events.append(new ArchiveEvent(ArchiveEvent.Type.MODIFICATION, clock.instant(), DayStore.id(day.getKey()),
                    true, "made anew without what was purged", null, inventory));
        }
        record();
    }

    /** Copies a file, with tombstones in the place of dispatches. */
    private void copyErased(Path from, Path to, Map<Long, Set<String>> ids) throws IOException {
        Files.createDirectories(work);
        try (FileChannel whole = FileChannel.open(from);
                GroupReader groups = GroupReader.open(from, 0);
                OutputStream out = new BufferedOutputStream(
                        Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            long reached = 0;
            for (Map.Entry<Long, Set<String>> entry : ids.entrySet()) {
                Piece.Group group = group(groups,
                        new JournalPosition(String.valueOf(from.getFileName()), entry.getKey()));
                copy(whole, reached, group.start(), out);
                out.write(erasure.erased(group, groups.bytes(group), entry.getValue()));
                reached = group.end();
            }
            copy(whole, reached, whole.size(), out);
        }
        Folders.sync(to);
    }

    private static void copy(FileChannel file, long start, long end, OutputStream out) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
        for (long at = start; at < end;) {
            int read = file.read(chunk.clear().limit((int) Math.min(chunk.capacity(), end - at)), at);
            if (read < 0) {
                throw new IOException("the file has become shorter meanwhile");
            }
            out.write(chunk.array(), 0, read);
            at += read;
        }
    }

    /** Makes a day's object anew, of one version without a trace of an older one; gives its inventory's SHA-512. */
    private String remake(LocalDate day, Set<String> affected) throws IOException {
        Path content = Files.createDirectories(work.resolve("content"));
        List<Path> warcs = new ArrayList<>();
        for (String file : new HashSet<>(journal.sealed().of(day))) {
            copyErased(journal.file(file), content.resolve(file), affected.contains(file) ? order.in(file) : Map.of());
            warcs.add(content.resolve(file));
        }
        warcs.sort(null);
        for (Map.Entry<String, byte[]> file : DayContents.read(day, warcs, EntryVisitor.STRICT).files().entrySet()) {
            Files.write(content.resolve(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW);
        }
        Path root = work.resolve("remade");
        String inventory;
        try (DayStore store = DayStore.open(root, work.resolve("objects"))) {
            store.put(day, content, clock, "made anew without what was purged");
            List<String> damages = store.damages(day);
            if (!damages.isEmpty()) {
                throw new ArchiveDamagedException(store.folder(day).toString(), damages.getFirst());
            }
            store.force(day);
            inventory = DayInventory.read(store.folder(day)).sha512();
        }
        replaceAll(root.resolve(day.toString()), journal.sealed().archive().resolve(day.toString()));
        Folders.delete(root);
        return inventory;
    }

    /** Puts each file of a folder in the place of another's, the WARC files first, and takes away what that had besides. */
    private static void replaceAll(Path fresh, Path old) throws IOException {
        Set<Path> names = new HashSet<>();
        List<Path> files = new ArrayList<>();
        for (Path path : Folders.walk(fresh)) {
            names.add(fresh.relativize(path));
            if (Files.isDirectory(path)) {
                Files.createDirectories(old.resolve(fresh.relativize(path)));
            } else {
                files.add(path);
            }
        }
        files.sort((one, other) -> Boolean.compare(isWarc(other), isWarc(one)));
        for (Path file : files) {
            replace(file, old.resolve(fresh.relativize(file)));
        }
        for (Path path : Folders.walk(old).reversed()) {
            if (!names.contains(old.relativize(path))) {
                Files.delete(path);
                Folders.syncPlaceOf(path);
            }
        }
    }

    private static boolean isWarc(Path file) {
        return JournalFileName.parse(String.valueOf(file.getFileName())).isPresent();
    }

    private static void replace(Path fresh, Path old) throws IOException {
        Files.move(fresh, old, StandardCopyOption.ATOMIC_MOVE);
        Folders.syncPlaceOf(old);
    }

    private void record() throws IOException {
        Set<String> known = new HashSet<>();
        for (ArchiveEvent event : events.events()) {
            if (event.type() == ArchiveEvent.Type.DELETION) {
                known.add(event.object());
            }
        }
        for (Set<String> ids : order.dispatches().values()) {
            for (String id : ids) {
                if (known.add(DispatchJsonLd.ID_PREFIX + id)) {
                    events.append(new ArchiveEvent(ArchiveEvent.Type.DELETION, order.at(),
                            DispatchJsonLd.ID_PREFIX + id, true, order.reason(), null, null));
                }
            }
        }
    }
}
