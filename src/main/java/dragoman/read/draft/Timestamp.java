package dragoman.read.draft;

import dragoman.read.wire.WrittenDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as the IPTC's formats write them: ISO 8601, extended ({@code 2025-09-17T10:15:00+03:00}) or basic
 * ({@code 20250917T101500+0300}), with or without offset and time.
 */
public final class Timestamp {
    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[T ]?(\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d{1,9}))?)?)?\\s*(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final int NANO_DIGITS = 9;

    private Timestamp() {
    }

    public static Optional<WrittenDate> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
            LocalTime time = form.group(4) == null
                    ? null
                    : LocalTime.of(number(form, 4), number(form, 5), number(form, 6), nanos(form));
            ZoneOffset offset = form.group(8) == null ? null : ZoneOffset.of(form.group(8));
            return Optional.of(new WrittenDate(new WrittenDate.Day.Whole(date), time, offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher form, int group) {
        return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
    }

    private static int nanos(Matcher form) {
        String fraction = form.group(7);
        return fraction == null ? 0 : Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
    }
}
