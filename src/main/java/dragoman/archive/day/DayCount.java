package dragoman.archive.day;

import dragoman.archive.DaySummary;
import dragoman.archive.DaySummary.WarcFile;
import dragoman.archive.Drop;
import dragoman.archive.JournalEntry;
import dragoman.model.Completeness;
import dragoman.model.Dispatch;
import dragoman.model.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what a day's files hold, entry by entry. */
final class DayCount {
    private static final String UNKNOWN = "-";

    private final List<WarcFile> files = new ArrayList<>();
    private final SortedMap<String, Long> languages = new TreeMap<>();
    private final SortedMap<String, Long> origins = new TreeMap<>();
    private final SortedMap<String, Long> agencies = new TreeMap<>();
    private @Nullable Instant first;
    private @Nullable Instant last;
    private Tally tally = Tally.NONE;
    private long records;
    private long decisions;
    private long textCharacters;

    void file(String name, long bytes) {
        files.add(new WarcFile(name, bytes));
    }

    void records(int count) {
        records += count;
    }

    void entry(JournalEntry entry) {
        switch (entry) {
            case JournalEntry.Acceptance it -> {
                received(it.drop(), new Tally(it.dispatches().size(), 0, 0));
                it.dispatches().forEach(this::dispatch);
            }
            case JournalEntry.Repetition it -> received(it.drop(), new Tally(0, 1, 0));
            case JournalEntry.Rejection it -> received(it.drop(), new Tally(0, 0, 1));
            case JournalEntry.Tied _ -> decisions++;
        }
    }

    private void received(Drop drop, Tally counted) {
        tally = tally.plus(counted);
        first = first == null || drop.received().isBefore(first) ? drop.received() : first;
        last = last == null || drop.received().isAfter(last) ? drop.received() : last;
    }

    private void dispatch(Dispatch dispatch) {
        if (dispatch.completeness() == Completeness.PURGED) {
            return; // It came in, and that is all there is to know.
        }
        textCharacters += dispatch.text().length();
        count(languages, dispatch.language());
        count(origins, dispatch.origin().kind());
        count(agencies, dispatch.header().agency());
    }

    private static void count(SortedMap<String, Long> counts, @Nullable String value) {
        counts.merge(value == null ? UNKNOWN : value, 1L, Long::sum);
    }

    DaySummary summary(LocalDate day) {
        return new DaySummary(day, first, last, files, records, tally, decisions, textCharacters, languages, origins,
                agencies);
    }
}
