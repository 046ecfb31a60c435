package dragoman.pipeline.jobs;

import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.pipeline.Home;
import dragoman.pipeline.Measured;
import dragoman.pipeline.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs that routes start by the clock. Each slot of a schedule is run for once, whoever starts it how often: the ledger says
 * what was run for. What was missed while nothing ran is made up for, but only the latest slot of it; a slot whose run failed is
 * tried again twice. Two runs of one job never overlap: only one service writes a home, and it runs a job once at a time.
 */
public final class Jobs implements Measured {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    /** How long to wait behind each failed attempt; behind the last there is none. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10));

    private final Home home;
    private final List<Schedule> schedules;
    private final Clock clock;
    private final Map<String, Work> works = new ConcurrentHashMap<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> failures = new ConcurrentHashMap<>();

    /** What a job does. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does it. To be done again if it fails, it must bear being done twice.
         *
         * @return what came of it, in a sentence
         * @throws IOException if it failed
         */
        String run() throws IOException;
    }

    /** Jobs that have nothing to do yet. */
    public Jobs(Home home, List<Schedule> schedules, Clock clock) {
        this.home = home;
        this.schedules = List.copyOf(schedules);
        this.clock = clock;
    }

    /** Says what a job does. One that nobody said it of is passed over. */
    public void add(String job, Work work) {
        works.put(job, work);
    }

    /** Runs every job whose latest slot has come and was not run for. */
    public void makeUp() throws IOException {
        for (Schedule schedule : schedules) {
            run(schedule);
        }
    }

    /** Runs a job, if its latest slot was not run for. */
    public void run(String job) throws IOException {
        for (Schedule schedule : schedules) {
            if (schedule.job().equals(job)) {
                run(schedule);
            }
        }
    }

    @Override
    public List<Measurement> measurements() {
        List<Measurement> ended = new ArrayList<>();
        List<Measurement> outcomes = new ArrayList<>();
        List<Measurement> failed = new ArrayList<>();
        for (Schedule schedule : schedules) {
            String job = schedule.job();
            last(job).ifPresent(run -> {
                if (run.ended() != null) {
                    ended.add(Measurement.of("dragoman_job_last_run_timestamp_seconds", "When a job ended last.", "job",
                            job, (double) run.ended().getEpochSecond()));
                }
                outcomes.add(
                        Measurement.of("dragoman_job_last_success", "Whether a job's last run did not fail.", "job",
                                job, run.outcome() == JobRun.Outcome.FAILED ? 0 : 1));
            });
            failed.add(Measurement.of("dragoman_job_failures_total",
                    "Runs of a job that failed since the process began.", "job", job,
                    (double) failures.getOrDefault(job, 0L)));
        }
        ended.addAll(outcomes);
        ended.addAll(failed);
        return ended;
    }

    /** The last run, as far as the ledger tells of one. */
    private Optional<JobRun> last(String job) {
        try {
            return new RunLedger(home, job).last().filter(run -> run.outcome() != JobRun.Outcome.SCHEDULED);
        } catch (IOException e) {
            LOG.warn("the ledger of {} can't be read: {}", job, e.toString());
            return Optional.empty();
        }
    }

    private void run(Schedule schedule) throws IOException {
        Work work = works.get(schedule.job());
        if (work == null) {
            return;
        }
        if (!running.add(schedule.job())) {
            return;
        }
        try {
            Files.createDirectories(home.jobs());
            runNext(schedule, work);
        } finally {
            running.remove(schedule.job());
        }
    }

    private void runNext(Schedule schedule, Work work) throws IOException {
        RunLedger ledger = new RunLedger(home, schedule.job());
        Optional<JobRun> before = ledger.last();
        Instant now = clock.instant();
        if (before.isEmpty()) {
            ledger.append(new JobRun(LocalDateTime.ofInstant(now, schedule.zone()), 0, now, now,
                    JobRun.Outcome.SCHEDULED, "slots count from here on"));
            return;
        }
        JobRun last = before.get();
        Optional<LocalDateTime> due = schedule.latest(last.slot(), now);
        if (due.isPresent()) {
            run(schedule.job(), work, ledger, due.get(), 1);
        } else if (isDueAgain(last, now)) {
            run(schedule.job(), work, ledger, last.slot(), last.attempt() + 1);
        }
    }

    /** Whoever asks is the only one to run it: so a run that has begun and not ended was killed. */
    private static boolean isDueAgain(JobRun last, Instant now) {
        if (last.attempt() > PAUSES.size()) {
            return false;
        }
        return switch (last.outcome()) {
            case SCHEDULED, DONE -> false;
            case STARTED -> true;
            case FAILED -> last.ended() == null || !now.isBefore(last.ended().plus(PAUSES.get(last.attempt() - 1)));
        };
    }

    private void run(String job, Work work, RunLedger ledger, LocalDateTime slot, int attempt) throws IOException {
        Instant started = clock.instant();
        ledger.append(new JobRun(slot, attempt, started, null, JobRun.Outcome.STARTED, ""));
        try {
            String detail = work.run();
            ledger.append(new JobRun(slot, attempt, started, clock.instant(), JobRun.Outcome.DONE, detail));
            LOG.info("{} for {}: {}", job, slot, detail);
        } catch (IOException e) {
            fail(job, ledger, new JobRun(slot, attempt, started, clock.instant(), JobRun.Outcome.FAILED,
                    Problem.onOneLine(message(e))));
        }
    }

    private static String message(IOException e) {
        @Nullable
        String message = e.getMessage();
        return message == null ? e.toString() : message;
    }

    private void fail(String job, RunLedger ledger, JobRun run) throws IOException {
        failures.merge(job, 1L, Long::sum);
        ledger.append(run);
        Problem problem = new Problem(ProblemCode.P091, job + " for " + run.slot(), run.detail());
        if (run.attempt() > PAUSES.size()) {
            LOG.error("{}", problem.message());
        } else {
            LOG.warn("{}; it is tried again in {} minutes", problem.message(),
                    PAUSES.get(run.attempt() - 1).toMinutes());
        }
    }
}
