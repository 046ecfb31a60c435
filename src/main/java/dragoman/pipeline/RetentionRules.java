package dragoman.pipeline;

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
 */
public record RetentionRules(List<RetentionRule> rules) {
    private static final String PREFIX = "retention.";
    private static final Set<String> WORDS = Set.of("keep-for", "agency", "origin");

    public RetentionRules {
        rules = List.copyOf(rules);
    }

    /** A dispatch that is to go, and the rule that says so. */
    public record Expired(Version version, RetentionRule rule) {
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
            if (setting.startsWith(PREFIX)) {
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
        return new RetentionRules(rules);
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

    /** The dispatches that are to go today, whether they are under legal hold or not; those that have gone are not among them. */
    public List<Expired> expired(DispatchSearch search, LocalDate today, ZoneId zone) throws IOException {
        List<Expired> expired = new ArrayList<>();
        if (rules.isEmpty()) {
            return expired;
        }
        try (Stream<List<Version>> stories = search.stories()) {
            stories.flatMap(List::stream).filter(version -> !version.purged())
                    .forEach(version -> first(version, today, zone)
                            .ifPresent(rule -> expired.add(new Expired(version, rule))));
        }
        return expired;
    }

    private Optional<RetentionRule> first(Version version, LocalDate today, ZoneId zone) {
        return rules.stream().filter(rule -> rule.isOver(version, today, zone)).findFirst();
    }
}
