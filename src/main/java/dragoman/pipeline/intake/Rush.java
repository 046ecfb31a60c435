package dragoman.pipeline.intake;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells whether arrivals come in piles: then whoever is in no hurry gives way to them. Safe for several threads. */
final class Rush {
    private static final long WINDOW_NANOS = Duration.ofSeconds(1).toNanos();
    /** In two windows: a wire brings a few a second, a pile thousands. */
    private static final int MANY = 30;

    private final LongSupplier nanos;
    private long begun;
    private int before;
    private int now;

    /** No rush yet. */
    Rush(LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** Takes note of an arrival. */
    synchronized void arrive() {
        turn();
        now++;
    }

    /** Whether many have come in the last one or two seconds. */
    synchronized boolean isOn() {
        turn();
        return before + now >= MANY;
    }

    private void turn() {
        long windows = (nanos.getAsLong() - begun) / WINDOW_NANOS;
        if (windows > 0) {
            before = windows == 1 ? now : 0;
            now = 0;
            begun += windows * WINDOW_NANOS;
        }
    }
}
