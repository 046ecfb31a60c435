package dragoman.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it was set. */
public final class HandClock extends Clock {
    private final ZoneId zone;
    private Instant now;

    /** A clock that stands there, in UTC. */
    public HandClock(String now) {
        this(now, ZoneOffset.UTC);
    }

    /** A clock that stands there, in a zone. */
    public HandClock(String now, ZoneId zone) {
        this.now = Instant.parse(now);
        this.zone = zone;
    }

    public void set(String time) {
        now = Instant.parse(time);
    }

    /** Turns it on, or back. */
    public void turn(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new HandClock(now.toString(), other);
    }
}
