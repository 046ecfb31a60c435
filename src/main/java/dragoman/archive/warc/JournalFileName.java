package dragoman.archive.warc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a journal file, {@code dragoman-20260301T081530123Z-00042.warc.gz}. Names sort as the files were written.
 *
 * @param stamp when it was begun, in milliseconds; not before its predecessor's, whatever the clock said
 * @param serial one more than its predecessor's, from 0 again after 99999: a gap betrays a file that is missing
 */
public record JournalFileName(Instant stamp, int serial) {
    private static final int SERIALS = 100_000;
    private static final Pattern FORM = Pattern.compile("dragoman-(\\d{8}T\\d{9})Z-(\\d{5})\\.warc\\.gz");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS");

    /** The parts of a file's name, or nothing if the file is not one of the journal's. */
    public static Optional<JournalFileName> parse(String name) {
        Matcher parts = FORM.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Instant stamp = LocalDateTime.parse(parts.group(1), STAMP).toInstant(ZoneOffset.UTC);
        return Optional.of(new JournalFileName(stamp, Integer.parseInt(parts.group(2))));
    }

    /** The name for a file begun now, behind all others. */
    public static JournalFileName next(@Nullable JournalFileName previous, Instant now) {
        Instant millis = now.truncatedTo(ChronoUnit.MILLIS);
        if (previous == null) {
            return new JournalFileName(millis, 0);
        }
        int serial = (previous.serial + 1) % SERIALS;
        if (millis.isAfter(previous.stamp)) {
            return new JournalFileName(millis, serial);
        }
        return new JournalFileName(serial == 0 ? previous.stamp.plusMillis(1) : previous.stamp, serial);
    }

    /** Whether no file is missing between the other one and this. */
    public boolean follows(JournalFileName other) {
        return serial == (other.serial + 1) % SERIALS;
    }

    /** The day that its entries belong to, by the clocks of a zone. */
    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(stamp, zone);
    }

    @Override
    public String toString() {
        return "dragoman-%sZ-%05d.warc.gz".formatted(STAMP.format(stamp.atOffset(ZoneOffset.UTC)), serial);
    }
}
