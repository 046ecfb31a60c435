package dragoman.lexicon.memory;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that takes another's place as a whole or not at all: written beside it, forced to disk, then renamed. */
final class Replacement implements AutoCloseable {
    private final Path target;
    private final Path written;
    private final FileChannel channel;
    private final OutputStream out;

    private Replacement(Path target) throws IOException {
        this.target = target;
        this.written = target.resolveSibling("." + target.getFileName() + ".part");
        this.channel = FileChannel.open(written, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    static Replacement of(Path target) throws IOException {
        return new Replacement(target);
    }

    /** Where to write; to be closed before {@link #commit}. */
    OutputStream out() {
        return out;
    }

    void commit() throws IOException {
        out.flush();
        channel.force(true);
        channel.close();
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path folder = target.toAbsolutePath().getParent();
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** Without {@link #commit} nothing happened. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(written);
    }
}
