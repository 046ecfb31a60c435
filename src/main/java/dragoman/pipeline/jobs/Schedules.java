package dragoman.pipeline.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.pipeline.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads from the routes which jobs run when: those that Quartz starts and whose step is {@code run('JOB')} of {@code jobs}. */
public final class Schedules {
    private static final List<String> SHIPPED = List.of("seal", "retention", "replicate", "verify", "learn");
    private static final String ZONE_SETTING = "{{dragoman.time-zone}}";

    private Schedules() {
    }

    /**
     * The schedules of a home's own routes, or of the shipped ones where it has none.
     *
     * @param zone what the setting for the time zone says
     * @throws IllegalArgumentException if a schedule makes no sense; the message names the route
     */
    public static List<Schedule> of(Home home, ZoneId zone) throws IOException {
        List<Schedule> schedules = new ArrayList<>();
        if (Files.isDirectory(home.routes())) {
            try (Stream<Path> files = Files.list(home.routes())) {
                for (Path file : files.filter(it -> it.toString().endsWith(".camel.yaml")).sorted().toList()) {
                    schedules.addAll(read(Files.readString(file), zone));
                }
            }
        } else {
            for (String name : SHIPPED) {
                schedules.addAll(read(shipped(name), zone));
            }
        }
        return schedules;
    }

    private static String shipped(String name) throws IOException {
        try (InputStream in = Schedules.class.getResourceAsStream("/dragoman/routes/" + name + ".camel.yaml")) {
            if (in == null) {
                throw new IllegalStateException("not shipped: " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /** The schedules in one file of routes. */
    static List<Schedule> read(String yaml, ZoneId zone) {
        List<Schedule> schedules = new ArrayList<>();
        try {
            Object file = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            for (Object entry : list(file)) {
                Object route = member(entry, "route");
                job(route).ifPresent(job -> schedules.add(schedule(job, member(member(route, "from"), "parameters"),
                        zone)));
            }
            return schedules;
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("no YAML: " + e.getMessage(), e);
        }
    }

    private static Schedule schedule(String job, @Nullable Object parameters, ZoneId zone) {
        String named = text(member(parameters, "trigger.timeZone"));
        try {
            return new Schedule(job, text(member(parameters, "cron")),
                    named.isEmpty() || named.equals(ZONE_SETTING) ? zone : ZoneId.of(named));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(job + ": no time zone: " + named, e);
        }
    }

    private static Optional<String> job(@Nullable Object route) {
        if (!text(member(member(route, "from"), "uri")).startsWith("quartz:")) {
            return Optional.empty();
        }
        for (Object step : list(member(member(route, "from"), "steps"))) {
            Object bean = member(step, "bean");
            String method = text(member(bean, "method"));
            if (text(member(bean, "ref")).equals("jobs") && method.startsWith("run('") && method.endsWith("')")) {
                return Optional.of(method.substring(5, method.length() - 2));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object member(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static List<?> list(@Nullable Object object) {
        return object instanceof List<?> list ? list : List.of();
    }

    private static String text(@Nullable Object object) {
        return object == null ? "" : object.toString();
    }
}
