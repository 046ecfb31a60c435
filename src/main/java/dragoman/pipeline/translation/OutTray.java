package dragoman.pipeline.translation;

import dragoman.pipeline.copydesk.MachineDispatch;
import dragoman.pipeline.intake.Intake;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where finished translations lie for a moment, until all of them are kept at once, with one fsync. So no engine waits for the
 * disk, or for files that come in meanwhile. Safe for several threads.
 */
final class OutTray implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutTray.class);
    private static final int ROOM = 1_024;
    /** Each time that something is kept, the index commits, and that costs more than a hundred translations do. */
    private static final long GATHERING_MILLIS = 2_000;

    private final Intake intake;
    private final Consumer<MachineDispatch> kept;
    private final BlockingQueue<MachineDispatch> waiting = new ArrayBlockingQueue<>(ROOM);
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().name("out-tray").daemon().factory());

    /**
     * An empty tray.
     *
     * @param kept told of each translation once it is durable
     */
    OutTray(Intake intake, Consumer<MachineDispatch> kept) {
        this.intake = intake;
        this.kept = kept;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Takes a translation; waits while the tray is full. */
    void put(MachineDispatch made) throws InterruptedException {
        waiting.put(made);
        if (due.compareAndSet(false, true)) {
            ScheduledFuture<?> _ = thread.schedule(this::empty, GATHERING_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void empty() {
        due.set(false);
        List<MachineDispatch> group = new ArrayList<>();
        if (waiting.drainTo(group) == 0) {
            return;
        }
        try {
            intake.keepTranslations(group);
            group.forEach(kept);
        } catch (IOException | RuntimeException e) { // nobody else hears of it: this runs by the clock
            LOG.error("{} translations could not be kept and will be made again", group.size(), e);
        }
    }

    /** Returns once all that was put is kept. */
    @Override
    public void close() {
        thread.close();
        empty();
    }
}
