package dragoman.pipeline;

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
 * Where finished translations lie until the intake has a moment: a few times a second all of them are kept at once, with one
 * fsync. So no engine waits for the disk, or for files that come in meanwhile. Safe for several threads.
 */
final class OutTray implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutTray.class);
    private static final int ROOM = 256;
    private static final long GATHERING_MILLIS = 300;

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
        waiting.drainTo(group);
        try {
            intake.keepTranslations(group);
            group.forEach(kept);
        } catch (IOException e) {
            LOG.error("{} translations could not be kept and will be made again: {}", group.size(), e.toString());
        }
    }

    /** Returns once all that was put is kept. */
    @Override
    public void close() {
        thread.close();
    }
}
