package dragoman.archive.journal;

import dragoman.archive.JournalInUseException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to write a journal: a lock on {@code writer.lock}, which also holds the process id. The system lets go of
 * it when the process ends, however it ends; the files stay.
 *
 * <p>A second file, {@code writer.gate}, is locked before it. On POSIX systems closing <em>any</em> descriptor of a file
 * drops all locks that the process has on it, so a second opener in this process must be turned away before it ever
 * touches {@code writer.lock}. At the gate the JDK's own table of locks does that, whatever becomes of the system's.
 */
public final class WriterLock implements Closeable {
    private final FileChannel gate;
    private final FileChannel lock;

    private WriterLock(FileChannel gate, FileChannel lock) {
        this.gate = gate;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @throws JournalInUseException if somebody has it
     */
    public static WriterLock take(Path journalDir) throws IOException {
        FileChannel gate = open(journalDir.resolve("writer.gate"));
        try {
            boolean through = gate.tryLock() != null;
            return new WriterLock(gate, lock(journalDir, through));
        } catch (OverlappingFileLockException e) {
            gate.close();
            throw new JournalInUseException(journalDir, ownPid());
        } catch (IOException e) {
            gate.close();
            throw e;
        }
    }

    private static FileChannel lock(Path journalDir, boolean throughTheGate) throws IOException {
        FileChannel lock = open(journalDir.resolve("writer.lock"));
        try {
            if (!throughTheGate || lock.tryLock() == null) {
                throw new JournalInUseException(journalDir, pidIn(lock));
            }
            lock.truncate(0);
            lock.write(ByteBuffer.wrap(ownPid().getBytes(StandardCharsets.US_ASCII)));
            return lock;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static String pidIn(FileChannel lock) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        lock.read(pid, 0);
        return pid.position() == 0 ? "?" : new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        lock.close();
        gate.close();
    }
}
