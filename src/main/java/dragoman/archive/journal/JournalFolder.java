package dragoman.archive.journal;

import dragoman.archive.day.SealedFiles;
import dragoman.archive.disk.Folders;
import dragoman.archive.warc.JournalFileName;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder that a journal's files stand in, and the archive beside it, into which they are sealed day by day. None of both
 * need be there yet: then there are no files.
 *
 * @param path the folder itself
 * @param sealed the files that were sealed
 */
public record JournalFolder(Path path, SealedFiles sealed) {
    private static final String ARCHIVE = "archive";

    /** A journal whose archive stands beside it. */
    public JournalFolder(Path path) {
        this(path, path.resolveSibling(ARCHIVE));
    }

    public JournalFolder(Path path, Path archive) {
        this(path, new SealedFiles(archive));
    }

    /** Names of the journal's files, oldest first, wherever they stand. */
    public List<String> files() throws IOException {
        return filesFrom(JournalPosition.START);
    }

    /** Names of the files from a position's on, that one included. */
    List<String> filesFrom(JournalPosition from) throws IOException {
        SortedSet<String> files = new TreeSet<>(unsealed());
        Optional<JournalFileName> first = JournalFileName.parse(from.file());
        files.addAll(first.isEmpty() ? sealed().all() : sealed().since(first.get()));
        return List.copyOf(files.tailSet(from.file()));
    }

    /** Names of the files that stand in the folder itself, oldest first. */
    public List<String> unsealed() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> JournalFileName.parse(name).isPresent())
                    .sorted()
                    .toList();
        }
    }

    /** The name of the newest file. */
    public Optional<String> newest() throws IOException {
        List<String> here = unsealed();
        return Stream.concat(here.isEmpty() ? Stream.empty() : Stream.of(here.getLast()), sealed().newest().stream())
                .max(Comparator.naturalOrder());
    }

    /** Behind the last byte of the newest file; {@link JournalPosition#START} if there is none. */
    JournalPosition end() throws IOException {
        Optional<String> newest = newest();
        return newest.isEmpty()
                ? JournalPosition.START
                : new JournalPosition(newest.get(), Files.size(file(newest.get())));
    }

    /** Whether a file stands in the archive alone, where nothing is ever written to it. */
    public boolean isSealed(String name) throws IOException {
        return !Files.exists(path.resolve(name)) && sealed().find(name).isPresent();
    }

    /** Where a file of this name stands, or would if it were there. */
    public Path file(String name) throws IOException {
        Path here = path.resolve(name);
        return Files.exists(here) ? here : sealed().find(name).orElse(here);
    }

    /** Makes a new file that a power cut will not take away again. */
    FileChannel create(String name) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(name), StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        Folders.sync(path);
        return channel;
    }

    /** Takes a file away for good. */
    public void delete(String name) throws IOException {
        Files.delete(path.resolve(name));
        Folders.sync(path);
    }

    /** Makes the folder itself, if need be. */
    void create() throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Files.createDirectories(path);
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Folders.sync(parent);
        }
    }
}
