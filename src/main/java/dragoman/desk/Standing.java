package dragoman.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a dispatch since it came in.
 *
 * @param supersededBy the newest version that has taken its place, or null
 * @param supersededFrom since when; {@link Instant#MIN} if from the first; {@link Instant#MAX} if never
 * @param withdrawnBy the notice that took it back, or null
 * @param outdatedBy the version of its original that is newer than the one it was translated from, or null
 */
public record Standing(@Nullable String supersededBy, Instant supersededFrom, @Nullable String withdrawnBy,
        @Nullable String outdatedBy) {
    /** Nothing has. */
    public static final Standing CURRENT = new Standing(null, Instant.MAX, null, null);

    /** Whether a newer version has its place at a time. */
    public boolean isSuperseded(Instant now) {
        return supersededBy != null && !supersededFrom.isAfter(now);
    }

    /** Whether it is a translation of what has been corrected or updated since. */
    public boolean isStale() {
        return outdatedBy != null && withdrawnBy == null;
    }
}
