package dragoman.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it was set. */
final class HandClock extends Clock {
    private final ZoneId zone;
    private Instant now;

    HandClock(String now) {
        this(now, ZoneOffset.UTC);
    }

    HandClock(String now, ZoneId zone) {
        this.now = Instant.parse(now);
        this.zone = zone;
    }

    void set(String time) {
        now = Instant.parse(time);
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
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
