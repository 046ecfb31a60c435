package dragoman.cli;

import dragoman.cli.terminal.Terminal;
import java.util.concurrent.CountDownLatch;

/**
 * Ends the process with exit code 0 if a signal (SIGTERM, Ctrl-C) made the service stop, and it did so cleanly. The JVM by
 * itself would end with 143 or 130, as if something had gone wrong.
 */
final class CleanEnd {
    private final CountDownLatch passed = new CountDownLatch(1);
    private volatile boolean clean;

    private CleanEnd() {
    }

    /** Expects that a signal may come from now on. */
    static CleanEnd expect(Terminal terminal) {
        CleanEnd end = new CleanEnd();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("clean-end").unstarted(() -> end.await(terminal)));
        return end;
    }

    /** All that was in flight is finished, and all is closed. */
    void reached() {
        clean = true;
    }

    /** The service runs no more, cleanly or not. Without this word the process would never end. */
    void passed() {
        passed.countDown();
    }

    private void await(Terminal terminal) {
        try {
            passed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (clean) {
            terminal.out().flush();
            terminal.err().flush();
            Runtime.getRuntime().halt(0);
        }
    }
}
