package dragoman.pipeline.translation;

import dragoman.pipeline.Home;
import dragoman.pipeline.Measured;
import dragoman.pipeline.Measurement;
import dragoman.translate.Failure;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What can be counted of machine translation since the process began. Safe for several threads. */
final class TranslationFigures implements Measured {
    private final Home home;
    private final Clock clock;
    private final Map<String, Integer> wanted = new TreeMap<>();
    private final Map<String, Long> made = new TreeMap<>();
    private final Map<Failures, Long> failures = new TreeMap<>();
    private final Map<String, TranslationStatus.Trouble> troubles = new TreeMap<>();
    private TranslationStatus saved = TranslationStatus.NONE;

    /** Figures that are all zero. */
    TranslationFigures(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    private record Failures(String engine, Failure.Kind kind) implements Comparable<Failures> {
        @Override
        public int compareTo(Failures other) {
            int byEngine = engine.compareTo(other.engine);
            return byEngine == 0 ? kind.compareTo(other.kind) : byEngine;
        }
    }

    /** Takes note of how many versions a rule wants, and of all that is noted here in the home, for those who look from outside. */
    synchronized void want(String rule, int versions) throws IOException {
        wanted.put(rule, versions);
        TranslationStatus now = new TranslationStatus(clock.instant(), wanted, troubles);
        if (!now.isAsOf(saved)) {
            now.save(home);
            saved = now;
        }
    }

    /** Takes note of a translation. */
    synchronized void made(String engine) {
        made.merge(engine, 1L, Long::sum);
        troubles.remove(engine);
    }

    /** Takes note of one that did not come about. */
    synchronized void failed(String engine, Failure failure) {
        failures.merge(new Failures(engine, failure.kind()), 1L, Long::sum);
        TranslationStatus.Trouble before = troubles.get(engine);
        troubles.put(engine, new TranslationStatus.Trouble(before == null ? 1 : before.failures() + 1,
                failure.problem(engine).message(), clock.instant()));
    }

    @Override
    public synchronized List<Measurement> measurements() {
        List<Measurement> all = new ArrayList<>();
        wanted.forEach((rule, versions) -> all.add(Measurement.of("dragoman_translations_wanted",
                "Versions that a rule wants and nobody has sent.", "rule", rule, (double) versions)));
        made.forEach((engine, count) -> all.add(Measurement.of("dragoman_translations_total",
                "Translations that an engine has made since the process began.", "engine", engine, count)));
        failures.forEach((it, count) -> all.add(new Measurement("dragoman_engine_failures_total",
                "Dispatches that an engine did not translate since the process began, by what went wrong.",
                Map.of("engine", it.engine(), "kind", it.kind().name().toLowerCase(Locale.ROOT)), count)));
        return all;
    }
}
