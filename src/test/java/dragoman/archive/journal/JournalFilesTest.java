package dragoman.archive.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.archive.HandClock;
import dragoman.archive.JournalDamagedException;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalReader;
import dragoman.archive.JournalWriter;
import dragoman.archive.SampleEntries;
import dragoman.archive.journal.JournalFixture.Found;
import dragoman.archive.warc.JournalFileName;
import dragoman.model.JournalPosition;
import dragoman.model.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFilesTest {
    private static final JournalEntry ENTRY = SampleEntries.numbered(1);

    @TempDir
    Path dir;

    private HandClock clock;
    private JournalFixture journal;

    @BeforeEach
    void begin() {
        clock = new HandClock("2026-03-01T23:59:59.999Z");
        journal = new JournalFixture(dir, clock);
    }

    @Test
    void aFileIsNamedAfterTheMillisecondItWasBegun() throws IOException {
        journal.write(ENTRY);

        assertThat(journal.files()).containsExactly("dragoman-20260301T235959999Z-00000.warc.gz");
    }

    @Test
    void aNewDayBeginsANewFile() throws IOException {
        try (JournalWriter writer = journal.open()) {
            writer.append(ENTRY);
            writer.append(ENTRY);
            clock.set("2026-03-02T00:00:00Z");
            JournalPosition start = writer.append(ENTRY);
            assertThat(start.file()).isEqualTo("dragoman-20260302T000000000Z-00001.warc.gz");
            assertThat(writer.end().file()).isEqualTo(start.file());
        }
        assertThat(journal.files()).hasSize(2);
        assertThat(journal.read()).hasSize(3);
    }

    @Test
    void aNewDayBeginsANewFileAlsoAfterOpeningAnew() throws IOException {
        journal.write(ENTRY);
        clock.set("2026-03-05T12:00:00Z");
        journal.write(ENTRY, ENTRY);
        journal.write(ENTRY);

        assertThat(journal.files()).containsExactly("dragoman-20260301T235959999Z-00000.warc.gz",
                "dragoman-20260305T120000000Z-00001.warc.gz");
    }

    @Test
    void aFullFileBeginsANewOne() throws IOException {
        try (JournalWriter writer = Journals.open(dir, clock, 3_000)) {
            for (int i = 0; i < 20; i++) {
                writer.append(ENTRY);
            }
        }
        assertThat(journal.files()).hasSizeBetween(4, 10).isSorted()
                .allMatch(name -> name.startsWith("dragoman-20260301T235959999Z-"));
        for (String file : journal.files().subList(0, journal.files().size() - 1)) {
            assertThat(Files.size(dir.resolve(file))).isBetween(3_000L, 6_000L);
        }
        assertThat(journal.read()).hasSize(20);
    }

    @Test
    void noNameSortsBeforeAnOlderOneWhenTheClockGoesBack() throws IOException {
        List<JournalPosition> starts = new ArrayList<>();
        for (String now : List.of("2026-03-01T10:00:00Z", "2026-03-02T00:00:01Z", "2026-03-01T23:00:00Z",
                "1999-01-01T00:00:00Z", "2026-03-02T00:00:01Z", "2026-03-02T00:00:01.001Z")) {
            clock.set(now);
            try (JournalWriter writer = Journals.open(dir, clock, 1)) {
                starts.add(writer.append(ENTRY));
            }
        }
        assertThat(journal.read()).extracting(Found::start).isEqualTo(starts).isSorted();
        assertThat(journal.files()).containsExactly("dragoman-20260301T100000000Z-00000.warc.gz",
                "dragoman-20260302T000001000Z-00001.warc.gz", "dragoman-20260302T000001000Z-00002.warc.gz",
                "dragoman-20260302T000001000Z-00003.warc.gz", "dragoman-20260302T000001000Z-00004.warc.gz",
                "dragoman-20260302T000001001Z-00005.warc.gz");
    }

    @Test
    void aClockThatGoesBackOverMidnightBeginsNoNewFile() throws IOException {
        clock.set("2026-03-02T00:00:00Z");
        journal.write(ENTRY);
        clock.set("2026-03-01T23:59:59Z");
        journal.write(ENTRY);

        assertThat(journal.files()).hasSize(1);
    }

    @Test
    void serialsBeginAnewBehindTheHighestAndNamesStillSort() {
        Instant stamp = Instant.parse("2026-03-01T10:00:00Z");
        JournalFileName last = new JournalFileName(stamp, 99_999);
        JournalFileName next = JournalFileName.next(last, stamp);

        assertThat(next.follows(last)).isTrue();
        assertThat(next.toString()).isEqualTo("dragoman-20260301T100000001Z-00000.warc.gz")
                .isGreaterThan(last.toString());
    }

    @Test
    void otherFilesInTheFolderAreLeftAlone() throws IOException {
        Files.createDirectories(dir.resolve("dragoman-20260301T235959999Z-00007.warc.gz.d"));
        Files.writeString(dir.resolve("zzz.warc.gz"), "not ours");
        Files.writeString(dir.resolve("dragoman-20260301T235959999Z-00007.warc"), "not ours");
        journal.write(ENTRY);

        assertThat(journal.read()).hasSize(1);
        assertThat(journal.files()).hasSize(1);
    }

    @Test
    void aReaderGoesOnIntoAFileThatWasBegunWhileItRead() throws IOException {
        try (JournalWriter writer = Journals.open(dir, clock, 1)) {
            writer.append(ENTRY);
            writer.force();
            List<JournalPosition> seen = new ArrayList<>();
            Journals.read(dir).replay(JournalPosition.START, (start, _, _) -> {
                seen.add(start);
                if (seen.size() < 4) {
                    writer.append(ENTRY);
                    writer.force();
                }
            });
            assertThat(seen).hasSize(4).isSorted();
        }
    }

    @Test
    void aMissingFileIsDamage() throws IOException {
        try (JournalWriter writer = Journals.open(dir, clock, 1)) {
            for (int i = 0; i < 4; i++) {
                writer.append(ENTRY);
            }
        }
        Path gone = journal.file(2);
        Files.delete(gone);

        assertThatThrownBy(journal::read).isInstanceOfSatisfying(JournalDamagedException.class, e -> {
            assertThat(e.problem().code()).isEqualTo(ProblemCode.P024);
            assertThat(e.problem().place()).contains("-00003.warc.gz");
            assertThat(e).hasMessageContaining("-00001.warc.gz is missing");
        });
    }

    @Test
    void theOldestFilesMayBeGone() throws IOException {
        try (JournalWriter writer = Journals.open(dir, clock, 1)) {
            for (int i = 0; i < 4; i++) {
                writer.append(ENTRY);
            }
        }
        Files.delete(journal.file(0));

        assertThat(journal.read()).hasSize(3);
    }

    @Test
    void aPositionThatTheJournalDoesNotHaveIsNotMistakenForItsEnd() throws IOException {
        journal.write(ENTRY, ENTRY);
        Found first = journal.read().getFirst();
        String file = first.start().file();
        JournalReader reader = Journals.read(dir);

        for (JournalPosition wrong : List.of(
                new JournalPosition("dragoman-20200101T000000000Z-00000.warc.gz", 0),
                new JournalPosition(file, Files.size(journal.file(0)) + 1),
                new JournalPosition(file, first.start().offset() + 1))) {
            assertThatThrownBy(() -> reader.replay(wrong, (_, _, _) -> {
            })).isInstanceOf(JournalDamagedException.class);
        }
    }

    @Test
    void onlyTheStartOfAnEntryIsAnEntry() throws IOException {
        journal.write(ENTRY);
        Found only = journal.read().getFirst();
        JournalReader reader = Journals.read(dir);

        for (JournalPosition wrong : List.of(JournalPosition.START, only.end(),
                new JournalPosition(only.start().file(), 0),
                new JournalPosition(only.start().file(), only.start().offset() + 1),
                new JournalPosition("../" + only.start().file(), 0))) {
            assertThatThrownBy(() -> reader.entry(wrong)).isInstanceOf(JournalDamagedException.class);
        }
    }
}
