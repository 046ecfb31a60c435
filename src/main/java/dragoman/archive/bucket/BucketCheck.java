package dragoman.archive.bucket;

import dragoman.archive.Finding;
import dragoman.archive.VerifyListener;
import dragoman.archive.VerifyReport;
import dragoman.archive.day.DayInventory;
import dragoman.archive.day.SealedFiles;
import dragoman.archive.disk.Folders;
import dragoman.archive.disk.Sha512;
import dragoman.archive.disk.Throttle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether a bucket holds what an archive holds, each byte of it. Good for one run. */
final class BucketCheck {
    private final SealedFiles sealed;
    private final BucketStore store;
    private final Throttle throttle;
    private final VerifyListener listener;
    private final List<Finding> findings = new ArrayList<>();

    BucketCheck(SealedFiles sealed, BucketStore store, long bytesPerSecond, VerifyListener listener) {
        this.sealed = sealed;
        this.store = store;
        this.throttle = new Throttle(bytesPerSecond);
        this.listener = listener;
    }

    /** Checks every day that either holds. */
    VerifyReport check() throws IOException {
        SortedMap<LocalDate, SortedSet<String>> there = store.names();
        List<LocalDate> days = sealed.days();
        Map<LocalDate, SortedMap<String, Path>> here = new TreeMap<>();
        long total = 0;
        for (LocalDate day : days) {
            SortedMap<String, Path> files = files(sealed.archive().resolve(day.toString()));
            here.put(day, files);
            for (Path file : files.values()) {
                total += Files.size(file);
            }
        }
        long dispatches = 0;
        for (Map.Entry<LocalDate, SortedMap<String, Path>> day : here.entrySet()) {
            int before = findings.size();
            check(day.getKey(), day.getValue(), there.getOrDefault(day.getKey(), new TreeSet<>()), total);
            if (findings.size() == before) {
                dispatches += sealed.summary(day.getKey()).tally().accepted();
            }
        }
        there.keySet().stream().filter(day -> !here.containsKey(day))
                .forEach(day -> find(day.toString(), "the archive has no such day; archive restore brings it back"));
        return new VerifyReport(days.size(), 0, dispatches, throttle.bytes(), true, findings);
    }

    /** The files of a day, by the names that the bucket has for them. */
    static SortedMap<String, Path> files(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Path path : Folders.walk(folder)) {
            if (Files.isRegularFile(path)) {
                files.put(folder.relativize(path).toString(), path);
            }
        }
        return files;
    }

    private void check(LocalDate day, SortedMap<String, Path> files, SortedSet<String> there, long total)
            throws IOException {
        SortedMap<String, String> manifest = DayInventory.read(sealed.archive().resolve(day.toString())).manifest();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String name = day + "/" + file.getKey();
            if (there.contains(file.getKey())) {
                String expected = manifest.get(file.getKey());
                if (!sha512(name).equals(expected == null ? Sha512.of(file.getValue()) : expected)) {
                    find(name, "it is not as the archive has it");
                }
                listener.reached(throttle.bytes(), total);
            } else {
                find(name, "it is missing");
            }
        }
        there.stream().filter(name -> !files.containsKey(name))
                .forEach(name -> find(day + "/" + name, "nothing of that name belongs here"));
    }

    private String sha512(String name) throws IOException {
        try (InputStream object = store.read(name)) {
            return Sha512.of(object, throttle::took);
        }
    }

    private void find(String name, String what) {
        Finding finding = new Finding(store.place() + "/" + name, null, what);
        findings.add(finding);
        listener.found(finding);
    }
}
