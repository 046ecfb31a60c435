package dragoman.archive.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.archive.Drop;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalEntry.Acceptance;
import dragoman.archive.JournalEntry.Rejection;
import dragoman.archive.JournalEntry.Repetition;
import dragoman.archive.JournalWriter;
import dragoman.archive.ResponseHead;
import dragoman.archive.SampleEntries;
import dragoman.archive.journal.JournalFixture.Found;
import dragoman.model.JournalPosition;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    @TempDir
    Path dir;

    private JournalFixture journal;

    @BeforeEach
    void begin() {
        journal = new JournalFixture(dir.resolve("journal"));
    }

    private void assertComesBack(JournalEntry entry) throws IOException {
        journal.write(entry);
        assertThat(content(journal.read().getLast().entry())).isEqualTo(content(entry));
    }

    /** What can be compared: arrays cannot. */
    private static Object content(JournalEntry entry) {
        return entry instanceof Acceptance(Drop drop, byte[] bytes, var dispatches, var conversion)
                ? List.of(drop, HexFormat.of().formatHex(bytes), dispatches, Optional.ofNullable(conversion))
                : entry;
    }

    @Test
    void aMachineTranslationComesBackWithHowItWasMade() throws IOException {
        assertComesBack(SampleEntries.translation());
    }

    @Test
    void anAcceptanceComesBackWithEveryByteAndEveryDispatch() throws IOException {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        assertComesBack(new Acceptance(SampleEntries.drop("all.bin"), every,
                List.of(SampleEntries.ferry(), SampleEntries.bare("B2", "Kısa haber."), SampleEntries.ferry())));
    }

    @Test
    void anAcceptanceWithoutBytesOrDispatchesComesBack() throws IOException {
        assertComesBack(new Acceptance(SampleEntries.drop("empty"), new byte[0], List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://news.example/rss.xml?page=2&lang=fr%C3%A9", "http://[2001:4860::1]:8080/a",
            "https://", "http://a b/", "https://haber.örnek/"})
    void whatWasFetchedComesBackWithItsAddress(String address) throws IOException {
        ResponseHead head = new ResponseHead("HTTP/1.1 200 OK",
                List.of("Date: Sun, 01 Mar 2026 08:15:30 GMT", "X-Empty: ", "X-Latin: \u00e9t\u00e9",
                        "Content-Length: 9"));
        Drop fetched = new Drop(address, null, SampleEntries.RECEIVED, head);
        assertComesBack(new Acceptance(fetched, "\r\n\r\nrss\r\n".getBytes(StandardCharsets.UTF_8),
                List.of(SampleEntries.bare("B2", "Kısa haber."))));
        assertComesBack(new Repetition(new Drop(address, null, SampleEntries.RECEIVED), "B2"));
        assertComesBack(new Rejection(new Drop(address, null, SampleEntries.RECEIVED),
                new Problem(ProblemCode.P050, address, "it is cut off")));
    }

    @Test
    void aHeadThatCouldPassForMoreIsRefused() {
        assertThatThrownBy(() -> new ResponseHead("HTTP/1.1 200 OK", List.of("A: b\r\n\r\nc")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRepetitionComesBack() throws IOException {
        assertComesBack(new Repetition(SampleEntries.drop("again.txt"), "FR7K2M9Q4T6W8X0Z1B3D"));
    }

    @Test
    void aRejectionComesBack() throws IOException {
        assertComesBack(new Rejection(SampleEntries.drop("photo.jpg"),
                new Problem(ProblemCode.P004, "photo.jpg", "the file begins as a picture does: \"ÿØÿà\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "", " ", "..", "../../outside.txt", "two\nlines\r\nWARC-Type: warcinfo.txt",
            "désk/çalışma/ısı.txt", "%41+%2B 50 %.txt", "🚢⚓.txt", "nul\0.txt", "C:\\drop\\a.txt",
            "urn:dragoman:drop:x",
            "e\u0301 is not é"})
    void anyNameAndFileKeyComeBackExactly(String name) throws IOException {
        assertComesBack(new Repetition(new Drop(name, name, SampleEntries.RECEIVED), "A1"));
    }

    @Test
    void aNameOf255BytesComesBack() throws IOException {
        String name = "ş".repeat(125) + ".text";
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(255);
        assertComesBack(new Repetition(new Drop(name, null, SampleEntries.RECEIVED), "A1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T08:15:30Z", "2026-03-01T08:15:30.120Z", "2026-03-01T08:15:30.123456789Z",
            "1969-12-31T23:59:59.999Z"})
    void theInstantOfADropComesBackExactly(String received) throws IOException {
        assertComesBack(new Repetition(new Drop("a.txt", "(dev=801,ino=77)", Instant.parse(received)), "A1"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anySequenceOfEntriesComesBackInOrder(long seed) throws IOException {
        Random random = new Random(seed);
        List<JournalEntry> written = new ArrayList<>();
        List<JournalPosition> starts = new ArrayList<>();
        for (int session = 0; session < 3; session++) {
            try (JournalWriter writer = Journals.open(journal.dir(), journal.clock(), 20_000)) {
                for (int i = 0; i < 30; i++) {
                    JournalEntry entry = SampleEntries.random(random);
                    starts.add(writer.append(entry));
                    written.add(entry);
                    if (random.nextInt(5) == 0) {
                        writer.force();
                    }
                }
            }
        }
        List<Found> found = journal.read();
        assertThat(journal.files()).hasSizeGreaterThan(3);
        assertThat(found).extracting(Found::start).isEqualTo(starts).isSorted();
        assertThat(found).extracting(one -> content(one.entry()))
                .isEqualTo(written.stream().map(JournalTest::content).toList());
        Found any = found.get(random.nextInt(found.size()));
        assertThat(content(Journals.read(journal.dir()).entry(any.start()))).isEqualTo(content(any.entry()));
        assertThat(journal.read(any.end()).stream().map(Found::start).toList())
                .isEqualTo(starts.subList(found.indexOf(any) + 1, starts.size()));
    }

    @Test
    void anEntryEndsWhereTheNextOneStarts() throws IOException {
        journal.write(SampleEntries.numbered(1), SampleEntries.numbered(2), SampleEntries.numbered(3));

        List<Found> found = journal.read();
        assertThat(found.get(0).end()).isEqualTo(found.get(1).start());
        assertThat(found.get(1).end()).isEqualTo(found.get(2).start());
        try (JournalWriter writer = journal.open()) {
            assertThat(writer.end()).isEqualTo(found.get(2).end());
            assertThat(writer.problems()).isEmpty();
        }
    }

    @Test
    void aJournalThatIsNotThereYetHoldsNothing() throws IOException {
        assertThat(Journals.read(dir.resolve("nowhere")).replay(JournalPosition.START, (_, _, _) -> {
            throw new AssertionError("an entry out of nothing");
        })).isEqualTo(JournalPosition.START);
    }

    @Test
    void openingAloneWritesNoFile() throws IOException {
        try (JournalWriter writer = journal.open()) {
            assertThat(writer.end()).isEqualTo(JournalPosition.START);
            writer.force();
        }
        assertThat(journal.files()).isEmpty();
    }

    @Test
    void aReaderSeesOnlyWhatWasForced() throws IOException {
        try (JournalWriter writer = journal.open()) {
            writer.append(SampleEntries.numbered(1));
            assertThat(journal.names()).isEmpty();
            writer.force();
            writer.append(SampleEntries.numbered(2));
            assertThat(journal.names()).containsExactly("1.txt");
            writer.append(SampleEntries.numbered(3));
            writer.force();
            assertThat(journal.names()).containsExactly("1.txt", "2.txt", "3.txt");
        }
    }

    @Test
    void closingForces() throws IOException {
        try (JournalWriter writer = journal.open()) {
            writer.append(SampleEntries.numbered(1));
        }
        assertThat(journal.names()).containsExactly("1.txt");
    }

    @Test
    void aReplayGoesOnWhereTheLastOneEnded() throws IOException {
        journal.write(SampleEntries.numbered(1), SampleEntries.numbered(2));
        JournalPosition reached = journal.read().getLast().end();
        assertThat(journal.read(reached)).isEmpty();

        journal.write(SampleEntries.numbered(3));

        assertThat(journal.read(reached)).hasSize(1);
    }

    @Test
    void whatTheVisitorThrowsEndsTheReplay() throws IOException {
        journal.write(SampleEntries.numbered(1), SampleEntries.numbered(2));

        assertThatThrownBy(() -> Journals.read(journal.dir()).replay(JournalPosition.START, (_, _, _) -> {
            throw new IOException("enough");
        })).hasMessage("enough");
    }

    @Test
    void aWriterWhoseWriteFailedIsOfNoMoreUse() throws IOException {
        journal.write(SampleEntries.numbered(1));
        try (JournalWriter writer = journal.open()) {
            writer.append(SampleEntries.numbered(2));
            Thread.currentThread().interrupt(); // closes the file in the middle of the write
            assertThatThrownBy(writer::force).isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).isTrue();

            assertThatThrownBy(() -> writer.append(SampleEntries.numbered(3))).isInstanceOf(IOException.class)
                    .hasMessageContaining("open it anew");
            assertThatThrownBy(writer::force).hasMessageContaining("open it anew");
        }
        journal.write(SampleEntries.numbered(4));
        assertThat(journal.names()).startsWith("1.txt").endsWith("4.txt").doesNotContain("3.txt");
    }

    @Test
    void aClosedWriterSaysSo() throws IOException {
        JournalWriter writer = journal.open();
        writer.close();
        writer.close();

        assertThatThrownBy(() -> writer.append(SampleEntries.numbered(1))).hasMessageContaining("closed");
    }

    @Test
    void moreThanMemoryShouldHoldIsForcedByItself() throws IOException {
        byte[] noise = new byte[36 << 20];
        new Random(7).nextBytes(noise);
        try (JournalWriter writer = journal.open()) {
            writer.append(new Acceptance(SampleEntries.drop("1"), noise, List.of()));
            assertThat(journal.names()).isEmpty();
            writer.append(new Acceptance(SampleEntries.drop("2"), noise, List.of()));
            assertThat(journal.names()).containsExactly("1", "2");
        }
    }

    @Test
    void aFileNeedsRoom() {
        assertThatThrownBy(() -> Journals.open(dir, journal.clock(), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
