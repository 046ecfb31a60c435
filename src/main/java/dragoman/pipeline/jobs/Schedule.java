package dragoman.pipeline.jobs;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/**
 * When a job is to run: at times of day by the clocks of a zone, its slots. A slot is named by its local time, and each is there
 * exactly once. Where clocks are set forward over it, it comes as much later; where they are set back and show its time twice, it
 * comes the first time. (Quartz itself would leave out the one.)
 *
 * @param job the job's name
 * @param cron a cron expression of Quartz: seconds, minutes, hours, day of month, month, day of week
 * @param zone by whose clocks
 */
public record Schedule(String job, String cron, ZoneId zone) {
    public Schedule {
        if (!CronExpression.isValidExpression(cron)) {
            throw new IllegalArgumentException(job + ": no cron expression: " + cron);
        }
    }

    /** The latest slot behind another that has come by now; nothing if none has. */
    public Optional<LocalDateTime> latest(LocalDateTime after, Instant now) {
        CronExpression expression = expression();
        LocalDateTime latest = null;
        for (LocalDateTime slot = next(expression, after); slot != null
                && !instant(slot).isAfter(now); slot = next(expression, slot)) {
            latest = slot;
        }
        return Optional.ofNullable(latest);
    }

    /** The next slots, as moments. */
    public List<Instant> next(Instant now, int count) {
        CronExpression expression = expression();
        List<Instant> next = new ArrayList<>();
        LocalDateTime slot = next(expression, LocalDateTime.ofInstant(now, zone).minusHours(3));
        while (slot != null && next.size() < count) {
            if (instant(slot).isAfter(now)) {
                next.add(instant(slot));
            }
            slot = next(expression, slot);
        }
        return next;
    }

    /** When a slot comes. */
    Instant instant(LocalDateTime slot) {
        return slot.atZone(zone).toInstant();
    }

    private static @Nullable LocalDateTime next(CronExpression expression, LocalDateTime after) {
        Date next = expression.getTimeAfter(Date.from(after.toInstant(ZoneOffset.UTC)));
        return next == null ? null : LocalDateTime.ofInstant(next.toInstant(), ZoneOffset.UTC);
    }

    /** The expression on a time line without leaps, on which local times are counted as if they were UTC. */
    private CronExpression expression() {
        try {
            CronExpression expression = new CronExpression(cron);
            expression.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
            return expression;
        } catch (ParseException e) {
            throw new IllegalStateException("it was valid: " + cron, e);
        }
    }
}
