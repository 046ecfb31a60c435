package dragoman.pipeline;

import java.util.Map;

/**
 * One figure about the running service. Names and units are those of docs/reference/http.md, and follow Prometheus' customs.
 *
 * @param name such as {@code dragoman_journal_bytes}; what only grows ends in {@code _total}
 * @param help what it is, in a few words; the same for all of one name
 * @param labels what tells it from others of its name
 */
public record Measurement(String name, String help, Map<String, String> labels, double value) {
    public Measurement {
        labels = Map.copyOf(labels);
    }

    /** A figure that is the only one of its name. */
    public static Measurement of(String name, String help, double value) {
        return new Measurement(name, help, Map.of(), value);
    }

    /** One of several figures of a name. */
    public static Measurement of(String name, String help, String label, String which, double value) {
        return new Measurement(name, help, Map.of(label, which), value);
    }
}
