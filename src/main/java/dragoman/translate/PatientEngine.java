package dragoman.translate;

import dragoman.translate.Failure.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks again what may have failed in passing, each time after a longer wait or the one that the engine wants; then gives it a rest. */
final class PatientEngine implements TranslationEngine {
    private static final int TRIES = 3;
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    /** A thread that waits translates nothing: what takes longer is for the next time. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final TranslationEngine engine;
    private final CircuitBreaker breaker;
    private final Clock clock;
    private final Pause pause;

    PatientEngine(TranslationEngine engine, CircuitBreaker breaker, Clock clock, Pause pause) {
        this.engine = engine;
        this.breaker = breaker;
        this.clock = clock;
        this.pause = pause;
    }

    /** How long the engine is left alone still. */
    Optional<Duration> rest() {
        return breaker.rest();
    }

    @Override
    public Reply translate(TranslationRequest request) throws InterruptedException {
        if (!breaker.admits()) {
            return resting();
        }
        Duration wait = FIRST_WAIT;
        for (int tried = 1;; tried++) {
            switch (engine.translate(request)) {
                case Reply.Translated translated -> {
                    breaker.answered();
                    return translated;
                }
                case Reply.Failed(Failure failure) -> {
                    Duration next = failure.retryAfter() == null ? wait : failure.retryAfter();
                    if (!failure.kind().isPassing() || tried == TRIES || isTooLong(next, request)) {
                        breaker.failed(failure);
                        return new Reply.Failed(failure);
                    }
                    pause.sleep(next);
                    wait = wait.multipliedBy(2);
                }
            }
        }
    }

    private boolean isTooLong(Duration wait, TranslationRequest request) {
        return wait.compareTo(LONGEST_WAIT) > 0 || clock.instant().plus(wait).isAfter(request.deadline());
    }

    private Reply resting() {
        @Nullable
        Duration rest = breaker.rest().orElse(null);
        return new Reply.Failed(new Failure(Kind.RESTING, "it is left alone for "
                + (rest == null ? "a moment" : rest.toSeconds() + 1 + " s") + " because it failed", rest));
    }
}
