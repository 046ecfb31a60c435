package dragoman.pipeline.intake;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dragoman.model.Checkpoint;
import dragoman.search.DispatchIndex;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index behind the journal, on a thread of its own: adds each group once it is durable, and commits often enough
 * that a reader sees a dispatch within a second, yet no more than a fraction of the time, since a commit costs an fsync.
 */
final class IndexFollower {
    private static final int GROUPS_AHEAD = 4;
    private static final long IDLE_PAUSE_MILLIS = 100;
    private static final long BULK_PAUSE_MILLIS = 750;
    /** A commit may take so much of the time, as one part of this many, but no reader waits longer than the longest pause. */
    private static final int SHARE = 3;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final DispatchIndex index;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().name("index").factory());
    private final Semaphore slots = new Semaphore(GROUPS_AHEAD);

    private volatile @Nullable IOException failure;

    /* The thread's own. */
    private Checkpoint reached;
    private Checkpoint committed;
    private boolean scheduled;
    private long lastCommit = System.nanoTime();
    private long commitCost;

    IndexFollower(DispatchIndex index, Checkpoint reached) {
        this.index = index;
        this.reached = reached;
        this.committed = reached;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Queues a group; waits while several are queued already.
     *
     * @param placed what to add, and what has become of other dispatches
     * @param checkpoint how far the index has come with them
     * @param added run on the follower's thread once they are added
     */
    void follow(StoryDesk.Placed placed, Checkpoint checkpoint, Runnable added) throws IOException {
        slots.acquireUninterruptibly();
        thread.execute(() -> {
            try {
                add(placed, checkpoint, added);
            } finally {
                slots.release();
            }
        });
    }

    /** Waits until everything queued is done. */
    void await() throws IOException {
        onThread(() -> {
        });
    }

    /** Commits what was added, now. */
    void commit() throws IOException {
        onThread(this::commitNow);
    }

    /** Throws what went wrong on the follower's thread, if anything did. */
    void throwFailure() throws IOException {
        IOException failed = failure;
        if (failed != null) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    /** Ends the thread once what is queued is done. */
    void stop() {
        thread.close();
    }

    private void add(StoryDesk.Placed placed, Checkpoint checkpoint, Runnable added) {
        if (failure != null) {
            return;
        }
        @Nullable
        IOException failed = new IOException("the index thread died of a defect; its trace is on standard error");
        try {
            index.add(placed.entries());
            index.note(placed.standings());
            added.run();
            reached = checkpoint;
            schedule();
            failed = null;
        } catch (IOException e) {
            failed = e;
        } finally {
            failure = failed;
        }
    }

    private void schedule() {
        if (scheduled) {
            return;
        }
        scheduled = true;
        long pause = Math.clamp(NANOSECONDS.toMillis((SHARE - 1) * commitCost), IDLE_PAUSE_MILLIS,
                LONGEST_PAUSE_MILLIS);
        ScheduledFuture<?> _ = thread.schedule(this::commitWhenDue, Math.max(0, pause - sinceCommit()), MILLISECONDS);
    }

    private void commitWhenDue() {
        scheduled = false;
        boolean bulk = slots.availablePermits() < GROUPS_AHEAD;
        if (bulk && sinceCommit() < BULK_PAUSE_MILLIS) {
            scheduled = true;
            ScheduledFuture<?> _ = thread.schedule(this::commitWhenDue, IDLE_PAUSE_MILLIS, MILLISECONDS);
            return;
        }
        commitNow();
    }

    private void commitNow() {
        if (failure != null || reached.equals(committed)) {
            return;
        }
        long start = System.nanoTime();
        try {
            index.commit(reached);
            committed = reached;
        } catch (IOException e) {
            failure = e;
        }
        lastCommit = System.nanoTime();
        commitCost = lastCommit - start;
    }

    private long sinceCommit() {
        return NANOSECONDS.toMillis(System.nanoTime() - lastCommit);
    }

    private void onThread(Runnable work) throws IOException {
        try {
            thread.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the index", e);
        } catch (ExecutionException e) {
            throw new IOException("the index failed", e);
        }
        throwFailure();
    }
}
