package dragoman.archive.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.archive.JournalDamagedException;
import dragoman.archive.JournalInUseException;
import dragoman.archive.JournalWriter;
import dragoman.archive.SampleEntries;
import dragoman.model.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {
    private static final String OWN_PID = Long.toString(ProcessHandle.current().pid());

    @TempDir
    Path dir;

    private JournalFixture journal;

    @BeforeEach
    void begin() {
        journal = new JournalFixture(dir);
    }

    private Process otherProcess() throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), HoldJournal.class.getName(), dir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String answer(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        return lines.readLine();
    }

    private static void assertInUse(ThrowingCallable opening, String pid) {
        assertThatThrownBy(opening).isInstanceOfSatisfying(JournalInUseException.class, e -> {
            assertThat(e.pid()).isEqualTo(pid);
            assertThat(e.problem().code()).isEqualTo(ProblemCode.P020);
            assertThat(e).hasMessageContaining("process " + pid + " writes");
        });
    }

    @Test
    void onlyOneWriterInAProcess() throws IOException {
        try (JournalWriter first = journal.open()) {
            assertInUse(journal::open, OWN_PID);
            first.append(SampleEntries.numbered(1));
        }
        journal.write(SampleEntries.numbered(2));
        assertThat(journal.names()).containsExactly("1.txt", "2.txt");
    }

    @Test
    void aFailedOpeningDoesNotTakeTheLockAway() throws Exception {
        try (JournalWriter first = journal.open()) {
            assertInUse(journal::open, OWN_PID);
            assertInUse(journal::open, OWN_PID);

            Process other = otherProcess();
            assertThat(answer(other)).isEqualTo("in use by " + OWN_PID);
            assertThat(other.waitFor()).isZero();

            assertInUse(journal::open, OWN_PID);
            assertThat(first.problems()).isEmpty();
        }
    }

    @Test
    void anotherProcessThatWritesIsNamedAndItsDeathLetsGo() throws Exception {
        Process other = otherProcess();
        try {
            assertThat(answer(other)).isEqualTo("open");
            assertInUse(journal::open, Long.toString(other.pid()));
            assertInUse(journal::open, Long.toString(other.pid()));
            assertThat(journal.names()).containsExactly("1.txt");
        } finally {
            other.destroyForcibly().waitFor();
        }
        journal.write(SampleEntries.numbered(3));
        assertThat(journal.names()).containsExactly("1.txt", "3.txt");
    }

    @Test
    void aDamagedJournalIsNotLeftLocked() throws IOException {
        journal.write(SampleEntries.numbered(1), SampleEntries.numbered(2), SampleEntries.numbered(3));
        byte[] bytes = journal.newestBytes();
        byte[] flipped = bytes.clone();
        flipped[700] ^= 1;
        Files.write(journal.file(0), flipped);
        assertThatThrownBy(journal::open).isInstanceOf(JournalDamagedException.class);

        Files.write(journal.file(0), bytes);
        journal.write(SampleEntries.numbered(4));
        assertThat(journal.names()).hasSize(4);
    }
}
