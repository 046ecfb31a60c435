package dragoman.web;

import com.sun.net.httpserver.HttpExchange;
import dragoman.pipeline.Measurement;
import dragoman.pipeline.service.Vitals;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code GET /metrics}: the service's figures in Prometheus' text format 0.0.4. */
final class MetricsPage implements Page {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Vitals vitals;

    MetricsPage(Vitals vitals) {
        this.vitals = vitals;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    public Answer answer(HttpExchange request) throws IOException {
        return Answer.text(TYPE, text(vitals.measurements()));
    }

    /** Figures as lines, with a line about each name before the first of its figures. */
    static String text(List<Measurement> measurements) {
        StringBuilder text = new StringBuilder();
        String name = "";
        for (Measurement it : measurements) {
            if (!it.name().equals(name)) {
                name = it.name();
                text.append("# HELP ").append(name).append(' ').append(escaped(it.help())).append("\n# TYPE ")
                        .append(name).append(name.endsWith("_total") ? " counter\n" : " gauge\n");
            }
            text.append(name).append(labels(it)).append(' ')
                    .append(new BigDecimal(it.value()).stripTrailingZeros().toPlainString()).append('\n');
        }
        return text.toString();
    }

    private static String labels(Measurement measurement) {
        return measurement.labels().isEmpty()
                ? ""
                : new TreeMap<>(measurement.labels()).entrySet().stream()
                        .map(it -> it.getKey() + "=\"" + escaped(it.getValue()).replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
