package dragoman.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dragoman.bench.Jvm;
import dragoman.pipeline.Home;
import dragoman.pipeline.Wire;
import dragoman.search.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more, as the shell's limit on file sizes plays it. */
class DiskFullTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int FILES = 300;

    @TempDir
    Path root;

    @Test
    @EnabledOnOs(OS.LINUX)
    void nothingIsLostAndIntakeGoesOnOnceThereIsRoom() throws Exception {
        Home home = new Home(root.resolve("home"));
        Files.createDirectories(home.inbox());
        Wire wire = new Wire(5);
        for (int i = 0; i < FILES; i++) {
            Files.writeString(home.inbox().resolve("d%03d.txt".formatted(i)), wire.next(3000));
        }
        Path log = root.resolve("service.log");
        Process limited = Jvm.startLimited(log, 100, "dragoman.cli.Main", "--home", home.root().toString(), "run");
        try {
            await().atMost(PATIENCE).until(() -> Files.readString(log).contains("P023"));
        } finally {
            limited.destroyForcibly();
        }
        assertThat(limited.waitFor(10, TimeUnit.SECONDS)).isTrue();
        int left = files(home.inbox());
        assertThat(left).as("files that wait").isPositive();

        Process roomy = Jvm.start(log, Jvm.SHORT_LIVED, "dragoman.cli.Main", "--home", home.root().toString(), "run");
        try {
            await().atMost(PATIENCE).until(() -> files(home.inbox()) == 0);
            roomy.destroy();
            assertThat(roomy.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } finally {
            roomy.destroyForcibly();
        }
        assertThat(Indexes.checkpoint(home.index())).hasValueSatisfying(it -> {
            assertThat(it.tally().accepted()).isEqualTo(FILES);
            assertThat(it.tally().received()).isEqualTo(FILES);
        });
    }

    private static int files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.count();
        }
    }
}
