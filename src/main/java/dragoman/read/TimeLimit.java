package dragoman.read;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs what may go round in circles on a thread of its own, which can be left behind: nothing else stops a parser. */
public record TimeLimit(Duration patience) {
    /** How it ended. */
    public sealed interface Outcome<T> {
        /** It came to an end in time. */
        record Done<T>(T value) implements Outcome<T> {
        }

        /** It threw something. */
        record Failed<T>(Throwable cause) implements Outcome<T> {
        }

        /** It had not ended in time. */
        record GivenUp<T>(String detail) implements Outcome<T> {
        }
    }

    public <T> Outcome<T> run(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform().daemon().name(name).start(task);
        long end = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return new Outcome.Done<>(task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
                } catch (InterruptedException e) {
                    interrupted = true; // what is in flight is finished
                }
            }
        } catch (TimeoutException e) {
            thread.interrupt();
            return new Outcome.GivenUp<>("more than " + patience.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return new Outcome.Failed<>(e.getCause() == null ? e : e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
