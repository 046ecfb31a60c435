package dragoman.translate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How many characters an engine may be sent on a day (UTC). What is asked for is written down before it is sent, so that no
 * end of the process makes it forget; a power cut can cost the last seconds. Safe for several threads.
 */
final class Budget {
    private final Path file;
    private final long daily;
    private final Clock clock;
    private Instant spentUntil = Instant.MIN;

    Budget(Path file, long daily, Clock clock) {
        this.file = file;
        this.daily = daily;
        this.clock = clock;
    }

    private record Spent(LocalDate day, long characters) {
        @Override
        public String toString() {
            return day + " " + characters + "\n";
        }
    }

    /** How long it will be until there is something left, if it was asked in vain today. */
    synchronized Optional<Duration> rest() {
        Instant now = clock.instant();
        return now.isBefore(spentUntil) ? Optional.of(Duration.between(now, spentUntil)) : Optional.empty();
    }

    /** Takes so many characters of today's if there are so many left. */
    synchronized boolean take(long characters) throws IOException {
        Spent spent = spent();
        if (spent.characters() + characters > daily) {
            spentUntil = spent.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            return false;
        }
        write(new Spent(spent.day(), spent.characters() + characters));
        return true;
    }

    /** Gives back what was taken today and not sent after all. */
    synchronized void giveBack(long characters) throws IOException {
        Spent spent = spent();
        write(new Spent(spent.day(), Math.max(0, spent.characters() - characters)));
    }

    private Spent spent() throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            String line = Files.readString(file).strip();
            String begin = today + " ";
            return new Spent(today, line.startsWith(begin) ? Long.parseLong(line.substring(begin.length())) : 0);
        } catch (NoSuchFileException e) {
            return new Spent(today, 0);
        } catch (NumberFormatException e) {
            throw new IOException(file + " holds no count of characters; delete it to begin the day anew", e);
        }
    }

    private void write(Spent spent) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, spent.toString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
