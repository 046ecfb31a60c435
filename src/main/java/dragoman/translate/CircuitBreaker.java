package dragoman.translate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Leaves an engine alone that fails: after a few failures in a row for half a minute, then for twice as long each time, and at
 * once for as long as it says itself. Then one request tries it, while all others still wait. Safe for several threads.
 */
final class CircuitBreaker {
    private static final int ENOUGH = 3;
    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    private static final Duration TRIAL = Duration.ofMinutes(2);

    private final Clock clock;
    private Instant closedUntil = Instant.MIN;
    private Duration rest = FIRST_REST;
    private int failures;

    CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    /** How long the engine is left alone still; nothing if it may be asked. */
    synchronized Optional<Duration> rest() {
        Instant now = clock.instant();
        return now.isBefore(closedUntil) ? Optional.of(Duration.between(now, closedUntil)) : Optional.empty();
    }

    /** Whether to ask it now. After a rest only one is told yes, until it has told how that went. */
    synchronized boolean admits() {
        if (rest().isPresent()) {
            return false;
        }
        if (failures >= ENOUGH) {
            closedUntil = clock.instant().plus(TRIAL);
        }
        return true;
    }

    /** It answered, whatever that is good for. */
    synchronized void answered() {
        failures = 0;
        rest = FIRST_REST;
        closedUntil = Instant.MIN;
    }

    /** It did not. */
    synchronized void failed(Failure failure) {
        Duration said = failure.retryAfter();
        switch (failure.kind()) {
            case UNSUPPORTED, UNUSABLE, RESTING, OVER_BUDGET -> answered();
            case REFUSED, EXHAUSTED -> {
                failures = ENOUGH;
                closeFor(said == null ? LONGEST_REST : said);
            }
            case UNREACHABLE, SLOW, BUSY, BROKEN -> {
                failures++;
                if (said != null) {
                    closeFor(said);
                } else if (failures >= ENOUGH) {
                    closeFor(rest);
                    rest = rest.multipliedBy(2).compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
                }
            }
        }
    }

    private void closeFor(Duration duration) {
        closedUntil = clock.instant().plus(duration);
    }
}
