package dragoman.archive.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.archive.Finding;
import dragoman.archive.HandClock;
import dragoman.archive.IndexView;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalWriter;
import dragoman.archive.PurgeOrder;
import dragoman.archive.SampleEntries;
import dragoman.archive.VerifyListener;
import dragoman.archive.VerifyReport;
import dragoman.archive.VerifyRequest;
import dragoman.archive.day.ArchiveEvent;
import dragoman.archive.day.DayInventory;
import dragoman.archive.day.DayStore;
import dragoman.archive.day.EventLog;
import dragoman.archive.disk.Folders;
import dragoman.archive.home.SealedDays;
import dragoman.archive.journal.Journals;
import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is damaged, verifying finds it and names it. */
class VerifyTest {
    private static final VerifyRequest EVERY_RECORD = new VerifyRequest(null, 0, false, 0, true);
    private static final String DAY = "archive/2026-03-02/";

    @TempDir
    Path root;

    private SealedDays home;
    private final Map<String, JournalPosition> index = new HashMap<>();
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void seal() throws IOException {
        home = new SealedDays(root).write();
        home.seal();
        try (JournalWriter writer = home.open()) {
            writer.append(SampleEntries.numbered(401));
            writer.append(SampleEntries.numbered(402));
        }
        Journals.read(home.journal()).replay(JournalPosition.START, (start, _, entry) -> {
            if (entry instanceof JournalEntry.Acceptance it) {
                for (Dispatch dispatch : it.dispatches()) {
                    index.putIfAbsent(dispatch.id(), start);
                }
            }
        });
    }

    private VerifyReport verify(VerifyRequest request, @Nullable IndexView view) throws IOException {
        return home.openArchive().verify(request, view, new Random(3), new VerifyListener() {
            @Override
            public void reached(long bytes, long total) {
                progress.add(bytes + "/" + total);
            }

            @Override
            public void found(Finding finding) {
                progress.add(finding.toString());
            }
        });
    }

    private List<String> findings() throws IOException {
        return verify(VerifyRequest.ALL, null).findings().stream().map(Finding::toString).toList();
    }

    private void assertFound(String... parts) throws IOException {
        List<String> findings = findings();
        assertThat(findings).isNotEmpty();
        assertThat(String.join("\n", findings)).contains(parts);
    }

    private Path warc(String day, int number) throws IOException {
        return home.archive().resolve(day).resolve(SealedDays.warcs(home.archive().resolve(day)).get(number));
    }

    @Test
    void findsNothingWhereAllIsWhole() throws IOException {
        VerifyReport report = verify(VerifyRequest.ALL, null);

        assertThat(report.findings()).isEmpty();
        assertThat(report.days()).isEqualTo(3);
        assertThat(report.dispatches()).isEqualTo(3 * 8 + 2);
        assertThat(report.isRecorded()).isTrue();
        assertThat(progress).hasSize(3);
        assertThat(home.archive().resolve("events.jsonl")).content().contains("\"fixity check\"",
                "\"3 days verified, 0 damaged\"", "\"linkingObjectIdentifier\":\"urn:dragoman:day:2026-03-03\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1/content/index.cdxj", "v1/content/summary.json", "v1/content/README.txt",
            "inventory.json", "inventory.json.sha512", "v1/inventory.json", "v1/inventory.json.sha512",
            "0=ocfl_object_1.1"})
    void aFlippedBitOfADaysFileIsFound(String file) throws IOException {
        SealedDays.flip(home.archive().resolve("2026-03-02").resolve(file), 3);
        assertFound("2026-03-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0=ocfl_1.1", "ocfl_layout.json", "README.txt",
            "extensions/0006-flat-omit-prefix-storage-layout/config.json"})
    void aFlippedBitOfTheRootsFilesIsFound(String file) throws IOException {
        SealedDays.flip(home.archive().resolve(file), 3);
        assertFound("archive/" + file + ", byte 3: it is not as it was made");
    }

    @Test
    void aFlippedBitOfTheEventsIsFound() throws IOException {
        SealedDays.flip(home.archive().resolve("events.jsonl"), 90);
        assertFound("archive/events.jsonl: line 1: ");
    }

    @Test
    void everyFlippedBitOfAWarcIsFoundWithItsRecord() throws IOException {
        Path warc = warc("2026-03-02", 2);
        for (long at = 1; at < Files.size(warc); at += 97) {
            SealedDays.flip(warc, at);
            List<String> findings = findings();
            SealedDays.flip(warc, at);
            assertThat(findings).as("byte " + at).anySatisfy(it -> assertThat(it)
                    .contains("SHA-512").contains(String.valueOf(warc.getFileName())))
                    .anySatisfy(it -> assertThat(it).startsWith("archive/2026-03-02/dragoman-").contains(", byte "));
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void aFlippedBitOfTheJournalIsFoundWithItsRecord() throws IOException {
        String file = SealedDays.warcs(home.journal()).getFirst();
        SealedDays.flip(home.journal().resolve(file), 500);
        assertFound("journal/" + file + ", byte ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1/content/index.cdxj", "inventory.json", "inventory.json.sha512", "0=ocfl_object_1.1",
            "v1/inventory.json", "v1/content/README.txt"})
    void aMissingFileIsFound(String file) throws IOException {
        Files.delete(home.archive().resolve("2026-03-02").resolve(file));
        assertFound("2026-03-02");
    }

    @Test
    void aMissingWarcIsFoundByNameAndByItsGap() throws IOException {
        Path warc = warc("2026-03-02", 1);
        Files.delete(warc);
        assertFound("a file between it and", DAY + "v1/content/" + warc.getFileName() + ": the file is missing");
    }

    @Test
    void aMissingDayIsFound() throws IOException {
        Folders.delete(home.archive().resolve("2026-03-03"));
        assertFound("urn:dragoman:day:2026-03-03 was sealed, and is missing", "a file between it and");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02/stray.txt", "2026-03-02/v1/content/stray.txt", "2026-03-02/v2/stray.txt",
            "stray.txt", "strays/stray.txt"})
    void anExtraFileIsFound(String file) throws IOException {
        Path stray = home.archive().resolve(file);
        Files.createDirectories(stray.getParent());
        Files.writeString(stray, "kimin?");
        assertFound("archive/" + file.substring(0, file.indexOf('/') < 0 ? file.length() : 6));
    }

    @Test
    void aTruncatedWarcIsFoundWhereItEnds() throws IOException {
        Path warc = warc("2026-03-02", 1);
        try (RandomAccessFile bytes = new RandomAccessFile(warc.toFile(), "rw")) {
            bytes.setLength(bytes.length() - 40);
        }
        assertFound(DAY + "v1/content/" + warc.getFileName() + ": its SHA-512", ": the file is cut short");
    }

    @Test
    void swappedDaysAreFound() throws IOException {
        swap(home.archive().resolve("2026-03-01"), home.archive().resolve("2026-03-02"));
        assertFound("2026-03-01", "2026-03-02");
    }

    @Test
    void swappedWarcsAreFound() throws IOException {
        swap(warc("2026-03-01", 1), warc("2026-03-02", 1));
        assertFound("2026-03-01", "2026-03-02");
    }

    private void swap(Path one, Path other) throws IOException {
        Path between = root.resolve("between");
        Files.move(one, between);
        Files.move(other, one);
        Files.move(between, other);
    }

    @Test
    void aRecordIndexThatLiesInASealOfItsOwnIsFound() throws IOException {
        resealed("index.cdxj", "\"offset\":\"", "\"offset\":\"1");
        assertFound(DAY + "v1/content/index.cdxj, byte ", "line 1 is not what the WARC files say");
    }

    @Test
    void aSummaryThatLiesInASealOfItsOwnIsFound() throws IOException {
        resealed("summary.json", "\"accepted\" : 8", "\"accepted\" : 9");
        assertFound(DAY + "v1/content/summary.json, byte ", " is not what the WARC files say");
    }

    @Test
    void aForgerWhoWritesTheEventsAsWellIsFoundByReadingEveryRecord() throws IOException {
        resealed("index.cdxj", "\"offset\":\"", "\"offset\":\"1");
        new EventLog(home.archive()).append(new ArchiveEvent(ArchiveEvent.Type.INGESTION, home.clock().instant(),
                "urn:dragoman:day:2026-03-02", true, "sealed", null,
                DayInventory.read(home.archive().resolve("2026-03-02")).sha512()));

        assertThat(findings()).isEmpty();
        assertThat(verify(EVERY_RECORD, null).findings()).singleElement()
                .satisfies(it -> assertThat(it.what()).isEqualTo("line 1 is not what the WARC files say"));
    }

    @Test
    void whoHasReadEveryRecordTellsUnderWhichInventory() throws IOException {
        Path events = home.archive().resolve("events.jsonl");
        Files.delete(events);
        assertFound("it does not tell that 2026-03-02 was sealed");

        assertThat(new EventLog(home.archive()).inventories()).hasSize(3)
                .containsEntry("urn:dragoman:day:2026-03-02",
                        DayInventory.read(home.archive().resolve("2026-03-02")).sha512());
        assertThat(verify(VerifyRequest.ALL, null).dispatches()).isEqualTo(3 * 8 + 2);
        assertThat(new EventLog(home.archive()).events().getLast().inventory()).isNull();
    }

    /** A day with right checksums over wrong words. */
    private void resealed(String name, String right, String wrong) throws IOException {
        Path work = Files.createTempDirectory(root, "forger");
        Path day = home.archive().resolve("2026-03-02");
        try (DayStore store = DayStore.open(home.archive(), work.resolve("objects"));
                Stream<Path> files = Files.list(day.resolve("v1/content"))) {
            Path content = Files.createDirectory(work.resolve("content"));
            for (Path file : files.toList()) {
                Files.copy(file, content.resolve(file.getFileName()));
            }
            Path lie = content.resolve(name);
            Files.writeString(lie, Files.readString(lie).replaceFirst(right, wrong));
            Folders.delete(day);
            store.put(LocalDate.parse("2026-03-02"), content, home.clock(), "forged");
        }
    }

    @Test
    void anIndexThatAgreesIsBelieved() throws IOException {
        index.remove("FR7K2M9Q4T6W8X0Z1B3D"); // the same dispatch came six times, which no service accepts
        List<Finding> findings = verify(VerifyRequest.ALL, new Told()).findings();
        assertThat(findings).hasSize(6).allMatch(it -> it.what().contains("FR7K2M9Q4T6W8X0Z1B3D is not in the index"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anIndexThatPointsElsewhereIsFound(boolean everyRecord) throws IOException {
        index.put("ID202", index.get("ID201"));
        assertThat(verify(everyRecord ? EVERY_RECORD : VerifyRequest.ALL, new Told()).findings())
                .anyMatch(it -> it.what().contains("dispatch ID202 is here, and the index says at"));
    }

    @Test
    void anIndexThatHasMoreThanCameInIsFound() throws IOException {
        SealedDays plain = new SealedDays(root.resolve("plain"), new HandClock("2026-03-01T08:00:00Z"));
        try (JournalWriter writer = plain.open()) {
            index.clear();
            index.put("ID1", writer.append(SampleEntries.numbered(1)));
            index.put("INVENTED", index.get("ID1"));
        }
        home = plain;
        assertThat(verify(VerifyRequest.ALL, new Told()).findings()).singleElement()
                .satisfies(it -> assertThat(it.toString()).contains("index: it has a dispatch INVENTED at"));
    }

    @Test
    void anInterruptedRunGoesOnBehindTheDaysThatWereWhole() throws IOException {
        verify(VerifyRequest.ALL, null);
        Path events = home.archive().resolve("events.jsonl");
        List<String> lines = Files.readAllLines(events);
        Files.write(events, lines.subList(0, lines.size() - 2));

        VerifyReport report = verify(new VerifyRequest(null, 0, true, 0, false), null);

        assertThat(report.passedOver()).isEqualTo(2);
        assertThat(report.days()).isEqualTo(1);
        assertThat(verify(new VerifyRequest(null, 0, true, 0, false), null).days()).as("nothing left to resume")
                .isEqualTo(3);
    }

    @Test
    void aSampleAndALatestPartAreChecked() throws IOException {
        assertThat(verify(new VerifyRequest(null, 2, false, 0, false), null).days()).isEqualTo(2);
        assertThat(verify(new VerifyRequest(LocalDate.parse("2026-03-03"), 0, false, 0, false), null).days())
                .isEqualTo(1);
    }

    @Test
    void itReadsNoFasterThanItMay() throws IOException {
        long start = System.nanoTime();
        VerifyReport report = verify(new VerifyRequest(null, 0, false, 100_000, false), null);
        assertThat((System.nanoTime() - start) / 1e9).isGreaterThan(report.bytes() / 100_000d);
    }

    @Test
    void aTornLastEventIsNoHarmToThoseBehindIt() throws IOException {
        Path events = home.archive().resolve("events.jsonl");
        Files.writeString(events, "{\"eventType\":\"fix", StandardOpenOption.APPEND);
        assertFound("archive/events.jsonl: line 4: no JSON");
        assertThat(new EventLog(home.archive()).read()).hasSizeGreaterThan(4)
                .filteredOn(EventLog.Line.Damaged.class::isInstance).hasSize(1);
    }

    @Test
    void whatIsPurgedWhileItIsReadIsNoDamage() throws IOException {
        String first = index.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
        IndexView purging = new Told() {
            private boolean purged;

            @Override
            public @Nullable JournalPosition position(String id) throws IOException {
                if (id.equals(first) && !purged) {
                    purged = true;
                    home.openArchive().purge(new PurgeOrder(new TreeMap<>(Map.of(super.position(first), Set.of(first))),
                            Instant.parse("2026-03-05T10:00:00Z"), "mahkeme kararı"), () -> {
                            });
                }
                return super.position(id);
            }
        };

        assertThat(verify(new VerifyRequest(null, 0, false, 0, true), purging).findings())
                .extracting(Finding::toString).noneMatch(it -> it.contains("2026-03-01"));
        assertThat(new EventLog(home.archive()).events()).extracting(ArchiveEvent::type)
                .contains(ArchiveEvent.Type.DELETION);
    }

    /** An index as the test has it. */
    private class Told implements IndexView {
        @Override
        public JournalPosition reached() {
            return new JournalPosition("dragoman-9", 0);
        }

        @Override
        public @Nullable JournalPosition position(String id) throws IOException {
            return index.get(id);
        }

        @Override
        public Stream<Held> all() {
            return index.entrySet().stream().map(it -> new Held(it.getKey(), it.getValue()));
        }
    }
}
