package dragoman.archive.day;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.archive.Finding;
import dragoman.archive.disk.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that holds all days: an OCFL storage root that explains itself. */
public final class ArchiveRoot {
    public static final String README = "README.txt";
    /** Beside the journal: where days are made ready. Who holds its lock is the only one to change the archive. */
    public static final String WORK = "sealing";

    private static final byte[] EXPLANATION = """
            An archive of news dispatches in English, French and Turkish, kept by Dragoman.

            Each folder named after a day is an OCFL object (Oxford Common File Layout 1.1, https://ocfl.io/1.1/spec/):
            DAY/inventory.json has the SHA-512 of every file, DAY/v1/content/ the files themselves. What came in is in the
            WARC files (ISO 28500:2017), byte for byte; DAY/v1/content/README.txt tells how to read them with public tools.

            events.jsonl tells what was done to the archive and when, a JSON object a line, in the words of PREMIS 3.
            """
            .getBytes(UTF_8);

    private ArchiveRoot() {
    }

    /**
     * Makes the folder, if need be: in another place first, so that no kill leaves half of one.
     *
     * @param work an empty folder of the same file system
     */
    public static void create(Path root, Path work) throws IOException {
        if (Files.exists(root.resolve(README))) {
            return;
        }
        Path fresh = fresh(work);
        for (Path path : Folders.walk(fresh)) {
            Folders.sync(path);
        }
        Files.move(fresh, root, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path fresh(Path work) throws IOException {
        Path fresh = work.resolve("root");
        DayStore.open(fresh, work.resolve("root-work")).close();
        Files.write(fresh.resolve(README), EXPLANATION);
        return fresh;
    }

    /**
     * Compares a folder with one that is made anew; what it holds of days is not looked at.
     *
     * @param work an empty folder
     */
    public static List<Finding> check(Path root, Path work) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Set<Path> known = new HashSet<>(List.of(Path.of(EventLog.FILE)));
        Path fresh = fresh(work);
        for (Path made : Folders.walk(fresh)) {
            Path name = fresh.relativize(made);
            known.add(name);
            Path stored = root.resolve(name);
            if (!Files.exists(stored)) {
                findings.add(new Finding("archive/" + name, null, "it is missing"));
            } else if (Files.isRegularFile(made) && Files.mismatch(made, stored) >= 0) {
                findings.add(new Finding("archive/" + name, Files.mismatch(made, stored), "it is not as it was made"));
            }
        }
        try (Stream<Path> entries = Files.list(root)) {
            entries.filter(entry -> !known.contains(root.relativize(entry)) && !SealedFiles.isDay(entry)).sorted()
                    .forEach(entry -> findings.add(
                            new Finding("archive/" + entry.getFileName(), null, "nothing of that name belongs here")));
        }
        return findings;
    }
}
