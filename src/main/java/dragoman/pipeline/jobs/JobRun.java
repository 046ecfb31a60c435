package dragoman.pipeline.jobs;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of a job's ledger.
 *
 * @param slot which slot it ran for, by local time
 * @param attempt the how manieth attempt it was, from 1; 0 where nothing ran
 * @param started when it began
 * @param ended when it ended, or null
 * @param outcome what became of it
 * @param detail what it said of itself
 */
public record JobRun(LocalDateTime slot, int attempt, Instant started, @Nullable Instant ended, Outcome outcome,
        String detail) {
    /** What became of a run. */
    public enum Outcome {
        /** No run: from here on slots count. */
        SCHEDULED,
        /** It runs, or the process died meanwhile. */
        STARTED,
        DONE,
        FAILED
    }
}
