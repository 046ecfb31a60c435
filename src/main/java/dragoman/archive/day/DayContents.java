package dragoman.archive.day;

import dragoman.archive.DaySummary;
import dragoman.archive.entry.EntryVisitor;
import dragoman.archive.entry.WarcScan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in a sealed day beside its WARC files, made from these alone: so it can be made again at any time, and compared.
 *
 * @param summary what the day holds
 * @param files {@code index.cdxj}, {@code summary.json} and {@code README.txt}, by name
 */
public record DayContents(DaySummary summary, Map<String, byte[]> files) {
    public static final String INDEX = "index.cdxj";
    public static final String SUMMARY = "summary.json";
    static final String README = "README.txt";

    public DayContents {
        files = Map.copyOf(files);
    }

    /**
     * Reads a day's WARC files whole. Every CRC, digest and group is checked on the way.
     *
     * @param warcs the files, oldest first
     * @param visitor told of every entry, and of damage
     */
    public static DayContents read(LocalDate day, List<Path> warcs, EntryVisitor visitor) throws IOException {
        RecordIndex index = new RecordIndex();
        DayCount count = new DayCount();
        for (Path warc : warcs) {
            WarcScan scan = new WarcScan(warc, visitor);
            count.file(scan.name(), Files.size(warc));
            scan.read((group, entry) -> {
                count.records(group.records().size());
                if (entry != null) {
                    index.add(scan.name(), group);
                    count.entry(entry);
                }
            });
        }
        return of(count.summary(day), index);
    }

    private static DayContents of(DaySummary summary, RecordIndex index) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(INDEX, index.toBytes());
        files.put(SUMMARY, DaySummaryJson.write(summary));
        files.put(README, readme(summary).getBytes(StandardCharsets.UTF_8));
        return new DayContents(summary, files);
    }

    private static String readme(DaySummary summary) {
        return """
                One day of a Dragoman archive of news dispatches: %s
                %d dispatches in %d files of %d bytes; %d arrivals were held already, %d could not be read.

                dragoman-*.warc.gz  what came in, byte for byte, and what was read from it: WARC 1.1 (ISO 28500:2017),
                                    each record a gzip member of its own
                index.cdxj          where each record is: target, time (UTC), then JSON with file, offset, length, digest
                summary.json        counts

                This folder is content of an OCFL object (Oxford Common File Layout 1.1, https://ocfl.io/1.1/spec/).
                inventory.json, two folders up, has the SHA-512 of every file. No special program is needed:

                    sha512sum *                                            compare with inventory.json
                    zcat *.warc.gz | less                                  read everything
                    tail -c +$((OFFSET + 1)) FILE | head -c LENGTH | zcat  read one record that index.cdxj names
                """
                .formatted(summary.day(), summary.tally().accepted(), summary.files().size(), summary.bytes(),
                        summary.tally().duplicate(), summary.tally().rejected());
    }
}
