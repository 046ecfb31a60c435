package dragoman.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.TimeZone;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The service: every route of the home's {@code routes/}, or the shipped ones where there is no such folder, from start to
 * stop. The beans that routes may name are {@code inbox}, {@code settled}, {@code intake} and {@code jobs}.
 */
public final class Service {
    private final Main camel = new Main();
    private final Jobs jobs;

    /**
     * A service that is not running yet. It owns the intake and closes it when it stops.
     *
     * @throws IllegalArgumentException if a route's schedule makes no sense
     */
    public Service(Home home, Settings settings, Intake intake, CopyDesk desk, Clock clock) throws IOException {
        ZoneId zone = settings.archive().zone();
        this.jobs = new Jobs(home, Schedules.of(home, zone), clock);
        camel.bind("jobs", jobs);
        camel.addInitialProperty("dragoman.time-zone", TimeZone.getTimeZone(zone).getID());
        camel.bind("inbox", new Inbox(intake, desk, settings, clock));
        camel.bind("settled", new Settled(settings, clock));
        camel.bind("intake", intake);
        camel.addInitialProperty("dragoman.home", home.root().toString());
        camel.addInitialProperty("dragoman.inbox", home.inbox().toString());
        camel.configure().withName("dragoman").withRoutesIncludePattern(routes(home))
                .withAutoConfigurationLogSummary(false)
                .withShutdownTimeout(30)
                .withShutdownLogInflightExchangesOnTimeout(true);
        camel.addMainListener(new MainListenerSupport() {
            @Override
            public void afterConfigure(BaseMainSupport main) {
                addLast(main.getCamelContext(), intake);
            }
        });
    }

    /** Says what a scheduled job does; to be said before the service runs. */
    public Service job(String name, Jobs.Work work) {
        jobs.add(name, work);
        return this;
    }

    /**
     * Runs until the process is asked to end, and finishes what is in flight.
     *
     * @param ready run once every route is up
     */
    public void run(Runnable ready) throws Exception {
        camel.addMainListener(new MainListenerSupport() {
            @Override
            public void afterStart(BaseMainSupport main) {
                ready.run();
            }
        });
        camel.run();
    }

    /** Starts, and returns once every route is up. */
    public void start() throws Exception {
        camel.start();
    }

    /** Stops, and finishes what is in flight. */
    public void stop() {
        camel.stop();
    }

    /** Camel's own shutdown hook does not wait for listeners, but it does wait for services: the intake closes as one. */
    private static void addLast(CamelContext context, Intake intake) {
        try {
            context.addService(new ServiceSupport() {
                @Override
                protected void doStop() throws Exception {
                    intake.close();
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException("a service that needs nothing", e);
        }
    }

    private static String routes(Home home) {
        Path own = home.routes();
        return Files.isDirectory(own) ? "file:" + own + "/*.camel.yaml" : "classpath:dragoman/routes/*.camel.yaml";
    }
}
