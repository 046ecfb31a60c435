package dragoman.pipeline.translation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which orders are being done, and which may not be given again for a while, by their keys. Safe for several threads. */
final class OrderBook {
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Set<String> underway = new HashSet<>();
    /** When an order may be given again; the oldest is forgotten when there are many. */
    private final Map<String, Instant> notBefore = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    OrderBook(Clock clock) {
        this.clock = clock;
    }

    /** Whether an order may be given now. */
    synchronized boolean isOpen(String key) {
        return !underway.contains(key) && !notBefore.getOrDefault(key, Instant.MIN).isAfter(clock.instant());
    }

    /** Gives an order, if it may be given. */
    synchronized boolean begin(String key) {
        return isOpen(key) && underway.add(key);
    }

    /** Takes note that nobody does it any more. */
    synchronized void end(String key) {
        underway.remove(key);
    }

    /** Has it wait for so long from now on. */
    synchronized void postpone(String key, Duration wait) {
        notBefore.remove(key);
        notBefore.put(key, clock.instant().plus(wait));
    }

    /** How many are being done. */
    synchronized int underway() {
        return underway.size();
    }
}
