package dragoman.lexicon.memory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one process at a time change a folder. */
final class FolderLock {
    private static final String NAME = ".lock";

    private FolderLock() {
    }

    /** What is done while no other process changes the folder. */
    @FunctionalInterface
    interface Work<T> {
        T done() throws IOException;
    }

    /** Waits until no other process changes the folder, which is made if it is not there. */
    static <T> T alone(Path folder, Work<T> work) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException(folder + " could not be locked");
            }
            return work.done();
        }
    }
}
