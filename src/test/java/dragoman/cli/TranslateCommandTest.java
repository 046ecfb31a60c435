package dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.language.LanguageIdentifiers;
import dragoman.lexicon.Lexicon;
import dragoman.lexicon.home.Lexicons;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.service.Service;
import dragoman.pipeline.translation.TranslationDesk;
import dragoman.pipeline.translation.TranslationSettings;
import dragoman.pipeline.translation.Translations;
import dragoman.provenance.Attributors;
import dragoman.read.any.Readers;
import dragoman.story.StoryLinkers;
import dragoman.translate.StubEngine;
import dragoman.translate.Translators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One translation, now, as a person asks for it. */
class TranslateCommandTest {
    private static final String TURKISH = """
            Mersin Limanı fırtınanın ardından yeniden açıldı
            LHA / Mersin / Selim Aksoy
            Mersin Limanı, iki gün süren fırtınanın ardından çarşamba günü yeniden açıldı.
            Vinçler şafakla birlikte çalışmaya başladı; 14 gemi pazardan önce boşaltılacak.
            """;

    @TempDir
    Path root;

    private Home home;
    private Desk desk;
    private StubEngine engine;
    private String id;

    @BeforeEach
    void sitDown() throws IOException {
        home = new Home(root.resolve("home"));
        desk = new Desk(home.root());
        engine = StubEngine.start(0);
        Path file = Files.writeString(root.resolve("mersin.txt"), TURKISH);
        assertThat(desk.type("ingest", "--json", file.toString())).isZero();
        id = desk.json().getFirst().get("id").asText();
    }

    @AfterEach
    void standUp() {
        engine.close();
    }

    private void setUpAnEngine() throws IOException {
        Files.writeString(home.settings(), """
                translate.desk.kind=libretranslate
                translate.desk.url=%s
                """.formatted(engine.url()));
    }

    @Test
    void printsTheTranslationAndHowItWasMade() throws IOException {
        setUpAnEngine();
        assertThat(desk.type("translate", id.substring(0, 8), "--to", "fr")).isZero();
        assertThat(desk.output()).contains("[fr] Mersin Limanı", "fr-t-tr-t0-und",
                "machine translation from Turkish by LibreTranslate", "made by   desk", "sha256:");

        assertThat(desk.type("translate", id, "--to", "fr", "--json")).isZero();
        JsonNode json = desk.json().getFirst();
        assertThat(json.get("conversion").get("original").asText()).isEqualTo(id);
        assertThat(json.get("origin").get("kind").asText()).isEqualTo("machine-translation");
        assertThat(desk.type("show", json.get("id").asText(), "--json")).isZero();
        JsonNode shown = desk.json().getFirst();
        json.properties().forEach(field -> assertThat(shown.get(field.getKey())).isEqualTo(field.getValue()));
        assertThat(desk.type("show", json.get("id").asText())).isZero();
        assertThat(desk.output()).contains("made of   " + id);
        assertThat(desk.type("story", id)).isZero();
        assertThat(desk.output()).contains("declared: " + id);
        assertThat(engine.calls()).isEqualTo(1);
    }

    @Test
    void saysWhyThereIsNone() throws IOException {
        assertThat(desk.type("translate", id, "--to", "fr")).isEqualTo(2);
        assertThat(desk.errors()).contains("P081", "no translation engine");
        setUpAnEngine();
        assertThat(desk.type("translate", "zzzz", "--to", "fr")).isEqualTo(1);
        assertThat(desk.type("translate", id, "--to", "tr")).isEqualTo(1);
        assertThat(desk.errors()).contains("P081 " + id + ": it is in that language");
        Files.writeString(home.settings(), "translate.desk.kind=babel\n");
        assertThat(desk.type("translate", id, "--to", "fr")).isEqualTo(2);
        assertThat(desk.errors()).contains("no kind of engine: babel");
    }

    @Test
    void leavesItToTheServiceThatRuns() throws Exception {
        setUpAnEngine();
        Lexicon lexicon = Lexicons.builtIn();
        Clock clock = Clock.systemUTC();
        Intake intake = Intake.open(home, Settings.DEFAULT, StoryLinkers.open(lexicon), clock, _ -> {
        });
        TranslationDesk translators = new TranslationDesk(home,
                Translators.open(TranslationSettings.of(home.settings(), Map.of()), home.translations(), clock),
                intake, lexicon, clock);
        Service service = new Service(home, Settings.DEFAULT, intake,
                new CopyDesk(Readers.shipped(100_000), LanguageIdentifiers.open(), Attributors.open()),
                new Translations(home, translators, intake, lexicon, clock), clock);
        service.start();
        try {
            assertThat(desk.type("translate", id, "--to", "en")).isZero();
            assertThat(desk.output()).contains("[en] Mersin Limanı", "made by   desk");
            assertThat(desk.errors()).contains("it is asked to translate");
            assertThat(desk.type("translate", id, "--to", "tr")).isEqualTo(1);
            assertThat(desk.errors()).contains("P081 " + id);
        } finally {
            service.stop();
        }
    }
}
