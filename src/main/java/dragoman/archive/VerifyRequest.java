package dragoman.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to verify, and how.
 *
 * @param since the first day, or null for all
 * @param sample how many of these days, chosen at random; 0 for all
 * @param resume whether days are passed over that an interrupted run has found whole already
 * @param bytesPerSecond how fast to read at most; 0 for as fast as it goes
 * @param everyRecord whether each record is read again also where the checksums prove that it is as it was when it was last read
 */
public record VerifyRequest(@Nullable LocalDate since, int sample, boolean resume, long bytesPerSecond,
        boolean everyRecord) {
    /** Everything, as fast as it goes. */
    public static final VerifyRequest ALL = new VerifyRequest(null, 0, false, 0, false);

    /** Whether no day is left out, but for those that an interrupted run has found whole. */
    public boolean isWhole() {
        return since == null && sample == 0;
    }
}
