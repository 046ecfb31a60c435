package dragoman.archive.day;

import dragoman.archive.ArchiveDamagedException;
import dragoman.archive.DaySummary;
import dragoman.archive.disk.Folders;
import dragoman.archive.warc.DamageException;
import dragoman.archive.warc.JournalFileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The journal's files in the archive, found by where they stand there: {@code DAY/vN/content/NAME}. Reading them needs no
 * inventory, and nothing of OCFL.
 *
 * @param archive the folder of sealed days; it need not be there
 */
public record SealedFiles(Path archive) implements DaySource {
    private static final String CONTENT = "content";

    /** The days that have a folder, oldest first. */
    @Override
    public List<LocalDate> days() throws IOException {
        return names(archive).stream().map(SealedFiles::day).flatMap(Optional::stream).sorted().toList();
    }

    /** Whether something in the archive is named as a day's folder is. */
    public static boolean isDay(Path entry) {
        return day(String.valueOf(entry.getFileName())).isPresent();
    }

    private static Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(name));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Names of all files. */
    public List<String> all() throws IOException {
        return of(days());
    }

    /** Names of the files from a day or two before this one's on: whatever the zone, no later file is missing. */
    public List<String> since(JournalFileName file) throws IOException {
        LocalDate first = file.day(ZoneOffset.UTC).minusDays(1);
        return of(days().stream().filter(day -> !day.isBefore(first)).toList());
    }

    private List<String> of(List<LocalDate> days) throws IOException {
        List<String> files = new ArrayList<>();
        for (LocalDate day : days) {
            files.addAll(of(day));
        }
        return files;
    }

    /** Names of one day's files. */
    public List<String> of(LocalDate day) throws IOException {
        List<String> files = new ArrayList<>();
        for (Path content : contents(day)) {
            names(content).stream().filter(name -> JournalFileName.parse(name).isPresent()).forEach(files::add);
        }
        return files.stream().sorted().toList();
    }

    /** The name of the newest file. */
    public Optional<String> newest() throws IOException {
        for (LocalDate day : days().reversed()) {
            List<String> files = of(day);
            if (!files.isEmpty()) {
                return Optional.of(files.getLast());
            }
        }
        return Optional.empty();
    }

    /** Where a file stands. Its day by the clocks of any zone is at most one off that of UTC. */
    public Optional<Path> find(String name) throws IOException {
        Optional<LocalDate> day = JournalFileName.parse(name).map(it -> it.day(ZoneOffset.UTC));
        if (day.isEmpty()) {
            return Optional.empty();
        }
        for (int offset = -1; offset <= 1; offset++) {
            for (Path content : contents(day.get().plusDays(offset))) {
                Path file = content.resolve(name);
                if (Files.exists(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /** The day that a file found here belongs to. */
    public LocalDate day(Path file) {
        return LocalDate.parse(archive.relativize(file).getName(0).toString());
    }

    /** Where a day's newest version keeps a file that every version has. */
    Optional<Path> newestOf(LocalDate day, String name) throws IOException {
        return contents(day).reversed().stream().map(content -> content.resolve(name)).filter(Files::exists)
                .findFirst();
    }

    /**
     * What a day's newest version says of it.
     *
     * @throws ArchiveDamagedException if it says nothing that makes sense
     */
    public DaySummary summary(LocalDate day) throws IOException {
        Path summary = newestOf(day, DayContents.SUMMARY).orElseThrow(() -> new ArchiveDamagedException(
                archive.resolve(day.toString()).toString(), "it has no " + DayContents.SUMMARY));
        try {
            return DaySummaryJson.read(Files.readAllBytes(summary));
        } catch (DamageException e) {
            throw new ArchiveDamagedException(summary.toString(), e.what());
        }
    }

    @Override
    public void fetch(LocalDate day, Path object) throws IOException {
        Path folder = archive.resolve(day.toString());
        for (Path path : Folders.walk(folder)) {
            Files.copy(path, object.resolve(folder.relativize(path).toString()));
        }
    }

    @Override
    public void fetchEvents(Path file) throws IOException {
        Path events = archive.resolve(EventLog.FILE);
        if (Files.exists(events)) {
            Files.copy(events, file);
        }
    }

    @Override
    public String place() {
        return archive.toString();
    }

    /** The folders of a day's versions, oldest first. */
    private List<Path> contents(LocalDate day) throws IOException {
        Path object = archive.resolve(day.toString());
        return names(object).stream().filter(name -> name.startsWith("v"))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .map(version -> object.resolve(version).resolve(CONTENT)).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        }
    }
}
