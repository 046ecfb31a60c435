package dragoman.translate;

import java.time.Duration;

/** How to wait. */
@FunctionalInterface
interface Pause {
    /** Waits so long. */
    void sleep(Duration duration) throws InterruptedException;
}
