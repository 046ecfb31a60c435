package dragoman.archive;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

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
}
