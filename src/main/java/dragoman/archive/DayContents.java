package dragoman.archive;

import dragoman.archive.GroupReader.Piece;
import dragoman.model.JournalPosition;
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
record DayContents(DaySummary summary, Map<String, byte[]> files) {
    static final String INDEX = "index.cdxj";
    static final String SUMMARY = "summary.json";
    static final String README = "README.txt";

    DayContents {
        files = Map.copyOf(files);
    }

    /** Takes every entry of the files that are read. */
    @FunctionalInterface
    interface Visitor {
        void visit(JournalPosition start, JournalEntry entry) throws IOException;
    }

    /**
     * Reads a day's WARC files whole. Every CRC, digest and group is checked on the way.
     *
     * @param warcs the files, oldest first
     * @throws JournalDamagedException at the first thing that is not as it was written
     */
    static DayContents read(LocalDate day, List<Path> warcs, Visitor visitor) throws IOException {
        RecordIndex index = new RecordIndex();
        DayCount count = new DayCount();
        for (Path warc : warcs) {
            String name = String.valueOf(warc.getFileName());
            count.file(name, Files.size(warc));
            try (GroupReader groups = GroupReader.open(warc, 0)) {
                while (groups.next() instanceof Piece piece && !(piece instanceof Piece.End)) {
                    Piece.Group group = whole(piece, name);
                    count.records(group.records().size());
                    if (!group.isWarcinfo()) {
                        JournalPosition start = new JournalPosition(name, group.start());
                        JournalEntry entry = entry(start, group);
                        index.add(name, group);
                        count.entry(entry);
                        visitor.visit(start, entry);
                    }
                }
            }
        }
        return of(count.summary(day), index);
    }

    private static Piece.Group whole(Piece piece, String file) throws JournalDamagedException {
        return switch (piece) {
            case Piece.Group group -> group;
            case Piece.End(long offset) -> throw damaged(file, offset, "the file ends");
            case Piece.Cut(_, long record) -> throw damaged(file, record, "the file is cut short");
            case Piece.Damage(_, long record, String what) -> throw damaged(file, record, what);
        };
    }

    private static JournalDamagedException damaged(String file, long offset, String what) {
        return new JournalDamagedException(new JournalPosition(file, offset), what);
    }

    private static JournalEntry entry(JournalPosition start, Piece.Group group) throws IOException {
        try {
            return EntryRecords.read(group.records());
        } catch (DamageException e) {
            throw new JournalDamagedException(start, e.what());
        }
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
                """.formatted(summary.day(), summary.tally().accepted(), summary.files().size(), summary.bytes(),
                summary.tally().duplicate(), summary.tally().rejected());
    }
}
