package dragoman.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The sealed days of a journal, as OCFL objects. docs/reference/archive-layout.md describes them. A {@link JournalReader} reads
 * files from here as it does from the journal itself.
 */
public interface Archive {
    /** What each sealed day holds, oldest first. */
    List<DaySummary> days() throws IOException;

    /**
     * Seals every day of the journal that is over. What an earlier run has left unfinished is finished first. The journal's own
     * copy of a file goes only after the archive's was read back from the disk.
     *
     * @param newestIsClosed whether nobody will append to the journal's newest file any more; else its day waits
     * @param sealed told of each day that was sealed
     * @return how many these were
     * @throws JournalInUseException if another process is sealing
     * @throws IOException if the disk fails, or a day is damaged; then that day and those after it stay in the journal
     */
    int seal(boolean newestIsClosed, Consumer<DaySummary> sealed) throws IOException;

    /**
     * Checks every byte of archive and journal: OCFL structure, SHA-512, gzip CRCs, the digests of records, that each day's index
     * and summary say what its WARC files say, and that the search index has each dispatch where it is. Changes nothing, but
     * takes note of it in the archive.
     *
     * @param index what to compare with, or null
     * @param random chooses the sample
     */
    VerifyReport verify(VerifyRequest request, @Nullable IndexView index, RandomGenerator random,
            VerifyListener listener) throws IOException;

    /**
     * Copies all sealed days to another home's archive, and checks each copy. What a kill left unfinished is finished by the
     * next run. The other home's index is then built from them as from any journal.
     *
     * @param otherJournalDir the journal folder beside which the other archive stands or will stand
     * @param copied told of each day that was copied
     * @return how many these were
     * @throws ArchiveDamagedException if a day is not whole here; those before it were copied
     */
    int copyTo(Path otherJournalDir, Consumer<DaySummary> copied) throws IOException;
}
