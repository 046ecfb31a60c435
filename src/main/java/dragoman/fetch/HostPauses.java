package dragoman.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps requests to the same host apart, whoever makes them. */
final class HostPauses {
    private final long pause;
    private final Map<String, Long> next = new HashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    HostPauses(Duration pause) {
        this.pause = pause.toNanos();
    }

    /**
     * Waits for a host's turn.
     *
     * @return whether it came; else it was ended meanwhile
     */
    boolean await(String host) {
        try {
            return !ended.await(turn(host.toLowerCase(Locale.ROOT)) - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized long turn(String host) {
        long now = System.nanoTime();
        Long free = next.get(host);
        long turn = free == null || free - now < 0 ? now : free;
        next.put(host, turn + pause);
        return turn;
    }

    /** Lets nobody wait any more. */
    void end() {
        ended.countDown();
    }
}
