package dragoman.pipeline;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What can be set, with its default. Each setting is a line in {@code dragoman.properties}, and an environment variable
 * beats it: {@code intake.max-bytes} is {@code DRAGOMAN_INTAKE_MAX_BYTES}.
 *
 * @param maxBytes the largest file that is read; larger ones are rejected
 * @param settle how long a file must have been still before it is taken
 * @param doneSuffix if not empty, a file is taken only once a file of the same name with this suffix lies beside it
 * @param journalFileBytes the size at which the journal begins a new file
 * @param archive what the sealed days keep to
 */
public record Settings(int maxBytes, Duration settle, String doneSuffix, long journalFileBytes,
        ArchiveSettings archive) {
    /** Every setting at its default. */
    public static final Settings DEFAULT = from(new Properties(), Map.of());

    /** Settings with an archive that keeps to the defaults. */
    public Settings(int maxBytes, Duration settle, String doneSuffix, long journalFileBytes) {
        this(maxBytes, settle, doneSuffix, journalFileBytes, ArchiveSettings.DEFAULT);
    }

    /**
     * Reads a home's settings.
     *
     * @throws IllegalArgumentException if a value makes no sense; the message names the setting
     */
    public static Settings of(Path file, Map<String, String> environment) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return from(properties, environment);
    }

    private static Settings from(Properties file, Map<String, String> environment) {
        Values values = new Values(file, environment);
        return new Settings((int) values.number("intake.max-bytes", 50L << 20, Integer.MAX_VALUE - 16),
                Duration.ofMillis(values.number("intake.settle-ms", 100, 86_400_000)),
                values.text("intake.done-suffix", ""),
                values.number("journal.max-file-bytes", 1L << 30, Long.MAX_VALUE),
                new ArchiveSettings(values.zone(values.text("archive.time-zone", "")),
                        values.number("archive.verify-mb-per-second", 50, 100_000)));
    }

    private record Values(Properties file, Map<String, String> environment) {
        String text(String name, String otherwise) {
            String variable = "DRAGOMAN_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            return environment.getOrDefault(variable, file.getProperty(name, otherwise)).strip();
        }

        ZoneId zone(String id) {
            try {
                return id.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(id);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("archive.time-zone: no time zone: " + id, e);
            }
        }

        long number(String name, long otherwise, long most) {
            String text = text(name, Long.toString(otherwise));
            try {
                long number = Long.parseLong(text);
                if (number >= 0 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(name + ": not a number: " + text, e);
            }
            throw new IllegalArgumentException(name + ": not between 0 and " + most + ": " + text);
        }
    }
}
