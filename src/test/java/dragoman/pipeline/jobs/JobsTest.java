package dragoman.pipeline.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dragoman.pipeline.Home;
import dragoman.pipeline.Measurement;
import dragoman.pipeline.jobs.JobRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartz.CronExpression;

/** Jobs run once a slot, whatever the clock, the disk and the machine do. */
class JobsTest {
    @TempDir
    Path root;

    private Home home;
    private final List<LocalDateTime> runs = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new AssertionError("jobs have zones of their own");
        }
    };

    @BeforeEach
    void settle() {
        home = new Home(root);
    }

    private Jobs jobs(Schedule schedule, Jobs.Work work) {
        Jobs jobs = new Jobs(home, List.of(schedule), clock);
        jobs.add(schedule.job(), work);
        return jobs;
    }

    private static Schedule nightly(String zone) {
        return new Schedule("seal", "0 15 2 * * ?", ZoneId.of(zone));
    }

    private String note(Schedule schedule) {
        runs.add(LocalDateTime.ofInstant(now, schedule.zone()));
        return "done";
    }

    private List<JobRun> ledger() throws IOException {
        return new RunLedger(home, "seal").runs();
    }

    @ParameterizedTest
    @CsvSource({"Europe/Istanbul,0 15 2 * * ?", "Europe/Paris,0 15 2 * * ?", "America/New_York,0 15 2 * * ?",
            "Europe/Paris,0 30 2 ? * SUN", "America/New_York,0 30 1 * * ?", "America/New_York,0 30 2 ? * SUN"})
    void aYearHasOneRunForEachSlotAlsoWhereClocksAreSet(String zone, String cron) throws Exception {
        Schedule schedule = new Schedule("seal", cron, ZoneId.of(zone));
        Jobs jobs = jobs(schedule, () -> note(schedule));
        CronExpression quartz = new CronExpression(cron);
        quartz.setTimeZone(TimeZone.getTimeZone(zone));
        jobs.makeUp();
        for (Instant end = Instant.parse("2027-01-01T12:00:00Z"); now.isBefore(end);) {
            Instant tick = now.plus(Duration.ofHours(2));
            Instant fired = quartz.getTimeAfter(Date.from(now)).toInstant();
            now = fired.isBefore(tick) ? fired : tick;
            jobs.makeUp();
        }

        List<LocalDate> days = runs.stream().map(LocalDateTime::toLocalDate).toList();
        assertThat(days).doesNotHaveDuplicates().hasSize(cron.contains("SUN") ? 52 : 365);
        assertThat(ledger().stream().filter(it -> it.outcome() == Outcome.DONE).map(JobRun::slot))
                .doesNotHaveDuplicates().hasSameSizeAs(runs);
    }

    @Test
    void onTheDayThatHasNoSuchHourItRunsAnHourLater() throws IOException {
        Schedule schedule = nightly("Europe/Paris");
        now = Instant.parse("2026-03-28T12:00:00Z");
        assertThat(schedule.next(now, 2)).containsExactly(Instant.parse("2026-03-29T01:15:00Z"),
                Instant.parse("2026-03-30T00:15:00Z"));
        Jobs jobs = jobs(schedule, () -> note(schedule));
        jobs.makeUp();
        now = Instant.parse("2026-03-29T01:14:00Z");
        jobs.makeUp();
        assertThat(runs).isEmpty();
        now = Instant.parse("2026-03-29T01:15:00Z");
        jobs.makeUp();
        assertThat(runs).containsExactly(LocalDateTime.parse("2026-03-29T03:15"));
    }

    @Test
    void onTheDayThatHasTheHourTwiceItRunsTheFirstTime() throws IOException {
        Schedule schedule = nightly("Europe/Paris");
        now = Instant.parse("2026-10-24T12:00:00Z");
        Jobs jobs = jobs(schedule, () -> note(schedule));
        jobs.makeUp();
        for (String time : List.of("2026-10-25T00:15:00Z", "2026-10-25T01:15:00Z", "2026-10-25T12:00:00Z")) {
            now = Instant.parse(time);
            jobs.run("seal");
        }
        assertThat(runs).hasSize(1);
        assertThat(schedule.next(now, 1)).containsExactly(Instant.parse("2026-10-26T01:15:00Z"));
    }

    @Test
    void whatWasMissedIsMadeUpForOnce() throws IOException {
        Schedule schedule = nightly("Europe/Istanbul");
        jobs(schedule, () -> note(schedule)).makeUp();
        now = Instant.parse("2026-01-20T12:00:00Z");
        jobs(schedule, () -> note(schedule)).makeUp();
        jobs(schedule, () -> note(schedule)).makeUp();
        assertThat(runs).hasSize(1);
        assertThat(ledger().getLast().slot()).isEqualTo(LocalDateTime.parse("2026-01-20T02:15"));
    }

    @Test
    void aNewHomeMakesUpForNothing() throws IOException {
        Schedule schedule = nightly("Europe/Istanbul");
        jobs(schedule, () -> note(schedule)).makeUp();
        jobs(schedule, () -> note(schedule)).makeUp();
        assertThat(runs).isEmpty();
        assertThat(ledger()).singleElement().satisfies(it -> assertThat(it.outcome()).isEqualTo(Outcome.SCHEDULED));
    }

    @Test
    void aFailedRunIsTriedAgainTwiceAndThenWaitsForItsNextTime() throws IOException {
        Schedule schedule = nightly("Europe/Istanbul");
        Jobs jobs = jobs(schedule, () -> {
            note(schedule);
            throw new IOException("no room on the disk");
        });
        jobs.makeUp();
        now = Instant.parse("2026-01-02T00:00:00Z");
        for (int minute = 0; minute < 60; minute++) {
            jobs.makeUp();
            now = now.plus(Duration.ofMinutes(1));
        }
        assertThat(runs).extracting(it -> it.toLocalTime().toString()).containsExactly("03:00", "03:01", "03:11");
        assertThat(ledger().getLast().detail()).isEqualTo("no room on the disk");
        now = Instant.parse("2026-01-03T00:00:00Z");
        jobs.makeUp();
        assertThat(runs).hasSize(4);
        assertThat(ledger().getLast().attempt()).isEqualTo(1);
    }

    @Test
    void aKilledRunIsRunAgainAndATornLineIsNoHarm() throws IOException {
        Schedule schedule = nightly("Europe/Istanbul");
        Jobs jobs = jobs(schedule, () -> note(schedule));
        jobs.makeUp();
        now = Instant.parse("2026-01-02T00:00:00Z");
        Jobs killed = jobs(schedule, () -> {
            throw new AssertionError("killed");
        });
        assertThatThrownBy(killed::makeUp).isInstanceOf(AssertionError.class);
        Files.writeString(root.resolve("jobs/seal.jsonl"), "{\"slot\":\"2026\n", StandardOpenOption.APPEND);

        jobs.makeUp();

        assertThat(runs).hasSize(1);
        assertThat(ledger().getLast()).satisfies(it -> {
            assertThat(it.attempt()).isEqualTo(2);
            assertThat(it.outcome()).isEqualTo(Outcome.DONE);
        });
    }

    @Test
    void figuresTellWhenAJobRanLastAndWhetherItFailed() throws IOException {
        Schedule schedule = nightly("Europe/Istanbul");
        Jobs jobs = jobs(schedule, () -> {
            throw new IOException("no room");
        });
        jobs.makeUp();
        assertThat(jobs.measurements()).singleElement().satisfies(it -> assertThat(it.value()).isZero());
        now = Instant.parse("2026-01-02T00:00:00Z");
        jobs.makeUp();

        assertThat(jobs.measurements()).extracting(Measurement::name, Measurement::value).containsExactly(
                tuple("dragoman_job_last_run_timestamp_seconds", (double) now.getEpochSecond()),
                tuple("dragoman_job_last_success", 0d), tuple("dragoman_job_failures_total", 1d));
    }

    @Test
    void twoRunsNeverOverlap() throws Exception {
        Schedule schedule = nightly("Europe/Istanbul");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Jobs jobs = jobs(schedule, () -> {
            begun.countDown();
            try {
                enough.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return note(schedule);
        });
        jobs.makeUp();
        now = Instant.parse("2026-01-02T00:00:00Z");
        Thread first = Thread.ofPlatform().start(() -> {
            try {
                jobs.makeUp();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        begun.await();
        jobs.makeUp();
        assertThat(runs).isEmpty();
        enough.countDown();
        first.join();
        assertThat(runs).hasSize(1);
    }

    @Test
    void schedulesStandInTheRoutes() throws IOException {
        assertThat(Schedules.of(home, ZoneId.of("Europe/Paris"))).containsExactly(
                new Schedule("seal", "0 15 2 * * ?", ZoneId.of("Europe/Paris")),
                new Schedule("retention", "0 45 2 * * ?", ZoneId.of("Europe/Paris")),
                new Schedule("replicate", "0 0 3 * * ?", ZoneId.of("Europe/Paris")),
                new Schedule("verify", "0 30 3 ? * SUN", ZoneId.of("Europe/Paris")),
                new Schedule("learn", "0 30 4 ? * SUN", ZoneId.of("Europe/Paris")));
        Files.createDirectories(home.routes());
        Files.writeString(home.routes().resolve("night.camel.yaml"),
                Files.readString(Path.of("routes/seal.camel.yaml")).replace("{{dragoman.time-zone}}", "Asia/Almaty"));
        Files.copy(Path.of("routes/inbox.camel.yaml"), home.routes().resolve("inbox.camel.yaml"));
        assertThat(Schedules.of(home, ZoneId.of("Europe/Paris")))
                .containsExactly(new Schedule("seal", "0 15 2 * * ?", ZoneId.of("Asia/Almaty")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 15 2 * *|{{dragoman.time-zone}}|no cron expression",
            "0 15 2 * * ?|Mars/Olympus|no time zone"})
    void aScheduleThatMakesNoSenseIsNamed(String cron, String zone, String complaint) throws IOException {
        String yaml = Files.readString(Path.of("routes/seal.camel.yaml")).replace("0 15 2 * * ?", cron)
                .replace("{{dragoman.time-zone}}", zone);
        assertThatThrownBy(() -> Schedules.read(yaml, ZoneId.of("UTC"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seal: " + complaint);
    }
}
