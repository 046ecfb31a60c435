package dragoman.archive.purge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.archive.Archive;
import dragoman.archive.ArchiveDamagedException;
import dragoman.archive.DaySummary;
import dragoman.archive.DispatchHeldException;
import dragoman.archive.Finding;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalWriter;
import dragoman.archive.PurgeOrder;
import dragoman.archive.SampleEntries;
import dragoman.archive.VerifyListener;
import dragoman.archive.VerifyRequest;
import dragoman.archive.day.ArchiveEvent;
import dragoman.archive.day.EventLog;
import dragoman.archive.disk.Folders;
import dragoman.archive.home.SealedDays;
import dragoman.archive.journal.JournalFolder;
import dragoman.archive.journal.Journals;
import dragoman.archive.warc.JournalRecord;
import dragoman.model.Completeness;
import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** What is purged is gone for good, and nothing else has changed. */
class PurgeTest {
    private static final Instant AT = Instant.parse("2026-03-05T10:00:00Z");
    private static final String REASON = "Kişisel veriler, mahkeme kararı 2026/114";
    private static final Archive.Completion DONE = () -> {
    };

    @TempDir
    Path root;

    private SealedDays home;
    private Map<JournalPosition, String> before;
    private final Map<String, JournalPosition> places = new HashMap<>();

    /** Three sealed days, and one that is not. */
    @BeforeEach
    void write() throws IOException {
        home = new SealedDays(root).write();
        home.seal();
        try (JournalWriter writer = home.open()) {
            writer.append(SampleEntries.numbered(401));
            writer.append(
                    SampleEntries.acceptance("iki.txt", SampleEntries.bare("ID402", "Köprü iki yıl kapalı kalacak."),
                            SampleEntries.bare("ID403", "Feribot seferleri artırılacak.")));
            writer.append(SampleEntries.translation());
            writer.endFile();
        }
        before = home.entries();
        Journals.read(home.journal()).replay(JournalPosition.START, (start, _, entry) -> {
            if (entry instanceof JournalEntry.Acceptance it) {
                it.dispatches().forEach(dispatch -> places.putIfAbsent(dispatch.id(), start));
            }
        });
    }

    private PurgeOrder order(String... ids) {
        TreeMap<JournalPosition, Set<String>> dispatches = new TreeMap<>();
        for (String id : ids) {
            dispatches.put(place(id), Set.of(id));
        }
        return new PurgeOrder(dispatches, AT, REASON);
    }

    private JournalPosition place(String id) {
        return requireNonNull(places.get(id));
    }

    private JournalEntry.Acceptance entry(String id) throws IOException {
        return (JournalEntry.Acceptance) Journals.read(home.journal()).entry(place(id));
    }

    private List<Finding> findings() throws IOException {
        return home.openArchive().verify(VerifyRequest.ALL, null, new Random(1), new VerifyListener() {
            @Override
            public void reached(long bytes, long total) {
                // Only what is found counts.
            }

            @Override
            public void found(Finding finding) {
                // It is in the report.
            }
        }).findings();
    }

    /** All that any file below the home says, unpacked. */
    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : Folders.walk(root)) {
            if (file.toString().endsWith(".gz")) {
                try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    all.append(new String(in.readAllBytes(), UTF_8));
                }
            } else if (Files.isRegularFile(file)) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void aTombstoneKeepsIdDigestTimeAndReason() throws IOException {
        String digest = JournalRecord.digest(entry("ID201").bytes());
        home.openArchive().purge(order("ID201"), DONE);

        Dispatch left = entry("ID201").dispatches().getFirst();
        assertThat(left.id()).isEqualTo("ID201");
        assertThat(left.completeness()).isEqualTo(Completeness.PURGED);
        assertThat(left.text()).isEmpty();
        assertThat(left.problems()).singleElement()
                .satisfies(it -> assertThat(it.message()).contains("P092", digest, AT.toString(), "Kişisel veriler"));
        assertThat(entry("ID201").bytes()).isEmpty();
        assertThat(everything()).doesNotContain("Haber metni 201").contains("Haber metni 202");
        assertThat(home.archive().resolve("events.jsonl")).content()
                .contains("\"deletion\"", "urn:dragoman:dispatch:ID201", REASON);
    }

    @Test
    void everythingElseStaysWhereItWasAndVerifyingFindsNothing() throws IOException {
        home.openArchive().purge(order("ID105", "ID201", "ID401", "TR3C5E7G2J4L6N8Q9S2U"), DONE);

        Map<JournalPosition, String> after = home.entries();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        List<JournalPosition> changed = new ArrayList<>();
        after.forEach((place, told) -> {
            if (!told.equals(before.get(place))) {
                changed.add(place);
            }
        });
        assertThat(changed).containsExactlyInAnyOrder(places.get("ID105"), places.get("ID201"), places.get("ID401"),
                places.get("TR3C5E7G2J4L6N8Q9S2U"));
        assertThat(findings()).isEmpty();
        DaySummary day = home.openArchive().days().get(1);
        assertThat(day.tally().accepted()).isEqualTo(8);
        assertThat(day.languages()).isEqualTo(Map.of("-", 5L, "fr", 2L));
        assertThat(everything()).doesNotContain("Vapur seferi onaylandı");
    }

    @Test
    void otherToolsReadTheFileThroughToItsEnd() throws IOException {
        home.openArchive().purge(order("ID201"), DONE);

        Path warc = new JournalFolder(home.journal()).file(place("ID201").file());
        int records = 0;
        try (WarcReader reader = new WarcReader(warc)) {
            for (WarcRecord record : reader) {
                record.body().stream().readAllBytes();
                records++;
            }
        }
        assertThat(records).isGreaterThan(2);
    }

    @Test
    void whatCameInTheSameBytesKeepsItsTextAndLosesTheBytes() throws IOException {
        home.openArchive().purge(order("ID402"), DONE);

        JournalEntry.Acceptance entry = entry("ID403");
        assertThat(entry.bytes()).isEmpty();
        assertThat(entry.dispatches().getFirst().completeness()).isEqualTo(Completeness.PURGED);
        assertThat(entry.dispatches().getLast().text()).isEqualTo("Feribot seferleri artırılacak.");
        assertThat(everything()).doesNotContain("Köprü iki yıl");

        home.openArchive().purge(order("ID403"), DONE);
        assertThat(everything()).doesNotContain("Feribot seferleri");
        assertThat(entry("ID402").dispatches().getFirst().problems().getFirst().message()).contains("P092");
        assertThat(findings()).isEmpty();
    }

    @Test
    void whatAKillInterruptsIsOnRecordUntilItIsDoneAgain() throws IOException {
        assertThatThrownBy(() -> home.openArchive().purge(order("ID201", "ID401"), () -> {
            throw new IOException("killed");
        })).hasMessage("killed");

        PurgeOrder left = home.openArchive().unfinishedPurge().orElseThrow();
        assertThat(left).isEqualTo(order("ID201", "ID401"));
        home.openArchive().purge(left, DONE);

        assertThat(home.openArchive().unfinishedPurge()).isEmpty();
        assertThat(findings()).isEmpty();
        assertThat(new EventLog(home.archive()).events().stream()
                .filter(event -> event.type() == ArchiveEvent.Type.DELETION)).as("once each").hasSize(2);
    }

    @Test
    void aDayOfTwoVersionsIsMadeAnewAsOne() throws IOException {
        home.clock().set("2026-03-03T09:30:00Z"); // whatever the clock says
        try (JournalWriter writer = home.open()) {
            places.put("ID900", writer.append(SampleEntries.numbered(900)));
        }
        home.clock().set("2026-03-06T02:15:00Z");
        home.seal();
        home.openArchive().purge(order("ID900", "ID301"), DONE);

        assertThat(everything()).doesNotContain("Haber metni 900", "Haber metni 301").contains("Haber metni 302");
        assertThat(findings()).isEmpty();
    }

    @Test
    void legalHoldBeatsEveryOrder() throws IOException {
        Archive archive = home.openArchive();
        archive.hold("ID403", "Dava dosyası 7");
        assertThat(archive.holds()).isEqualTo(Map.of("ID403", "Dava dosyası 7"));

        assertThatThrownBy(() -> archive.purge(order("ID402"), DONE)).isInstanceOf(DispatchHeldException.class)
                .hasMessageContaining("P093").hasMessageContaining("Dava dosyası 7");
        assertThat(home.entries()).isEqualTo(before);

        archive.release("ID403", "Dava kapandı");
        assertThat(archive.holds()).isEmpty();
        archive.purge(order("ID402"), DONE);
        assertThat(entry("ID402").bytes()).isEmpty();
    }

    @Test
    void nothingIsPurgedWhileALineThatMayBeAHoldCannotBeRead() throws IOException {
        Archive archive = home.openArchive();
        archive.hold("ID403", "Dava dosyası 7");
        Path events = home.archive().resolve("events.jsonl");
        Files.writeString(events, Files.readString(events).replace("ID403", "ID404"));

        assertThatThrownBy(() -> archive.purge(order("ID402"), DONE)).isInstanceOf(ArchiveDamagedException.class)
                .hasMessageContaining("events.jsonl").hasMessageContaining("checksum");
        assertThat(home.entries()).isEqualTo(before);
    }

    @Test
    void aHoldThatAKillCutShortDoesNotBarPurging() throws IOException {
        Archive archive = home.openArchive();
        archive.hold("ID403", "Dava dosyası 7");
        Path events = home.archive().resolve("events.jsonl");
        String lines = Files.readString(events);
        Files.writeString(events, lines.substring(0, lines.length() - 20));

        archive.purge(order("ID402"), DONE);
        assertThat(entry("ID402").bytes()).isEmpty();
    }
}
