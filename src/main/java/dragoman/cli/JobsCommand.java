package dragoman.cli;

import dragoman.cli.parts.Parts;
import dragoman.cli.print.Json;
import dragoman.cli.terminal.Complaint;
import dragoman.cli.terminal.Terminal;
import dragoman.pipeline.Home;
import dragoman.pipeline.jobs.JobRun;
import dragoman.pipeline.jobs.JobRun.Outcome;
import dragoman.pipeline.jobs.RunLedger;
import dragoman.pipeline.jobs.Schedule;
import dragoman.pipeline.jobs.Schedules;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jobs}: what the service does by the clock. */
@Command(name = "jobs", mixinStandardHelpOptions = true, description = "Show which jobs the service runs when, and what became of the last runs. "
        + "Exit code 1 if the last run of any has failed.")
final class JobsCommand implements Callable<Integer> {
    private static final int NEXT = 3;
    private static final int LAST = 5;

    private final Parts parts;

    @Option(names = "--json", description = "One JSON object a job.")
    private boolean json;

    JobsCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Home home = parts.home();
        boolean failed = false;
        for (Schedule schedule : schedules(home)) {
            List<JobRun> ended = new RunLedger(home, schedule.job()).runs().stream()
                    .filter(run -> run.outcome() == Outcome.DONE || run.outcome() == Outcome.FAILED).toList();
            failed |= !ended.isEmpty() && ended.getLast().outcome() == Outcome.FAILED;
            List<JobRun> last = ended.subList(Math.max(0, ended.size() - LAST), ended.size()).reversed();
            List<Instant> next = schedule.next(parts.terminal().clock().instant(), NEXT);
            if (json) {
                parts.terminal().line(Json.line(json(schedule, last, next)));
            } else {
                print(schedule, last, next);
            }
        }
        return failed ? 1 : 0;
    }

    private List<Schedule> schedules(Home home) throws IOException {
        try {
            return Schedules.of(home, parts.settings(home).archive().zone());
        } catch (IllegalArgumentException e) {
            throw new Complaint(String.valueOf(e.getMessage()), e);
        }
    }

    private void print(Schedule schedule, List<JobRun> last, List<Instant> next) {
        Terminal terminal = parts.terminal();
        terminal.line(terminal.bold(schedule.job()) + "  " + schedule.cron() + "  " + schedule.zone());
        next.forEach(at -> terminal.line("  next  " + at.atZone(schedule.zone())));
        if (last.isEmpty()) {
            terminal.line("  it has not run yet");
        }
        last.forEach(run -> terminal.line("  last  %s  %s%s  %s".formatted(run.slot(), word(run.outcome()),
                run.attempt() == 1 ? "" : " at attempt " + run.attempt(), run.detail())));
    }

    private static Map<String, Object> json(Schedule schedule, List<JobRun> last, List<Instant> next) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("job", schedule.job());
        json.put("cron", schedule.cron());
        json.put("zone", schedule.zone().getId());
        json.put("next", next.stream().map(Instant::toString).toList());
        json.put("last", last.stream().map(JobsCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(JobRun run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slot", run.slot().toString());
        json.put("attempt", run.attempt());
        json.put("started", run.started().toString());
        @Nullable
        Instant ended = run.ended();
        json.put("ended", ended == null ? null : ended.toString());
        json.put("outcome", word(run.outcome()));
        json.put("detail", run.detail());
        return json;
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
