package dragoman.cli.archive;

import dragoman.archive.DaySummary;
import dragoman.archive.DaySummary.WarcFile;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sealed days as people and programs read them. */
final class ArchiveText {
    private ArchiveText() {
    }

    /** So many days. */
    static String days(int count) {
        return count == 1 ? "1 day" : "%,d days".formatted(count);
    }

    /** A day on one line. */
    static String line(DaySummary day) {
        return "%s  %,9d dispatches  %,9d other records  %,15d bytes in %d files".formatted(day.day(),
                day.tally().accepted(), day.records() - day.tally().accepted(), day.bytes(), day.files().size());
    }

    /** A day as the object of {@code --json}. */
    static Map<String, Object> json(DaySummary day) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", day.day().toString());
        json.put("files", day.files().stream().map(WarcFile::name).toList());
        json.put("bytes", day.bytes());
        json.put("records", day.records());
        json.put("accepted", day.tally().accepted());
        json.put("duplicate", day.tally().duplicate());
        json.put("rejected", day.tally().rejected());
        json.put("decisions", day.decisions());
        json.put("language", day.languages());
        json.put("origin", day.origins());
        json.put("agency", day.agencies());
        return json;
    }
}
