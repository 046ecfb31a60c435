package dragoman.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder that holds all days: an OCFL storage root that explains itself. */
final class ArchiveRoot {
    static final String README = "README.txt";

    private static final byte[] EXPLANATION = """
            An archive of news dispatches in English, French and Turkish, kept by Dragoman.

            Each folder named after a day is an OCFL object (Oxford Common File Layout 1.1, https://ocfl.io/1.1/spec/):
            DAY/inventory.json has the SHA-512 of every file, DAY/v1/content/ the files themselves. What came in is in the
            WARC files (ISO 28500:2017), byte for byte; DAY/v1/content/README.txt tells how to read them with public tools.

            events.jsonl tells what was done to the archive and when, a JSON object a line, in the words of PREMIS 3.
            """.getBytes(UTF_8);

    private ArchiveRoot() {
    }

    /** What stands in the explanation. */
    static byte[] explanation() {
        return EXPLANATION.clone();
    }

    /**
     * Makes the folder, if need be: in another place first, so that no kill leaves half of one.
     *
     * @param work an empty folder of the same file system
     */
    static void create(Path root, Path work) throws IOException {
        if (Files.exists(root.resolve(README))) {
            return;
        }
        Path fresh = work.resolve("root");
        DayStore.open(fresh, work.resolve("root-work")).close();
        Files.write(fresh.resolve(README), EXPLANATION);
        for (Path path : Folders.walk(fresh)) {
            JournalFolder.sync(path);
        }
        Files.move(fresh, root, StandardCopyOption.ATOMIC_MOVE);
    }
}
