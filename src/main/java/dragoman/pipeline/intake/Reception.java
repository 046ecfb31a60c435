package dragoman.pipeline.intake;

import dragoman.model.Dispatch;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.Receipt;
import dragoman.pipeline.copydesk.Arrival;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Takes what callers hand in and wait for. All that comes while the disk is busy is kept together, with one fsync. Safe for
 * any number of threads.
 */
public final class Reception implements AutoCloseable {
    private static final int LONGEST_QUEUE = 256;
    private static final int LARGEST_GROUP = 64;
    private static final long LOOK_UP_MILLIS = 200;

    private final Intake intake;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final Thread thread;
    private boolean closed;

    /** A reception that keeps what it is given in an intake. */
    public Reception(Intake intake) {
        this.intake = intake;
        this.thread = Thread.ofPlatform().name("reception").start(this::work);
    }

    /** What became of what was handed in. */
    public sealed interface Outcome {
        /** It is durable, or on record as duplicate or rejected: a receipt for each item in it, in order. */
        record Kept(List<Receipt> receipts) implements Outcome {
            public Kept {
                receipts = List.copyOf(receipts);
            }
        }

        /** It was not kept; later it may be. */
        record NotNow(Problem problem) implements Outcome {
        }
    }

    private record Waiting(Arrival arrival, CompletableFuture<Outcome> outcome) {
    }

    /** Hands in an arrival, and waits until it is known what becomes of it. */
    public Outcome receive(Arrival arrival) {
        Waiting waiting = new Waiting(arrival, new CompletableFuture<>());
        return enqueue(waiting)
                ? waiting.outcome().join()
                : new Outcome.NotNow(new Problem(ProblemCode.P087, arrival.drop().name(),
                        LONGEST_QUEUE + " others wait, or the service is ending"));
    }

    /** A dispatch that is kept, by its id. */
    public Optional<Dispatch> kept(String id) throws IOException {
        return intake.dispatch(id);
    }

    private synchronized boolean enqueue(Waiting waiting) {
        return !closed && queue.offer(waiting);
    }

    private void work() {
        List<Waiting> group = new ArrayList<>();
        while (!isDone()) {
            try {
                Waiting first = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, LARGEST_GROUP - 1);
                    keep(group);
                    group.clear();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts this thread: it writes files", e);
            }
        }
    }

    private synchronized boolean isDone() {
        return closed && queue.isEmpty();
    }

    private void keep(List<Waiting> group) {
        try {
            List<List<Receipt>> receipts = intake.keepNow(group.stream().map(Waiting::arrival).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).outcome().complete(new Outcome.Kept(receipts.get(i)));
            }
        } catch (IOException e) {
            group.forEach(it -> it.outcome().complete(new Outcome.NotNow(
                    new Problem(ProblemCode.P023, it.arrival().drop().name(), String.valueOf(e.getMessage())))));
        } catch (RuntimeException e) {
            group.forEach(it -> it.outcome().completeExceptionally(e));
        }
    }

    /** Takes nothing more, and returns once all that was handed in is kept. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
