package dragoman.archive.verify;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at a time, and gives what came of them in the order in which they were begun. */
final class SideBySide<T> implements Closeable {
    private final ExecutorService threads;
    private final Queue<Future<T>> begun = new ArrayDeque<>();

    SideBySide(int threads) {
        this.threads = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    }

    /** Begins something as soon as a thread is free for it. */
    void begin(Callable<T> work) {
        begun.add(threads.submit(work));
    }

    /** Waits for the oldest that was begun and not asked for yet. */
    T next() throws IOException {
        try {
            return begun.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Begins nothing more, and waits for what is at work. */
    @Override
    public void close() {
        begun.forEach(work -> work.cancel(true));
        threads.close();
    }
}
