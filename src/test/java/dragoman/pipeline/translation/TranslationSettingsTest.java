package dragoman.pipeline.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.translate.EngineKind;
import dragoman.translate.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationSettingsTest {
    @TempDir
    Path folder;

    @Test
    void anEngineHasItsLinesAndItsKeyFromAFile() throws IOException {
        Files.writeString(folder.resolve("deepl.key"), "geheim-7\n");
        List<EngineSettings> engines = read("""
                translate.pool.kind = deepl
                translate.pool.url = https://api.example.org/
                translate.pool.key-file = deepl.key
                translate.pool.languages = en-fr, en-tr
                translate.pool.timeout-s = 12
                translate.own.kind = command
                translate.own.command = /opt/mt/run {from} {to}
                translate.own.label = House engine
                intake.settle-ms = 7
                """, Map.of());

        assertThat(engines).extracting(EngineSettings::name).containsExactly("own", "pool");
        assertThat(engines.getFirst().command()).containsExactly("/opt/mt/run", "{from}", "{to}");
        assertThat(engines.getFirst().label()).isEqualTo("House engine");
        EngineSettings pool = engines.getLast();
        assertThat(pool.kind()).isEqualTo(EngineKind.DEEPL);
        assertThat(pool.url()).hasToString("https://api.example.org");
        assertThat(pool.key()).isNotNull();
        assertThat(pool.pairs()).containsExactlyInAnyOrder("en-fr", "en-tr");
        assertThat(pool.translates("tr", "en")).isFalse();
        assertThat(pool.timeout()).isEqualTo(Duration.ofSeconds(12));
        assertThat(engines.toString()).doesNotContain("geheim");
    }

    @Test
    void theEnvironmentBeatsTheFileAndHoldsKeys() throws IOException {
        List<EngineSettings> engines = read("""
                translate.pool.kind = libretranslate
                translate.pool.url = http://127.0.0.1:5000
                translate.pool.key-env = POOL_KEY
                """, Map.of("POOL_KEY", "geheim-7", "DRAGOMAN_TRANSLATE_POOL_DAILY_CHARACTERS", "17"));

        assertThat(engines.getFirst().dailyCharacters()).isEqualTo(17);
        assertThat(engines.getFirst().key()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"translate.a.kind=babel|no kind of engine: babel",
            "translate.a.kind=deepl|url is missing", "translate.a.kind=command|command is missing",
            "translate.a.kind=chat,translate.a.url=http://x|model is missing",
            "translate.a.kind=deepl,translate.a.url=ftp://x|neither http nor https",
            "translate.a.kind=deepl,translate.a.url=http://x,translate.a.timeout-s=soon|timeout-s: not a number: soon",
            "translate.a.kind=deepl,translate.a.url=http://x,translate.a.timeout-s=0|timeout-s: not more than 0",
            "translate.a.kind=deepl,translate.a.url=http://x,translate.a.key-env=NONE|the environment has no NONE",
            "translate.a.kind=command,translate.a.command=x,translate.a.url=http://x|a command has no url",
            "translate.a.key=geheim|put the key into a file", "translate.a.colour=red|no such setting"})
    void aValueThatMakesNoSenseIsNamed(String lines, String message) {
        assertThatThrownBy(() -> read(lines.replace(',', '\n'), Map.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message)
                .hasMessageNotContaining("geheim");
    }

    @Test
    void thePageOfSettingsTellsOfEachLine() throws IOException {
        Set<String> told = words("docs/reference/settings.md", "\\| `translate\\.NAME\\.([a-z-]+)` \\|");
        assertThat(told).isNotEmpty().isEqualTo(words(
                "src/main/java/dragoman/pipeline/translation/TranslationSettings.java", "name, \"([a-z-]+)\""));
    }

    private static Set<String> words(String file, String pattern) throws IOException {
        return Pattern.compile(pattern).matcher(Files.readString(Path.of(file))).results().map(it -> it.group(1))
                .collect(Collectors.toSet());
    }

    private List<EngineSettings> read(String lines, Map<String, String> environment) throws IOException {
        return TranslationSettings.of(Files.writeString(folder.resolve("dragoman.properties"), lines), environment);
    }
}
