package dragoman.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.archive.Bucket;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void needsNoFile() throws IOException {
        assertThat(Settings.of(folder.resolve("dragoman.properties"), Map.of())).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void readsTheFile() throws IOException {
        assertThat(Settings.of(written("intake.settle-ms = 2500"), Map.of()).settle())
                .isEqualTo(Duration.ofMillis(2500));
    }

    @Test
    void letsTheEnvironmentBeatTheFile() throws IOException {
        Map<String, String> environment = Map.of("DRAGOMAN_INTAKE_SETTLE_MS", "7", "DRAGOMAN_INTAKE_DONE_SUFFIX",
                ".ok");
        Settings settings = Settings.of(written("intake.settle-ms=2500"), environment);
        assertThat(settings.settle()).isEqualTo(Duration.ofMillis(7));
        assertThat(settings.doneSuffix()).isEqualTo(".ok");
    }

    @Test
    void namesTheSettingThatMakesNoSense() throws IOException {
        Path words = written("intake.max-bytes=lots");
        Path negative = written("journal.max-file-bytes=-1");
        assertThatThrownBy(() -> Settings.of(words, Map.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("intake.max-bytes: not a number: lots");
        assertThatThrownBy(() -> Settings.of(negative, Map.of()))
                .hasMessageStartingWith("journal.max-file-bytes: not between");
    }

    @Test
    void keepsTheNewsroomInItsZone() throws IOException {
        Path nowhere = written("newsroom.time-zone=Europe/Nowhere");
        assertThat(Settings.DEFAULT.newsroom()).isEqualTo(ZoneOffset.UTC);
        assertThat(Settings.of(written("newsroom.time-zone=Europe/Istanbul"), Map.of()).newsroom())
                .isEqualTo(ZoneId.of("Europe/Istanbul"));
        assertThatThrownBy(() -> Settings.of(nowhere, Map.of()))
                .hasMessage("newsroom.time-zone: no time zone: Europe/Nowhere");
    }

    @Test
    void keepsACopyInABucketWhereOneIsNamed() throws IOException {
        Path named = written("archive.bucket=s3://news-archive/ajans\narchive.bucket-endpoint=https://s3.example.net\n"
                + "archive.bucket-region=eu-central-1");
        Path number = written("archive.bucket=42");
        Path file = written("archive.bucket-endpoint=file:///srv");
        assertThat(Settings.DEFAULT.archive().bucket()).isNull();
        assertThat(Settings.of(named, Map.of()).archive().bucket()).isEqualTo(new Bucket("news-archive", "ajans",
                new Bucket.Service(URI.create("https://s3.example.net"), "eu-central-1")));
        assertThatThrownBy(() -> Settings.of(number, Map.of()))
                .hasMessage("archive.bucket: no address such as s3://news-archive/dragoman: 42");
        assertThatThrownBy(() -> Settings.of(file, Map.of()))
                .hasMessageStartingWith("archive.bucket-endpoint: no address that begins with https://");
    }

    @Test
    void takesNothingForYesOrNoOrAPortThatIsNone() throws IOException {
        Path perhaps = written("feeds.allow-private=perhaps");
        Path high = written("http.port=70000");
        assertThat(Settings.of(written("feeds.allow-private=true"), Map.of()).polling().allowPrivate()).isTrue();
        assertThat(Settings.of(written("http.port=8080"), Map.of()).serving().port()).hasValue(8080);
        assertThat(Settings.of(written("http.port=off"), Map.of()).serving().port()).isEmpty();
        assertThatThrownBy(() -> Settings.of(perhaps, Map.of()))
                .hasMessage("feeds.allow-private: neither true nor false: perhaps");
        assertThatThrownBy(() -> Settings.of(high, Map.of()))
                .hasMessageStartingWith("http.port: not between 0 and 65535");
    }

    private Path written(String line) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "settings", ".properties"), line);
    }
}
