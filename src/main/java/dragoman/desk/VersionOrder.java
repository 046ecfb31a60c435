package dragoman.desk;

import dragoman.model.Metadata.SourceId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of two versions of one item is the later: by the sender's count, else by the moment it was made. */
final class VersionOrder {
    private static final int MOST_DIGITS = 12;
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss[XX][X]");
    private static final DateTimeFormatter EXTENDED = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm[:ss][.SSS][XXX][XX]");

    private VersionOrder() {
    }

    /** Less than 0 if the one is the earlier version, more if it is the later, 0 if nothing tells. */
    static int compare(SourceId one, SourceId other) {
        if (!one.id().equals(other.id()) || one.version() == null || other.version() == null) {
            return 0;
        }
        Optional<BigDecimal> number = number(one.version());
        Optional<BigDecimal> otherNumber = number(other.version());
        if (number.isPresent() && otherNumber.isPresent()) {
            return number.get().compareTo(otherNumber.get());
        }
        Optional<Instant> moment = moment(one.version());
        Optional<Instant> otherMoment = moment(other.version());
        return moment.isPresent() && otherMoment.isPresent() ? moment.get().compareTo(otherMoment.get()) : 0;
    }

    /** Versions such as {@code 2}, {@code 002} and {@code 2.1}; a moment in digits alone is more than a count has. */
    private static Optional<BigDecimal> number(@Nullable String version) {
        boolean counts = version != null && !version.isEmpty() && version.length() <= MOST_DIGITS
                && version.chars().allMatch(it -> it >= '0' && it <= '9' || it == '.')
                && version.chars().filter(it -> it == '.').count() <= 1 && !version.endsWith(".");
        return counts ? Optional.of(new BigDecimal(version)) : Optional.empty();
    }

    private static Optional<Instant> moment(@Nullable String version) {
        if (version == null) {
            return Optional.empty();
        }
        return read(EXTENDED, version).or(() -> read(BASIC, version));
    }

    private static Optional<Instant> read(DateTimeFormatter form, String moment) {
        try {
            TemporalAccessor read = form.parseBest(moment, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(read instanceof OffsetDateTime it
                    ? it.toInstant()
                    : LocalDateTime.from(read).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
