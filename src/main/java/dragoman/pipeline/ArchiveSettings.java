package dragoman.pipeline;

import java.time.ZoneId;

/**
 * What the sealed days keep to.
 *
 * @param zone by whose clocks a day begins and ends
 * @param verifyMegabytesPerSecond how fast the scheduled job reads the archive, so that others can work; 0 is as fast as it can
 */
public record ArchiveSettings(ZoneId zone, long verifyMegabytesPerSecond) {
    /** What holds where nothing was set. */
    public static final ArchiveSettings DEFAULT = new ArchiveSettings(ZoneId.systemDefault(), 50);
}
