package dragoman.cli.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.cli.terminal.Complaint;
import dragoman.pipeline.Home;
import dragoman.pipeline.errands.Errand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command hears of the process that writes to its home. */
class HandoverTest {
    private static final Errand ERRAND = new Errand.Hold("bqd3k", "İzmir'deki dava");

    @TempDir
    Path root;

    /** Waits for an errand, and puts a line into a file beside it. */
    private Path beside(String ending, String line) throws IOException, InterruptedException {
        while (true) {
            try (Stream<Path> files = Files.isDirectory(root.resolve("errands"))
                    ? Files.list(root.resolve("errands"))
                    : Stream.empty()) {
                Optional<Path> errand = files.filter(it -> it.toString().endsWith(".errand")).findFirst();
                if (errand.isPresent()) {
                    assertThat(errand.get()).hasContent("hold bqd3k İzmir'deki dava");
                    Files.move(Files.writeString(root.resolve("written"), line), Path.of(errand.get() + ending));
                    Files.delete(errand.get());
                    return errand.get();
                }
            }
            Thread.sleep(5);
        }
    }

    private String hear(String ending, String line, Duration patience) throws Exception {
        try (ExecutorService service = Executors.newSingleThreadExecutor()) {
            Future<Path> answered = service.submit(() -> beside(ending, line));
            String heard = new Handover(new Home(root)).require(ERRAND, patience);
            answered.get();
            return heard;
        }
    }

    @Test
    void anErrandThatNobodyRunsIsTakenBack() {
        assertThatThrownBy(() -> new Handover(new Home(root)).ask(ERRAND, Duration.ofMillis(1)))
                .isInstanceOf(Complaint.class)
                .hasMessageContainingAll("P020", "not taken this up", "nothing was changed");
        assertThat(root.resolve("errands")).isEmptyDirectory();
    }

    @Test
    void anAnswerIsHeard() throws Exception {
        assertThat(hear(".answer", "done 12", Duration.ofMinutes(1))).isEqualTo("12");
        assertThatThrownBy(() -> hear(".answer", "failed P093 bqd3k: lawsuit 7", Duration.ofMinutes(1)))
                .isInstanceOf(Complaint.class).hasMessage("P093 bqd3k: lawsuit 7");
        assertThat(root.resolve("errands")).isEmptyDirectory();
    }

    @Test
    void whatWasBegunIsNotTakenBack() {
        assertThatThrownBy(() -> hear(".begun", "hold bqd3k İzmir'deki dava", Duration.ofSeconds(1)))
                .isInstanceOf(Complaint.class).hasMessageContainingAll("still at it", "hold");
    }
}
