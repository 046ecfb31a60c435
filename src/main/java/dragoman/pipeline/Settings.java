package dragoman.pipeline;

import dragoman.archive.Bucket;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be set, with its default. Each setting is a line in {@code dragoman.properties}, and an environment variable
 * beats it: {@code intake.max-bytes} is {@code DRAGOMAN_INTAKE_MAX_BYTES}.
 *
 * @param maxBytes the largest file that is read; larger ones are rejected
 * @param settle how long a file must have been still before it is taken
 * @param doneSuffix if not empty, a file is taken only once a file of the same name with this suffix lies beside it
 * @param journalFileBytes the size at which the journal begins a new file
 * @param polling how feeds are fetched
 * @param serving where the service answers over HTTP
 * @param archive what the sealed days keep to
 * @param newsroom in which zone times without one are
 */
public record Settings(int maxBytes, Duration settle, String doneSuffix, long journalFileBytes, Polling polling,
        Serving serving, ArchiveSettings archive, ZoneId newsroom) {
    /** Every setting at its default. */
    public static final Settings DEFAULT = from(new Properties(), Map.of());

    /** With all that is not about files at its default. */
    public Settings(int maxBytes, Duration settle, String doneSuffix, long journalFileBytes) {
        this(maxBytes, settle, doneSuffix, journalFileBytes, DEFAULT.polling(), DEFAULT.serving(), DEFAULT.archive(),
                DEFAULT.newsroom());
    }

    /**
     * How feeds are fetched.
     *
     * @param allowPrivate whether a feed may lie on this machine or in its local networks
     * @param contact where a server's keeper can ask who fetches, or empty
     * @param hostPause how long a host is left alone between two requests
     * @param ignoreRobots hosts whose {@code robots.txt} does not count, since their publishers have given leave
     */
    public record Polling(boolean allowPrivate, String contact, Duration hostPause, Set<String> ignoreRobots) {
        public Polling {
            ignoreRobots = Set.copyOf(ignoreRobots);
        }
    }

    /**
     * Where the service answers over HTTP.
     *
     * @param address of this machine
     * @param port 0 for any that is free; empty if it is not to answer at all
     * @param tokenFile the file with the token that every request has to bring, or empty
     */
    public record Serving(String address, OptionalInt port, String tokenFile) {
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
                new Polling(values.flag("feeds.allow-private"),
                        values.text("feeds.contact", ""),
                        Duration.ofMillis(values.number("feeds.host-pause-ms", 2000, 3_600_000)),
                        values.words("feeds.ignore-robots")),
                new Serving(values.text("http.address", "127.0.0.1"), port(values),
                        values.text("http.token-file", "")),
                archive(values),
                values.zone("newsroom.time-zone", ZoneOffset.UTC));
    }

    private static ArchiveSettings archive(Values values) {
        String address = values.text("archive.bucket", "");
        String region = values.text("archive.bucket-region", "");
        Bucket.Service buckets = new Bucket.Service(values.address("archive.bucket-endpoint"),
                region.isEmpty() ? null : region);
        return new ArchiveSettings(values.zone("archive.time-zone", ZoneId.systemDefault()),
                values.number("archive.verify-mb-per-second", 50, 100_000), buckets,
                address.isEmpty() ? null : bucket(address, buckets));
    }

    private static Bucket bucket(String address, Bucket.Service buckets) {
        try {
            return Bucket.of(address, buckets);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("archive.bucket: " + e.getMessage(), e);
        }
    }

    private static OptionalInt port(Values values) {
        return values.text("http.port", "off").equals("off")
                ? OptionalInt.empty()
                : OptionalInt.of((int) values.number("http.port", 0, 65_535));
    }

    private record Values(Properties file, Map<String, String> environment) {
        String text(String name, String otherwise) {
            String variable = "DRAGOMAN_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            return environment.getOrDefault(variable, file.getProperty(name, otherwise)).strip();
        }

        /** Words between commas, in lower case. */
        Set<String> words(String name) {
            return Stream.of(text(name, "").split(",", -1)).map(it -> it.strip().toLowerCase(Locale.ROOT))
                    .filter(it -> !it.isEmpty()).collect(Collectors.toSet());
        }

        /** A yes or no that is no by default. */
        boolean flag(String name) {
            String text = text(name, "false");
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(name + ": neither true nor false: " + text);
            };
        }

        /** An address of the web; null if there is none. */
        @Nullable
        URI address(String name) {
            String text = text(name, "");
            if (text.isEmpty()) {
                return null;
            }
            if (!text.startsWith("http://") && !text.startsWith("https://")) {
                throw new IllegalArgumentException(name + ": no address that begins with https:// or http://: " + text);
            }
            return URI.create(text);
        }

        ZoneId zone(String name, ZoneId otherwise) {
            String id = text(name, "");
            try {
                return id.isEmpty() ? otherwise : ZoneId.of(id);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(name + ": no time zone: " + id, e);
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
