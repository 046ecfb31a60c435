package dragoman.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Points in time as formats of our days write them: {@code 2025-11-04T10:05:00+03:00}, with less of it also. */
final class Iso8601 {
    private static final DateTimeFormatter BASIC_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]xx");
    private static final DateTimeFormatter EXTENDED = DateTimeFormatter.ISO_DATE_TIME;

    private Iso8601() {
    }

    /** The instant, or null if this is none. No time is midnight, no zone UTC. */
    static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String stamp = text.strip().replace(' ', 'T');
        for (DateTimeFormatter form : new DateTimeFormatter[]{EXTENDED, BASIC_OFFSET, DateTimeFormatter.ISO_LOCAL_DATE}) {
            try {
                TemporalAccessor found = form.parseBest(stamp, OffsetDateTime::from, LocalDateTime::from,
                        LocalDate::from);
                return switch (found) {
                    case OffsetDateTime at -> at.toInstant();
                    case LocalDateTime at -> at.toInstant(ZoneOffset.UTC);
                    default -> LocalDate.from(found).atStartOfDay().toInstant(ZoneOffset.UTC);
                };
            } catch (DateTimeException e) {
                continue; // not in this form
            }
        }
        return null;
    }
}
