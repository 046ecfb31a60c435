package dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.bench.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    @TempDir
    Path root;

    @Test
    void everyCommandSucceedsAndNothingIsPrintedNorLeftBehind() throws IOException, InterruptedException {
        Path log = root.resolve("log");
        Path temporary = Files.createDirectory(root.resolve("temporary"));

        Process training = Jvm.start(log, List.of("-Djava.io.tmpdir=" + temporary), "dragoman.cli.Training");

        assertThat(training.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(log).isEmptyFile();
        assertThat(training.exitValue()).isZero();
        assertThat(temporary).isEmptyDirectory();
    }
}
