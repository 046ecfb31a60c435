package dragoman.archive;

import dragoman.model.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one sealed day holds. It tells nothing that the day's WARC files do not, so that it can be checked against them.
 *
 * @param day the day by the newsroom's clocks
 * @param first when the first drop came in, or null if there was none
 * @param last when the last one came in
 * @param files the WARC files, oldest first
 * @param records WARC records in them
 * @param tally what became of what came in
 * @param decisions links, unlinkings and revisions
 * @param textCharacters characters of accepted text
 * @param languages accepted dispatches by language; {@code -} where it is unknown
 * @param origins accepted dispatches by the kind of their origin
 * @param agencies accepted dispatches by agency; {@code -} where it is unknown
 */
public record DaySummary(LocalDate day, @Nullable Instant first, @Nullable Instant last, List<WarcFile> files,
        long records, Tally tally, long decisions, long textCharacters, SortedMap<String, Long> languages,
        SortedMap<String, Long> origins, SortedMap<String, Long> agencies) {
    public DaySummary {
        files = List.copyOf(files);
        languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
        origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
        agencies = Collections.unmodifiableSortedMap(new TreeMap<>(agencies));
    }

    /** One WARC file and its size. */
    public record WarcFile(String name, long bytes) {
    }

    /** Bytes of all WARC files. */
    public long bytes() {
        return files.stream().mapToLong(WarcFile::bytes).sum();
    }
}
