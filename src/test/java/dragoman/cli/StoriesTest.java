package dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories as they come about and stay, through the command line. */
class StoriesTest {
    private static final String FRENCH = """
            Le port de Mersin rouvre après la tempête
            LHA / Mersin / Selim Aksoy
            Le port de Mersin a rouvert mercredi après deux jours de tempête, a annoncé la capitainerie.
            Les grues ont repris le travail à l'aube et les quatorze navires seront déchargés avant dimanche.
            * Traduit du turc par Maud Perrineau
            """;
    private static final String TURKISH = """
            Mersin Limanı fırtınanın ardından yeniden açıldı
            LHA / Mersin / Selim Aksoy
            Mersin Limanı, iki gün süren fırtınanın ardından çarşamba günü yeniden açıldı.
            Vinçler şafakla birlikte çalışmaya başladı; on dört gemi pazardan önce boşaltılacak.
            """;
    private static final String ENGLISH = """
            Baker in Leith bakes loaf for every cat in town
            A baker in Leith has begun to bake small loaves with fish for cats, his daughter said.
            """;

    @TempDir
    Path root;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(root.resolve("home"));
    }

    @Test
    void aTranslationFindsItsOriginalWhicheverComesFirst() throws IOException {
        String french = ingest("fr.txt", FRENCH).get("id").asText();
        JsonNode turkish = ingest("tr.txt", TURKISH);

        assertThat(turkish.get("story").asText()).isEqualTo(french);
        assertThat(desk.type("story", turkish.get("id").asText(), "--json")).isZero();
        JsonNode story = desk.json().getFirst();
        assertThat(story.get("versions")).hasSize(2);
        JsonNode link = story.get("links").get(0);
        assertThat(link.get("translation").asText()).isEqualTo(french);
        assertThat(link.get("direction").asText()).isEqualTo("stated");
        assertThat(link.get("evidence").get("kind").asText()).isEqualTo("inferred");
        desk.type("search", "Mersin", "--format", "json");
        assertThat(desk.json()).hasSize(1);
        assertThat(desk.json().getFirst().get("versions")).hasSize(2);
    }

    @Test
    void reindexGivesTheSameStories() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("kazminerals-en.txt", "kazminerals-fr.txt", "kazminerals-tr.txt",
                "mwanzaferry-fr.txt",
                "mwanzaferry-en.txt", "mwanzaferry-correction-en.txt", "mwanzaferry-tr.txt", "sinopwreck-tr.txt")) {
            files.add(Files.write(root.resolve(name), DemoCommand.resource(name)));
        }
        desk.type(Stream.concat(Stream.of("ingest"), files.stream().map(Path::toString)).toArray(String[]::new));
        desk.type("stories", "--json");
        String before = desk.output();
        assertThat(desk.json()).hasSize(3);

        assertThat(desk.type("reindex")).isZero();
        desk.type("stories", "--json");
        assertThat(desk.output()).isEqualTo(before);
        assertThat(desk.type("stories")).isZero();
        assertThat(desk.output().lines()).hasSize(15);
    }

    @Test
    void whatAPersonSaysOutlivesReindexAndWhatComesLater() throws IOException {
        String french = ingest("fr.txt", FRENCH).get("id").asText();
        String english = ingest("en.txt", ENGLISH).get("id").asText();
        assertThat(desk.type("link", english.substring(0, 8), french)).isZero();
        assertThat(stories()).isEqualTo(1);
        assertThat(desk.type("reindex")).isZero();
        assertThat(stories()).isEqualTo(1);
        assertThat(desk.type("story", english)).isZero();
        assertThat(desk.output()).contains("said by a person");

        assertThat(desk.type("unlink", french, english)).isZero();
        assertThat(stories()).isEqualTo(2);
        String turkish = ingest("tr.txt", TURKISH).get("id").asText();
        assertThat(stories()).isEqualTo(2);
        assertThat(desk.type("unlink", french, turkish)).isZero();
        assertThat(desk.type("reindex")).isZero();
        assertThat(stories()).isEqualTo(3);
    }

    @Test
    void aWordOnWhatIsNotThereIsRefused() throws IOException {
        String id = ingest("en.txt", ENGLISH).get("id").asText();

        assertThat(desk.type("link", id, "zzzz")).isEqualTo(1);
        assertThat(desk.errors()).contains("no dispatch with an id like zzzz");
        assertThat(desk.type("unlink", id, id)).isEqualTo(2);
        assertThat(desk.type("story", "zzzz")).isEqualTo(1);
    }

    @Test
    void takingTwoApartThatAThirdHoldsTogetherSaysWhatHoldsThem() throws IOException {
        String french = ingest("fr.txt", FRENCH).get("id").asText();
        String turkish = ingest("tr.txt", TURKISH).get("id").asText();
        String english = ingest("en.txt", ENGLISH).get("id").asText();
        desk.type("link", french, english);
        desk.type("link", turkish, english);

        assertThat(desk.type("unlink", french, turkish)).isZero();
        assertThat(desk.errors()).contains("others hold them in one story",
                "dragoman unlink " + french + " " + english);
        desk.type("unlink", french, english);
        assertThat(desk.errors()).contains("are apart");
    }

    private int stories() {
        desk.type("stories", "--json");
        return desk.json().size();
    }

    private JsonNode ingest(String name, String text) throws IOException {
        assertThat(desk.type("ingest", "--json", Files.writeString(root.resolve(name), text).toString())).isZero();
        return desk.json().getFirst();
    }
}
