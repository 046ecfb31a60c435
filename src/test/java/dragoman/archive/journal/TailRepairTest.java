package dragoman.archive.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.archive.JournalDamagedException;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalEntry.Repetition;
import dragoman.archive.JournalReader;
import dragoman.archive.JournalWriter;
import dragoman.archive.SampleEntries;
import dragoman.archive.journal.JournalFixture.Found;
import dragoman.model.JournalPosition;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TailRepairTest {
    private static final JournalEntry NEXT = new Repetition(SampleEntries.drop("next.txt"), "ID1");

    @TempDir
    Path dir;

    private JournalFixture journal;
    private Path file;
    private byte[] whole;
    private List<Found> entries;

    @BeforeEach
    void write() throws IOException {
        journal = new JournalFixture(dir);
        journal.write(
                SampleEntries.numbered(1),
                SampleEntries.acceptance("2.txt", SampleEntries.bare("A2", "İki."), SampleEntries.bare("B2", "Deux.")),
                SampleEntries.numbered(3),
                new Repetition(SampleEntries.drop("4.txt"), "A2"));
        file = journal.file(0);
        whole = journal.newestBytes();
        entries = journal.read();
    }

    private long start(int entry) {
        return entries.get(entry).start().offset();
    }

    private long end(int entry) {
        return entries.get(entry).end().offset();
    }

    private JournalPosition at(long offset) {
        return new JournalPosition(file.getFileName().toString(), offset);
    }

    private void cutTo(long length) throws IOException {
        Files.write(file, Arrays.copyOf(whole, (int) length));
    }

    private List<Problem> repair(JournalPosition knownGood) throws IOException {
        try (JournalWriter writer = Journals.open(dir, knownGood, journal.clock(), JournalFixture.ROOMY)) {
            return writer.problems();
        }
    }

    private List<String> namesUpTo(long length) {
        return entries.stream().filter(entry -> entry.end().offset() <= length)
                .map(entry -> ((JournalEntry.Received) entry.entry()).drop().name()).toList();
    }

    private void assertDamaged(JournalPosition knownGood, String what) throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> repair(knownGood)).isInstanceOfSatisfying(JournalDamagedException.class, e -> {
            assertThat(e.problem().code()).isEqualTo(ProblemCode.P024);
            assertThat(e.problem().place()).startsWith(file.getFileName() + " at byte ");
            assertThat(e.problem().detail()).contains(what);
        });
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void whereverTheFileIsCutTheWholeEntriesAreKeptAndAppendingGoesOn() throws IOException {
        for (long length = end(1); length < whole.length; length++) {
            cutTo(length);
            List<String> kept = namesUpTo(length);
            long lost = length - end(kept.size() - 1);
            try (JournalWriter writer = journal.open()) {
                assertThat(writer.problems()).as("cut to %d", length).hasSize(lost == 0 ? 0 : 1).allSatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.P021);
                    assertThat(problem.place()).isEqualTo(file.getFileName().toString());
                    assertThat(problem.detail()).startsWith("cut " + lost + " bytes ");
                });
                assertThat(writer.end()).isEqualTo(at(length - lost));
                writer.append(NEXT);
            }
            assertThat(journal.names()).as("cut to %d", length).startsWith(kept.toArray(new String[0]))
                    .hasSize(kept.size() + 1).endsWith("next.txt");
        }
    }

    @Test
    void aFileCutBeforeItsFirstEntryIsBegunAnew() throws IOException {
        for (long length = 0; length < start(0); length += 11) {
            cutTo(length);
            try (JournalWriter writer = journal.open()) {
                assertThat(writer.problems()).extracting(Problem::code).containsExactly(ProblemCode.P021);
                assertThat(writer.end()).isEqualTo(JournalPosition.START);
                writer.append(NEXT);
            }
            assertThat(journal.names()).as("cut to %d", length).containsExactly("next.txt");
        }
    }

    @Test
    void aNewFileCutBeforeItsFirstEntryGivesWayToTheOneBeforeIt() throws IOException {
        Files.write(dir.resolve("dragoman-20260301T081531501Z-00001.warc.gz"), Arrays.copyOf(whole, 40));
        try (JournalWriter writer = journal.open()) {
            assertThat(writer.problems()).extracting(Problem::place)
                    .containsExactly("dragoman-20260301T081531501Z-00001.warc.gz");
            assertThat(writer.end()).isEqualTo(at(whole.length));
            writer.append(NEXT);
        }
        assertThat(journal.names()).containsExactly("1.txt", "2.txt", "3.txt", "4.txt", "next.txt");
    }

    @Test
    void aReaderTakesACutEntryForOneThatIsNotThereYet() throws IOException {
        for (long length = end(1); length < whole.length; length++) {
            cutTo(length);
            assertThat(journal.names()).as("cut to %d", length).isEqualTo(namesUpTo(length));
        }
    }

    @Test
    void aTailThatWasNeverWrittenOutIsCut() throws IOException {
        byte[] zeroed = whole.clone();
        Arrays.fill(zeroed, (int) start(3) + 20, zeroed.length, (byte) 0);
        Files.write(file, zeroed);

        assertThat(repair(JournalPosition.START)).hasSize(1);
        assertThat(journal.names()).containsExactly("1.txt", "2.txt", "3.txt");
    }

    @Test
    void anyFlippedBitBeforeTheLastEntryIsDamageAndNothingIsTouched() throws IOException {
        int harmless = 0;
        for (int i = 0; i < start(3); i += 3) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 << i % 8); // 3 and 8 have no common factor: every bit gets its turn
            Files.write(file, flipped);
            if (readsAsBefore()) {
                harmless++;
            } else if (i % 5 == 0) {
                assertDamaged(JournalPosition.START, "whole records follow");
            }
        }
        assertThat(harmless).as("bits that fill up the last byte of a record's compressed data").isLessThan(9);
    }

    /** Whether every entry is there as it was; if not, the reader must have said so. */
    private boolean readsAsBefore() throws IOException {
        try {
            assertThat(journal.read()).usingRecursiveComparison().isEqualTo(entries);
            return true;
        } catch (JournalDamagedException e) {
            assertThat(e.problem().code()).isEqualTo(ProblemCode.P024);
            return false;
        }
    }

    @Test
    void damageIsToldWithTheRecordItIsIn() throws IOException {
        byte[] flipped = whole.clone();
        flipped[(int) start(1) + 30] ^= 4;
        Files.write(file, flipped);

        assertThatThrownBy(journal::read).isInstanceOfSatisfying(JournalDamagedException.class,
                e -> assertThat(e.problem().place()).isEqualTo(file.getFileName() + " at byte " + start(1)));
    }

    @Test
    void entriesBeforeADamageAreStillRead() throws IOException {
        byte[] flipped = whole.clone();
        flipped[(int) start(2) + 30] ^= 4;
        Files.write(file, flipped);
        JournalReader reader = Journals.read(dir);

        assertThat(((JournalEntry.Received) reader.entry(at(start(1)))).drop().name()).isEqualTo("2.txt");
        assertThat(((JournalEntry.Received) reader.entry(at(start(3)))).drop().name()).isEqualTo("4.txt");
        assertThatThrownBy(() -> reader.entry(at(start(2)))).isInstanceOf(JournalDamagedException.class);
    }

    @Test
    void anEntryThatLacksARecordInTheMiddleIsDamage() throws IOException {
        int lastOfThree = heads().filter(head -> head < end(2)).max().orElseThrow();
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(whole, 0, lastOfThree);
            out.write(whole, (int) end(2), whole.length - (int) end(2));
        }

        assertDamaged(JournalPosition.START, "fewer records than its first one says");
        assertThatThrownBy(journal::read).isInstanceOf(JournalDamagedException.class);
    }

    /** Where records begin: at the ten bytes that any gzip member of a journal begins with. */
    private IntStream heads() {
        return IntStream.range(0, whole.length - 10)
                .filter(i -> Arrays.mismatch(whole, i, i + 10, whole, 0, 10) < 0);
    }

    @Test
    void anOlderFileThatIsCutIsDamage() throws IOException {
        Files.write(dir.resolve("dragoman-20260301T081531501Z-00001.warc.gz"), whole);
        cutTo(whole.length - 1);

        assertThat(repair(JournalPosition.START)).isEmpty();
        assertThat(file).hasSize(whole.length - 1);
        assertThatThrownBy(journal::read).isInstanceOf(JournalDamagedException.class).hasMessageContaining("cut short");

        cutTo(0);
        assertThatThrownBy(journal::read).isInstanceOf(JournalDamagedException.class).hasMessageContaining("empty");
    }

    @Test
    void whatIsKnownToBeGoodIsNotReadAgain() throws IOException {
        byte[] flipped = whole.clone();
        flipped[(int) start(1) + 30] ^= 4;
        Files.write(file, flipped);

        assertThat(repair(at(start(2)))).isEmpty();
        assertThat(repair(at(whole.length))).isEmpty();
        assertDamaged(at(start(1)), "whole records follow");
    }

    @Test
    void aTailIsCutAlsoBehindWhatIsKnownToBeGood() throws IOException {
        for (int known = 0; known < 3; known++) {
            cutTo(end(3) - 1);
            assertThat(repair(at(end(known)))).hasSize(1);
            assertThat(file).hasSize(start(3));
        }
    }

    @Test
    void aWrongHintIsNotBelieved() throws IOException {
        for (int torn : new int[]{1, 3}) {
            assertNoHintMisleads(torn);
        }
    }

    private void assertNoHintMisleads(int tornEntry) throws IOException {
        long torn = end(tornEntry) - 1;
        List<JournalPosition> hints = new ArrayList<>(List.of(at(torn + 1), at(Long.MAX_VALUE),
                new JournalPosition("dragoman-20990101T000000000Z-00000.warc.gz", 17),
                new JournalPosition("dragoman-19990101T000000000Z-00000.warc.gz", 17)));
        heads().filter(head -> head < torn).forEach(head -> hints.add(at(head)));
        IntStream.iterate(0, hint -> hint < torn, hint -> hint + 29).forEach(hint -> hints.add(at(hint)));
        for (JournalPosition hint : hints) {
            cutTo(torn);
            repair(hint);
            assertThat(file).as("hint %s", hint).hasSize(start(tornEntry));
        }
    }

    @Test
    void aHintWithoutAJournalIsNotBelieved() throws IOException {
        Path empty = dir.resolve("empty");
        try (JournalWriter writer = Journals.open(empty, at(17), journal.clock(), 1)) {
            assertThat(writer.end()).isEqualTo(JournalPosition.START);
        }
    }
}
