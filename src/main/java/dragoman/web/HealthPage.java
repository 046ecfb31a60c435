package dragoman.web;

import com.sun.net.httpserver.HttpExchange;
import dragoman.pipeline.feeds.FeedState;
import dragoman.pipeline.service.Health;
import dragoman.pipeline.service.Vitals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code GET /health}: whether the service does its work. */
final class HealthPage implements Page {
    private final Vitals vitals;

    HealthPage(Vitals vitals) {
        this.vitals = vitals;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    public Answer answer(HttpExchange request) {
        Health health = vitals.health();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("up", health.isUp());
        for (Health.Check check : health.checks()) {
            body.put(check.name(), Map.of("well", check.well(), "says", check.says()));
        }
        Map<String, Object> feeds = new LinkedHashMap<>();
        vitals.feeds().forEach((name, state) -> feeds.put(name, told(state)));
        body.put("feeds", feeds);
        return Answer.json(health.isUp() ? 200 : 503, body);
    }

    private static Map<String, Object> told(FeedState state) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("well", state.failures() == 0);
        told.put("lastSuccess", state.succeeded() == null ? null : state.succeeded().toString());
        told.put("failures", state.failures());
        told.put("trouble", state.trouble());
        told.putAll(state.entries().byStatus());
        return told;
    }
}
