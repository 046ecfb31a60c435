package dragoman.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
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

    /**
     * Removes dispatches from journal and archive for good, so that a tombstone alone is left of each, and puts that on record. Nobody
     * may be writing to the journal but the caller, and nobody append to any of its files. What a kill interrupts is {@link #unfinishedPurge}
     * until it is done again.
     *
     * @param gone run once the bytes are gone, before the order counts as carried out
     * @throws DispatchHeldException if one of them is under legal hold, or came in the same bytes as one that is; then nothing is changed
     * @throws ArchiveDamagedException if an event can't be read, which may be a hold; then nothing is changed
     * @throws JournalInUseException if another process is sealing
     */
    void purge(PurgeOrder order, Completion gone) throws IOException;

    /** What is left to do once bytes are gone. */
    @FunctionalInterface
    interface Completion {
        void run() throws IOException;
    }

    /** The order to purge that a kill has interrupted, if there is one. */
    Optional<PurgeOrder> unfinishedPurge() throws IOException;

    /** The dispatches under legal hold, each with the reason. */
    SortedMap<String, String> holds() throws IOException;

    /** Puts a dispatch under legal hold: nothing purges it until it is released. On record for good. */
    void hold(String id, String reason) throws IOException;

    /** Releases a dispatch from legal hold. On record for good. */
    void release(String id, String reason) throws IOException;
}
