package dragoman.cli.print;

import dragoman.search.Hit;
import dragoman.search.Version;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of comma-separated values after RFC 4180, for spreadsheets. */
public final class Csv {
    /** The columns of a hit. */
    public static final List<String> HIT = List.of("topic", "rank", "id", "story", "language", "headline", "origin",
            "translated from", "translators", "agency", "place", "published", "received", "score");

    private Csv() {
    }

    /** A line, without its end. */
    public static String line(List<String> values) {
        return values.stream().map(Csv::quoted).collect(Collectors.joining(","));
    }

    /** An answer to a question, in the order of {@link #HIT}; what is unknown is empty. */
    public static List<String> hit(String topic, int rank, Hit hit) {
        Version version = hit.version();
        return List.of(topic, Integer.toString(rank), version.id(), version.story(), text(version.language()),
                text(version.headline()), version.origin(), text(version.sourceLanguage()),
                String.join("; ", version.credited()), text(version.agency()), text(version.place()),
                text(version.published()), version.received().toString(),
                String.format(Locale.ROOT, "%.6f", hit.score()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String quoted(String value) {
        boolean plain = value.chars()
                .noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
