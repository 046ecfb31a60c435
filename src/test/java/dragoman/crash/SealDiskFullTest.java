package dragoman.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.archive.Drop;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalWriter;
import dragoman.archive.home.Archives;
import dragoman.archive.journal.Journals;
import dragoman.bench.Jvm;
import dragoman.model.JournalPosition;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.pipeline.Home;
import dragoman.pipeline.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more while a day is sealed, as the shell's limit on file sizes plays it. */
class SealDiskFullTest {
    private static final int DROPS = 400;

    @TempDir
    Path root;

    @Test
    @EnabledOnOs(OS.LINUX)
    void theDayStaysInTheJournalUntilThereIsRoom() throws Exception {
        Home home = new Home(root.resolve("home"));
        write(home);
        Path log = root.resolve("seal.log");
        Process limited = Jvm.startLimited(log, 100, "dragoman.cli.Main", "--home", home.root().toString(), "archive",
                "seal");
        assertThat(limited.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(limited.exitValue()).as(Files.readString(log)).isEqualTo(2);
        assertThat(warcs(home.journal())).hasSize(1);
        assertThat(entries(home)).isEqualTo(DROPS);

        assertThat(Archives.open(home.journal(), Clock.systemUTC()).seal(true, _ -> {
        })).isEqualTo(1);
        assertThat(warcs(home.journal())).isEmpty();
        assertThat(entries(home)).isEqualTo(DROPS);
    }

    private static void write(Home home) throws IOException {
        Clock then = Clock.offset(Clock.systemUTC(), Duration.ofDays(-3));
        Wire wire = new Wire(5);
        try (JournalWriter writer = Journals.open(home.journal(), then, 1 << 30)) {
            for (int i = 0; i < DROPS; i++) {
                writer.append(new JournalEntry.Rejection(new Drop(i + ".txt", null, then.instant()),
                        new Problem(ProblemCode.P006, i + ".txt", wire.next(2000))));
            }
        }
        assertThat(Files.size(warcs(home.journal()).getFirst())).isGreaterThan(100 << 10);
    }

    private static List<Path> warcs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".warc.gz")).toList();
        }
    }

    private static int entries(Home home) throws IOException {
        List<JournalPosition> entries = new ArrayList<>();
        Journals.read(home.journal()).replay(JournalPosition.START, (start, _, _) -> entries.add(start));
        return entries.size();
    }
}
