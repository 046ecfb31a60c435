package dragoman.pipeline.service;

import dragoman.archive.home.Archives;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.errands.ErrandBox;
import dragoman.pipeline.errands.Errands;
import dragoman.pipeline.feeds.Feeds;
import dragoman.pipeline.inbox.Inbox;
import dragoman.pipeline.inbox.Settled;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.jobs.Jobs;
import dragoman.pipeline.jobs.Schedules;
import dragoman.pipeline.translation.Translations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service: every route of the home's {@code routes/}, or the shipped ones where there is no such folder, from start to
 * stop. The beans that routes may name are {@code inbox}, {@code settled}, {@code intake}, {@code feeds}, {@code jobs},
 * {@code translations} and {@code translators}, the threads of these.
 */
public final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    /** So many requests to engines at once: more make none of them faster, and engines count them. */
    private static final int TRANSLATORS = 4;

    private final Main camel = new Main();
    private final Vitals vitals;
    private final Jobs jobs;
    /** What has to end before the routes do, the last one first. */
    private final Deque<AutoCloseable> guests = new ArrayDeque<>();
    private final Intake intake;
    private final Translations translations;
    private final Errands errands;
    private volatile @Nullable IOException failure;

    /** A service that has nothing translated. */
    public Service(Home home, Settings settings, Intake intake, CopyDesk desk, Clock clock)
            throws IOException {
        this(home, settings, intake, desk, Translations.none(home, intake, clock), clock);
    }

    /**
     * A service that is not running yet. It owns the intake and closes it when it stops.
     *
     * @throws IllegalArgumentException if a route's schedule makes no sense
     */
    public Service(Home home, Settings settings, Intake intake, CopyDesk desk,
            Translations translations, Clock clock) throws IOException {
        this.intake = intake;
        this.translations = translations;
        ExecutorService translators = Executors.newFixedThreadPool(TRANSLATORS,
                Thread.ofPlatform().name("translator-", 1).daemon().factory());
        ZoneId zone = settings.archive().zone();
        errands = new Errands(new ErrandBox(home), intake, Archives.open(home.journal(), clock.withZone(zone)),
                translations, translators);
        Feeds feeds = Feeds.open(home, settings, intake, desk, clock);
        guests.push(feeds);
        vitals = new Vitals(home, intake, feeds, clock);
        vitals.add(translations);
        jobs = new Jobs(home, Schedules.of(home, zone), clock);
        vitals.add(jobs);
        camel.bind("inbox", new Inbox(intake, desk, settings, clock));
        camel.bind("settled", new Settled(settings, clock));
        camel.bind("intake", intake);
        camel.bind("feeds", feeds);
        camel.bind("jobs", jobs);
        camel.bind("translations", translations);
        camel.bind("translators", translators);
        configure(home, zone);
    }

    private void configure(Home home, ZoneId zone) {
        camel.addInitialProperty("dragoman.home", home.root().toString());
        camel.addInitialProperty("dragoman.inbox", home.inbox().toString());
        camel.addInitialProperty("dragoman.time-zone", TimeZone.getTimeZone(zone).getID());
        camel.configure().withName("dragoman").withRoutesIncludePattern(routes(home))
                .withAutoConfigurationLogSummary(false)
                .withShutdownTimeout(30)
                .withShutdownLogInflightExchangesOnTimeout(true);
        camel.addMainListener(new MainListenerSupport() {
            @Override
            public void afterConfigure(BaseMainSupport main) {
                addLast(main.getCamelContext());
                main.getCamelContext().addLifecycleStrategy(new LifecycleStrategySupport() {
                    @Override
                    public void onContextStopping(CamelContext context) {
                        endGuests();
                    }
                });
            }
        });
    }

    /** What can be seen of it. */
    public Vitals vitals() {
        return vitals;
    }

    /** Ends a part that hands things in before the routes end, and so before the intake closes. */
    public void endFirst(AutoCloseable guest) {
        guests.push(guest);
    }

    private void endGuests() {
        while (!guests.isEmpty()) {
            try {
                guests.pop().close();
            } catch (Exception e) {
                LOG.warn("a part of the service did not end as it should", e);
            }
        }
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
     * @throws IOException if not all of that could be finished; what was not durable by then is still where it came from
     */
    public void run(Runnable ready) throws Exception {
        camel.addMainListener(new MainListenerSupport() {
            @Override
            public void afterStart(BaseMainSupport main) {
                ready.run();
            }
        });
        camel.run();
        IOException unfinished = failure;
        if (unfinished != null) {
            throw new IOException(unfinished.getMessage(), unfinished);
        }
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
    private void addLast(CamelContext context) {
        try {
            context.addService(new ServiceSupport() {
                @Override
                protected void doStart() {
                    errands.start();
                }

                @Override
                protected void doStop() throws IOException {
                    closeIntake();
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException("a service that needs nothing", e);
        }
    }

    private void closeIntake() throws IOException {
        errands.close();
        translations.close();
        try {
            intake.close();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private static String routes(Home home) {
        Path own = home.routes();
        return Files.isDirectory(own) ? "file:" + own + "/*.camel.yaml" : "classpath:dragoman/routes/*.camel.yaml";
    }
}
