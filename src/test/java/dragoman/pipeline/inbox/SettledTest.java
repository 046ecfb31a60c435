package dragoman.pipeline.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.pipeline.Settings;
import dragoman.pipeline.intake.FileKey;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.camel.component.file.GenericFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettledTest {
    private static final Settings SETTLE_100_MS = new Settings(1000, Duration.ofMillis(100), "", 1000);

    @TempDir
    Path folder;

    @Test
    void waitsUntilAFileHasBeenStill() throws IOException {
        Path file = written("a.txt");
        Instant changed = FileKey.changed(file);
        assertThat(at(changed.plusMillis(99)).accept(generic(file))).isFalse();
        assertThat(at(changed.plusMillis(100)).accept(generic(file))).isTrue();
    }

    @Test
    void isNotFooledByACopyThatKeepsAnOldModificationTime() throws IOException {
        Path file = written("old.txt");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        assertThat(at(FileKey.changed(file).plusMillis(5)).accept(generic(file))).isFalse();
    }

    @Test
    void takesAFileFromTheFutureOnceItLooksTheSameOverSeveralPolls() throws IOException {
        Path file = written("future.txt");
        HandClock clock = new HandClock(FileKey.changed(file).minusSeconds(3600));
        Settled settled = new Settled(SETTLE_100_MS, clock);
        assertThat(settled.accept(generic(file))).isFalse();
        clock.now = clock.now.plusMillis(100);
        assertThat(settled.accept(generic(file))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tmp", "a.txt.part", "a.partial", "a.filepart", "a.crdownload"})
    void leavesNamesOfUnfinishedFilesAlone(String name) throws IOException {
        Path file = written(name);
        assertThat(at(FileKey.changed(file).plusSeconds(9)).accept(generic(file))).isFalse();
    }

    @Test
    void waitsForTheDoneFileWhereOneIsAskedFor() throws IOException {
        Path file = written("story.txt");
        Clock clock = Clock.fixed(FileKey.changed(file).plusSeconds(9), ZoneOffset.UTC);
        Settled settled = new Settled(new Settings(1000, Duration.ofMillis(100), ".done", 1000), clock);
        assertThat(settled.accept(generic(file))).isFalse();
        Path done = written("story.txt.done");
        assertThat(settled.accept(generic(file))).isTrue();
        assertThat(settled.accept(generic(done))).isFalse();
    }

    @Test
    void leavesAFileAloneThatHasVanished() {
        assertThat(at(Instant.now()).accept(generic(folder.resolve("gone.txt")))).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatSomebodyHasOpenForWritingIsBeingWritten() throws IOException {
        Path file = written("open.txt");
        try (OutputStream writer = Files.newOutputStream(file)) {
            assertThat(WriteLease.isBeingWritten(file)).isTrue();
            writer.write('x');
        }
        assertThat(WriteLease.isBeingWritten(file)).isFalse();
        assertThat(WriteLease.isBeingWritten(folder.resolve("gone.txt"))).isFalse();
    }

    private Settled at(Instant now) {
        return new Settled(SETTLE_100_MS, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Path written(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "Ankara");
    }

    private static GenericFile<File> generic(Path path) {
        GenericFile<File> file = new GenericFile<>();
        file.setFile(path.toFile());
        file.setFileNameOnly(String.valueOf(path.getFileName()));
        return file;
    }

    private static final class HandClock extends Clock {
        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
