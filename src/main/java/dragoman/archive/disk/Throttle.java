package dragoman.archive.disk;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Holds up whoever reads too fast, several threads together. */
public final class Throttle {
    private final long bytesPerSecond;
    private final long start = System.nanoTime();
    private final AtomicLong bytes = new AtomicLong();

    /** A throttle that lets so many bytes a second through; 0 lets all through. */
    public Throttle(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Counts bytes that were read; returns once that is no more than is allowed. */
    public void took(long count) {
        long taken = bytes.addAndGet(count);
        if (bytesPerSecond == 0) {
            return;
        }
        long due = start + (long) ((double) taken / bytesPerSecond * TimeUnit.SECONDS.toNanos(1));
        for (long wait = due - System.nanoTime(); wait > 0 && !Thread.currentThread().isInterrupted(); wait = due
                - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }

    /** How many bytes were read. */
    public long bytes() {
        return bytes.get();
    }
}
