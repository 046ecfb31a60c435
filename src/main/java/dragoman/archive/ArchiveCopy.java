package dragoman.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Copies sealed days into the archive of another home, each checked before it counts there. Days that are there already stay. */
final class ArchiveCopy {
    private final SealedFiles source;
    private final Path target;
    private final Path work;

    /**
     * A copy that has not begun.
     *
     * @param work an empty folder of the target's file system
     */
    ArchiveCopy(SealedFiles source, Path target, Path work) {
        this.source = source;
        this.target = target;
        this.work = work;
    }

    /**
     * Copies one day.
     *
     * @return whether it was not there yet
     * @throws ArchiveDamagedException if the copy is not whole, because the original is not
     */
    boolean copy(LocalDate day) throws IOException {
        ArchiveRoot.create(target, work);
        if (Files.exists(target.resolve(day.toString()))) {
            return false;
        }
        Path fresh = work.resolve("copy");
        Folders.delete(fresh);
        ArchiveRoot.create(fresh, work);
        copy(source.archive().resolve(day.toString()), fresh.resolve(day.toString()));
        try (DayStore store = DayStore.open(fresh, work.resolve("objects"))) {
            List<String> damages = store.damages(day);
            if (!damages.isEmpty()) {
                throw new ArchiveDamagedException(source.archive().resolve(day.toString()).toString(),
                        damages.getFirst());
            }
            store.force(day);
        }
        Files.move(fresh.resolve(day.toString()), target.resolve(day.toString()));
        JournalFolder.sync(target);
        Folders.delete(fresh);
        return true;
    }

    /** Copies the record of what was done to the archive. */
    void copyEvents() throws IOException {
        Path events = source.archive().resolve(EventLog.FILE);
        Path copy = target.resolve(EventLog.FILE);
        if (Files.exists(events) && !Files.exists(copy)) {
            Files.copy(events, copy);
            JournalFolder.sync(copy);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path path : Folders.walk(from)) {
            Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
    }
}
