package dragoman.archive.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.archive.Finding;
import dragoman.archive.IndexView;
import dragoman.archive.JournalEntry;
import dragoman.archive.day.DayContents;
import dragoman.archive.day.DayInventory;
import dragoman.archive.day.DayStore;
import dragoman.archive.day.DayStore.Stored;
import dragoman.archive.disk.Throttle;
import dragoman.archive.entry.EntryVisitor;
import dragoman.archive.warc.JournalFileName;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether one sealed day is as it was sealed: OCFL structure and SHA-512 of every file. Where these prove that nothing has changed since its
 * records were last read, that is all; else every record is read again, its CRC and digest checked, and what stands beside the WARC files
 * is made anew and compared. Good for one day.
 */
final class DayCheck {
    private final DayStore store;
    private final LocalDate day;
    private final Throttle throttle;
    private final IndexCheck index;
    private final List<Finding> findings = new ArrayList<>();

    DayCheck(DayStore store, LocalDate day, Throttle throttle, @Nullable IndexView index) {
        this.store = store;
        this.day = day;
        this.throttle = throttle;
        this.index = new IndexCheck(index, findings::add);
    }

    /**
     * What a check came to.
     *
     * @param inventory if every record was read and is whole, the SHA-512 of the inventory that they are under; else null
     */
    record Outcome(LocalDate day, List<Finding> findings, IndexCheck index, @Nullable String inventory) {
    }

    /**
     * Checks.
     *
     * @param known the SHA-512 of the inventory that every record was last read under, or null to read them in any case
     */
    Outcome check(@Nullable String known) throws IOException {
        DayInventory inventory = inventory();
        if (inventory == null) {
            return new Outcome(day, findings, index, null);
        }
        inventory.damages(throttle::took).forEach(damage -> find(damage.file(), damage.what()));
        if (findings.isEmpty() && inventory.sha512().equals(known)) {
            checkIndex();
            return new Outcome(day, findings, index, null);
        }
        readRecords();
        return new Outcome(day, findings, index, findings.isEmpty() ? inventory.sha512() : null);
    }

    private @Nullable DayInventory inventory() {
        store.faults(day).forEach(fault -> find(store.folder(day), fault));
        try {
            return DayInventory.read(store.folder(day));
        } catch (IOException e) {
            if (findings.isEmpty()) {
                find(store.folder(day), "its inventory can't be read: " + e.getMessage());
            }
            return null;
        }
    }

    /** The day's index is as it was when it was made from the records: it says as much of them as they do. */
    private void checkIndex() throws IOException {
        Stored indexed = store.files(day).get(DayContents.INDEX);
        if (indexed == null) {
            find(store.folder(day), "it has no " + DayContents.INDEX);
        } else {
            IndexedDispatches.read(indexed.path(), index::dispatch);
        }
    }

    private void readRecords() throws IOException {
        Map<String, Stored> files;
        try {
            files = new TreeMap<>(store.files(day));
        } catch (IOException e) {
            find(store.folder(day), String.valueOf(e.getMessage()));
            return;
        }
        List<Path> warcs = files.entrySet().stream()
                .filter(file -> JournalFileName.parse(file.getKey()).isPresent())
                .map(file -> file.getValue().path()).filter(Files::exists).toList();
        int before = findings.size();
        DayContents contents = DayContents.read(day, warcs, visitor(files));
        if (findings.size() == before) {
            compare(contents, files);
        }
    }

    private EntryVisitor visitor(Map<String, Stored> files) {
        return new EntryVisitor() {
            @Override
            public void entry(JournalPosition start, JournalEntry entry) throws IOException {
                index.entry(start, entry);
            }

            @Override
            public void damage(JournalPosition place, String what) {
                String file = files.containsKey(place.file())
                        ? shown(store.folder(day)) + "/" + place.file()
                        : place.file();
                findings.add(new Finding(file, place.offset(), what));
            }
        };
    }

    private void compare(DayContents contents, Map<String, Stored> files) throws IOException {
        for (Map.Entry<String, byte[]> made : contents.files().entrySet()) {
            Stored stored = files.get(made.getKey());
            if (stored == null) {
                find(store.folder(day), "it has no " + made.getKey());
            } else if (Files.exists(stored.path())) {
                compare(stored.path(), made.getValue());
            }
        }
        for (Map.Entry<String, Stored> file : files.entrySet()) {
            boolean known = contents.files().containsKey(file.getKey())
                    || JournalFileName.parse(file.getKey()).isPresent();
            if (!known) {
                find(file.getValue().path(), "no such file belongs here");
            }
        }
    }

    private void compare(Path file, byte[] made) throws IOException {
        byte[] stored = Files.readAllBytes(file);
        int at = Arrays.mismatch(stored, made);
        if (at >= 0) {
            long line = new String(made, 0, at, UTF_8).lines().count();
            findings.add(new Finding(shown(file), (long) at, "line %d is not what the WARC files say".formatted(
                    Math.max(1, line))));
        }
    }

    private void find(Path place, String what) {
        findings.add(new Finding(shown(place), null, what));
    }

    private String shown(Path place) {
        return "archive/" + store.root().relativize(place);
    }
}
