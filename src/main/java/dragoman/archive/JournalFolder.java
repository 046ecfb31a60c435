package dragoman.archive;

import dragoman.model.JournalPosition;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that a journal's files stand in. It may not be there yet: then there are none. */
record JournalFolder(Path path) {
    /** Names of the journal's files, oldest first. */
    List<String> files() throws IOException {
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
    Optional<String> newest() throws IOException {
        List<String> files = files();
        return files.isEmpty() ? Optional.empty() : Optional.of(files.getLast());
    }

    /** Behind the last byte of the newest file; {@link JournalPosition#START} if there is none. */
    JournalPosition end() throws IOException {
        Optional<String> newest = newest();
        return newest.isEmpty()
                ? JournalPosition.START
                : new JournalPosition(newest.get(), Files.size(file(newest.get())));
    }

    /** Where a file of this name stands. */
    Path file(String name) {
        return path.resolve(name);
    }

    /** Makes a new file that a power cut will not take away again. */
    FileChannel create(String name) throws IOException {
        FileChannel channel = FileChannel.open(file(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        sync(path);
        return channel;
    }

    /** Takes a file away for good. */
    void delete(String name) throws IOException {
        Files.delete(file(name));
        sync(path);
    }

    /** Makes the folder itself, if need be. */
    void create() throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Files.createDirectories(path);
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            sync(parent);
        }
    }

    /** A directory entry is durable only once the directory was forced, whatever was done to the file. */
    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
