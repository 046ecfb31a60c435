package dragoman.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.archive.DayStore.Stored;
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
import java.util.function.Consumer;

/** Whether a sealed day is as it was sealed: OCFL structure, SHA-512, CRCs, digests, and that its index and summary do not lie. */
final class DayCheck {
    private final DayStore store;
    private final Path archive;
    private final Throttle throttle;
    private final IndexCheck index;
    private final Consumer<Finding> findings;
    private int found;

    DayCheck(DayStore store, Path archive, Throttle throttle, IndexCheck index, Consumer<Finding> findings) {
        this.store = store;
        this.archive = archive;
        this.throttle = throttle;
        this.index = index;
        this.findings = findings;
    }

    /** Checks a day; gives how much is wrong with it. */
    int check(LocalDate day) throws IOException {
        found = 0;
        List<String> faults = store.faults(day, false);
        faults.forEach(fault -> find(store.folder(day), fault));
        Map<String, Stored> files;
        try {
            files = new TreeMap<>(store.files(day));
        } catch (IOException e) {
            if (faults.isEmpty()) {
                find(store.folder(day), String.valueOf(e.getMessage()));
            }
            return found;
        }
        List<Path> warcs = new ArrayList<>();
        for (Map.Entry<String, Stored> file : files.entrySet()) {
            checkDigest(file.getValue());
            if (JournalFileName.parse(file.getKey()).isPresent() && Files.exists(file.getValue().path())) {
                warcs.add(file.getValue().path());
            }
        }
        compare(day, files, warcs);
        return found;
    }

    private void checkDigest(Stored file) throws IOException {
        if (!Files.exists(file.path())) {
            find(file.path(), "the file is missing");
            return;
        }
        throttle.took(Files.size(file.path()));
        if (!Sha512.of(file.path()).equals(file.sha512())) {
            find(file.path(), "its SHA-512 is not the inventory's");
        }
    }

    /** Makes anew what stands beside the WARC files, and compares. */
    private void compare(LocalDate day, Map<String, Stored> files, List<Path> warcs) throws IOException {
        int before = found;
        DayContents contents = DayContents.read(day, warcs, new EntryVisitor() {
            @Override
            public void entry(JournalPosition start, JournalEntry entry) throws IOException {
                index.entry(start, entry);
            }

            @Override
            public void damage(JournalPosition place, String what) {
                found++;
                String file = files.containsKey(place.file())
                        ? shown(store.folder(day)) + "/" + place.file()
                        : place.file();
                findings.accept(new Finding(file, place.offset(), what));
            }
        });
        if (found > before) {
            return; // They can't be the same.
        }
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
            found++;
            long line = new String(made, 0, at, UTF_8).lines().count();
            findings.accept(new Finding(shown(file), (long) at, "line %d is not what the WARC files say".formatted(
                    Math.max(1, line))));
        }
    }

    private void find(Path place, String what) {
        found++;
        findings.accept(new Finding(shown(place), null, what));
    }

    private String shown(Path place) {
        return "archive/" + archive.relativize(place);
    }
}
