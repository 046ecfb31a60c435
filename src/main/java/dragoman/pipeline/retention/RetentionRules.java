package dragoman.pipeline.retention;

import dragoman.model.Origin;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a home by which dispatches go: lines {@code retention.NAME.WORD} in {@code dragoman.properties}. Without any, everything is
 * kept for ever. No environment variable can make one: what removes for good has to be written down.
 *
 * @param rules in order of their names; the first that applies is the one that is named as the reason
 * @param scheduled whether the service may act on them by the clock; else nobody but a person does
 */
public record RetentionRules(List<RetentionRule> rules, boolean scheduled) {
    private static final String PREFIX = "retention.";
    private static final String SCHEDULED = "retention.scheduled";
    private static final Set<String> WORDS = Set.of("keep-for", "agency", "origin");

    public RetentionRules {
        rules = List.copyOf(rules);
    }

    /**
     * What the rules do not keep any more.
     *
     * @param due what is to go, by the first rule that says so
     * @param held what would be to go if it were not for a legal hold
     */
    public record Expired(Map<RetentionRule, List<Version>> due, List<Version> held) {
        /** Nothing. */
        public static final Expired NONE = new Expired(Map.of(), List.of());

        public Expired {
            due = Collections.unmodifiableMap(new LinkedHashMap<>(due));
            held = List.copyOf(held);
        }
    }

    /**
     * Reads a home's rules.
     *
     * @throws IllegalArgumentException if one makes no sense; the message names the setting
     */
    public static RetentionRules of(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        Map<String, Map<String, String>> named = new TreeMap<>();
        for (String setting : properties.stringPropertyNames()) {
            if (setting.startsWith(PREFIX) && !setting.equals(SCHEDULED)) {
                int dot = setting.lastIndexOf('.');
                String word = setting.substring(dot + 1);
                if (dot < PREFIX.length() || !WORDS.contains(word)) {
                    throw new IllegalArgumentException(setting + ": no such setting");
                }
                named.computeIfAbsent(setting.substring(PREFIX.length(), dot), _ -> new TreeMap<>())
                        .put(word, properties.getProperty(setting).strip());
            }
        }
        List<RetentionRule> rules = new ArrayList<>();
        named.forEach((name, words) -> rules.add(rule(name, words)));
        return new RetentionRules(rules, isScheduled(properties.getProperty(SCHEDULED, "false").strip()));
    }

    private static boolean isScheduled(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(SCHEDULED + ": neither true nor false: " + text);
        };
    }

    private static RetentionRule rule(String name, Map<String, String> words) {
        @Nullable
        String origin = words.get("origin");
        if (origin != null && !Origin.KINDS.contains(origin)) {
            throw new IllegalArgumentException(PREFIX + name + ".origin: no such origin: " + origin);
        }
        String text = words.getOrDefault("keep-for", "");
        try {
            Period period = Period.parse(text);
            if (!period.isZero() && !period.isNegative()) {
                return new RetentionRule(name, period, words.get("agency"), origin);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(PREFIX + name + ".keep-for: no period such as P5Y or P90D: " + text, e);
        }
        throw new IllegalArgumentException(PREFIX + name + ".keep-for: not longer than nothing: " + text);
    }

    /** What is over today; what has gone is not in it. */
    public Expired expired(DispatchSearch search, LegalHolds holds, LocalDate today, ZoneId zone) throws IOException {
        if (rules.isEmpty()) {
            return Expired.NONE;
        }
        Map<RetentionRule, List<Version>> due = new TreeMap<>(Comparator.comparing(RetentionRule::name));
        List<Version> held = new ArrayList<>();
        try (Stream<List<Version>> stories = search.stories()) {
            stories.flatMap(List::stream).filter(version -> !version.purged())
                    .forEach(version -> first(version, today, zone)
                            .map(rule -> holds.keep(version.id())
                                    ? held
                                    : due.computeIfAbsent(rule, _ -> new ArrayList<>()))
                            .ifPresent(list -> list.add(version)));
        }
        return new Expired(due, held);
    }

    private Optional<RetentionRule> first(Version version, LocalDate today, ZoneId zone) {
        return rules.stream().filter(rule -> rule.isOver(version, today, zone)).findFirst();
    }
}
