package dragoman.pipeline.translation;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which versions a machine is to supply, as a route says it: {@code from=en,fr to=fr,tr after=60m agency=LHA}.
 *
 * @param from BCP 47 primary tags of the languages to translate from
 * @param to those to translate into
 * @param agency whose dispatches, or null for all
 * @param originals whether translations are not translated again
 * @param after how long people have to send a translation of their own
 * @param within how old a dispatch may be
 * @param engine the name of the engine to ask, or null for the first that can
 */
record TranslationRule(List<String> from, List<String> to, @Nullable String agency, boolean originals, Duration after,
        Duration within, @Nullable String engine) {
    private static final Set<String> WORDS = Set.of("from", "to", "agency", "originals", "after", "within", "engine");

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException if it makes no sense; the message says where
     */
    static TranslationRule parse(String text) {
        Map<String, String> values = new TreeMap<>();
        for (String word : List.of(text.strip().split("\\s+", -1))) {
            int equals = word.indexOf('=');
            if (equals < 1 || !WORDS.contains(word.substring(0, equals))) {
                throw new IllegalArgumentException("a rule knows " + new TreeSet<>(WORDS) + ", not: " + word);
            }
            values.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return new TranslationRule(languages(values, "from"), languages(values, "to"), values.get("agency"),
                !values.getOrDefault("originals", "yes").equals("no"), duration(values.getOrDefault("after", "0m")),
                duration(values.getOrDefault("within", "7d")), values.get("engine"));
    }

    /** Two languages, from one to the other, by their BCP 47 primary tags. */
    record Pair(String from, String to) {
    }

    /** All pairs of different languages that it is about. */
    List<Pair> pairs() {
        return from.stream()
                .flatMap(it -> to.stream().filter(other -> !other.equals(it)).map(other -> new Pair(it, other)))
                .toList();
    }

    private static List<String> languages(Map<String, String> values, String word) {
        String languages = values.getOrDefault(word, "");
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a rule needs " + word + "=");
        }
        return List.of(languages.split(",", -1));
    }

    /** {@code 90s}, {@code 30m}, {@code 2h} or {@code 7d}: what ISO 8601 writes with a P or PT before it. */
    private static Duration duration(String text) {
        try {
            return Duration.parse((text.endsWith("d") ? "P" : "PT") + text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no time such as 30m, 2h or 7d: " + text, e);
        }
    }
}
