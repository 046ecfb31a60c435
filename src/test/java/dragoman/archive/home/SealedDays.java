package dragoman.archive.home;

import dragoman.archive.Archive;
import dragoman.archive.HandClock;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalWriter;
import dragoman.archive.SampleEntries;
import dragoman.archive.journal.JournalFolder;
import dragoman.archive.journal.Journals;
import dragoman.archive.seal.Sealer;
import dragoman.model.JournalPosition;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A journal of three days in March, and the archive beside it, as a test looks at them. */
public record SealedDays(Path home, HandClock clock) {
    public static final List<String> DAYS = List.of("2026-03-01", "2026-03-02", "2026-03-03");
    /** So small that each day has several files. */
    private static final long FILE_BYTES = 1500;

    public SealedDays(Path home) {
        this(home, new HandClock("2026-03-01T08:00:00Z"));
    }

    public Path journal() {
        return home.resolve("journal");
    }

    public Path archive() {
        return home.resolve("archive");
    }

    public Path content(String day, String name) {
        return archive().resolve(day).resolve("v1/content").resolve(name);
    }

    public JournalWriter open() throws IOException {
        return Journals.open(journal(), clock, FILE_BYTES);
    }

    /** Writes what came in on three days, and lets a fourth begin. */
    public SealedDays write() throws IOException {
        for (String day : DAYS) {
            clock.set(day + "T09:30:00Z");
            append(day);
        }
        clock.set("2026-03-04T02:15:00Z");
        return this;
    }

    private void append(String day) throws IOException {
        int number = Integer.parseInt(day.substring(8)) * 100;
        try (JournalWriter writer = open()) {
            for (int i = 0; i < 6; i++) {
                writer.append(SampleEntries.numbered(number + i));
            }
            writer.append(SampleEntries.acceptance("bac.txt", SampleEntries.ferry(), SampleEntries.ferry()));
            writer.append(new JournalEntry.Repetition(SampleEntries.drop("encore.txt"), "FR7K2M9Q4T6W8X0Z1B3D"));
            writer.append(new JournalEntry.Rejection(SampleEntries.drop("boş.txt"),
                    new Problem(ProblemCode.P002, "boş.txt", "0 bytes")));
            writer.append(new JournalEntry.Tied(SampleEntries.decision()));
        }
    }

    public Archive openArchive() {
        return Archives.open(journal(), clock);
    }

    /** Seals every day; {@code reached} may stop it. */
    public int seal(Consumer<Sealer.Step> reached) throws IOException {
        return new OcflArchive(new JournalFolder(journal()), clock, reached).seal(true, _ -> {
        });
    }

    public int seal() throws IOException {
        return seal(_ -> {
        });
    }

    /** Every entry with its place, as readers see it. */
    public Map<JournalPosition, String> entries() throws IOException {
        Map<JournalPosition, String> entries = new TreeMap<>();
        Journals.read(journal()).replay(JournalPosition.START, (start, _, entry) -> entries.put(start, told(entry)));
        return entries;
    }

    public static String told(JournalEntry entry) {
        return entry instanceof JournalEntry.Acceptance it
                ? it.drop() + " " + Arrays.hashCode(it.bytes()) + " " + it.dispatches()
                : entry.toString();
    }

    /** The WARC files below a folder, by where they stand. */
    public static List<String> warcs(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".warc.gz"))
                        .forEach(file -> names.add(folder.relativize(file).toString()));
            }
        }
        return names.stream().sorted().toList();
    }

    /** Flips a bit of a byte. */
    public static void flip(Path file, long offset) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(offset);
            int old = bytes.read();
            bytes.seek(offset);
            bytes.write(old ^ 1);
        }
    }
}
