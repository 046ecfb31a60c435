package dragoman.archive;

import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * A copy of an archive in an object store: file by file the same, so that it is an OCFL storage root as well and a home can be had from
 * it alone. The archive stays where it is.
 */
public interface Replica {
    /**
     * Brings the copy up to date: with days that it has not, or that were sealed again or purged since. What a kill leaves unfinished the
     * next run finishes. No day is ever taken away.
     *
     * @param copied told of each day that was copied
     * @return how many these were
     * @throws BucketException if the store can't be reached, or refuses
     * @throws ArchiveDamagedException if a day is not whole here, or the store holds what this archive never was: then it stays as it is there
     * @throws JournalInUseException if another process is sealing
     */
    int update(Consumer<LocalDate> copied) throws IOException;

    /**
     * Reads the whole copy back and compares it with the archive, byte by byte.
     *
     * @param bytesPerSecond how fast to read at most; 0 for as fast as it goes
     * @throws BucketException if the store can't be reached, or refuses
     */
    VerifyReport verify(long bytesPerSecond, VerifyListener listener) throws IOException;

    /**
     * Copies all days that the archive here has not from the copy, and checks each.
     *
     * @param copied told of each day that was copied
     * @return how many these were
     * @throws BucketException if the store can't be reached, or holds no archive
     * @throws ArchiveDamagedException if a day is not whole there; those before it were copied
     */
    int restore(Consumer<DaySummary> copied) throws IOException;
}
