package dragoman.pipeline;

import dragoman.archive.Bucket;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the sealed days keep to.
 *
 * @param zone by whose clocks a day begins and ends
 * @param verifyMegabytesPerSecond how fast the scheduled job reads the archive, so that others can work; 0 is as fast as it can
 * @param buckets who keeps buckets
 * @param bucket where a copy of the archive is kept, or null
 */
public record ArchiveSettings(ZoneId zone, long verifyMegabytesPerSecond, Bucket.Service buckets,
        @Nullable Bucket bucket) {
    /** What holds where nothing was set. */
    public static final ArchiveSettings DEFAULT = new ArchiveSettings(ZoneId.systemDefault(), 50, Bucket.Service.AWS,
            null);
}
