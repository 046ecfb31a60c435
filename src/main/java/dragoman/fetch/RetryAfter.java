package dragoman.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads how long a server wants to be left alone (RFC 9110, section 10.2.3): seconds, or a date. */
final class RetryAfter {
    private RetryAfter() {
    }

    /** The time that is meant, at least zero, or null if none can be made out. */
    static @Nullable Duration parse(String value, Instant now) {
        String text = value.strip();
        try {
            boolean seconds = !text.isEmpty() && text.chars().allMatch(it -> it >= '0' && it <= '9');
            Duration wait = seconds
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return null;
        }
    }
}
