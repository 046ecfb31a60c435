package dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.text.DisplayWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What linked versions give: each other's sentences, lessons for the lexicon, and documents for others. */
class StoryTextsTest {
    private static final String ENGLISH = """
            Harbour of Oskelund closed after crane collapse
            LHA / Oskelund / Tilda Marsvik
            A loading crane collapsed in the harbour of Oskelund early on Wednesday. Nobody was hurt.
            Two of the four quays are closed, the port authority said.
            The crane was built in 1987 and had passed an inspection in March.
            """;
    private static final String FRENCH = """
            Le port d'Oskelund fermé après la chute d'une grue
            LHA / Oskelund / Tilda Marsvik
            Une grue de chargement s'est effondrée mercredi à l'aube dans le port d'Oskelund. Personne n'a été blessé.
            La grue, construite en 1987, avait passé une inspection en mars.
            Deux des quatre quais sont fermés, a indiqué l'autorité portuaire.
            Le ministre des Transports se rendra sur place jeudi.
            * Traduit de l’anglais par Maud Perrineau
            """;

    @TempDir
    Path root;

    private Desk desk;
    private String english = "";
    private String french = "";

    @BeforeEach
    void keepAStory() throws IOException {
        desk = new Desk(root.resolve("home"));
        english = ingest("en.txt", ENGLISH);
        french = ingest("fr.txt", FRENCH);
        desk.type("link", french, english);
    }

    private String ingest(String name, String text) throws IOException {
        assertThat(desk.type("ingest", "--json", Files.writeString(root.resolve(name), text).toString())).isZero();
        return desk.json().getFirst().get("id").asText();
    }

    @Test
    void showsSentenceBesideSentenceAndMarksWhatDiffers() {
        assertThat(desk.type("show", french, "--side-by-side")).isZero();
        assertThat(desk.output().lines()).allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80))
                .anySatisfy(
                        line -> assertThat(line).startsWith("Personne n'a été blessé.").contains("│ Nobody was hurt."))
                .anySatisfy(line -> assertThat(line).startsWith("Le ministre des Transports").endsWith(" <"))
                .anySatisfy(line -> assertThat(line).contains(" ~ "));
        assertThat(desk.errors()).contains("< only at the left");
    }

    @Test
    void showsTheSameAsJson() {
        assertThat(desk.type("show", english, "fr", "--side-by-side", "--json")).isZero();
        JsonNode sides = desk.json().getFirst();
        assertThat(sides.get("left").get("id").asText()).isEqualTo(english);
        assertThat(sides.get("right").get("language").asText()).isEqualTo("fr");
        assertThat(sides.get("rows")).hasSize(6);
        JsonNode last = sides.get("rows").get(5);
        assertThat(sides.get("rows").valueStream().filter(row -> row.get("left").isEmpty())).hasSize(1);
        assertThat(last.get("right").get(0).get("text").asText()).isNotEmpty();
        assertThat(sides.get("rows").valueStream().filter(row -> row.get("moved").asBoolean())).hasSize(1);
    }

    @Test
    void sidesThatAreNotThereAreToldApart() throws IOException {
        assertThat(desk.type("show", english, "tr", "--side-by-side")).isEqualTo(1);
        assertThat(desk.errors()).contains("no other version in Turkish");
        assertThat(desk.type("show", english, french)).isEqualTo(2);
        assertThat(desk.type("show", english, "--raw", "--side-by-side")).isEqualTo(2);
        assertThat(desk.type("show", english, french, "--side-by-side")).isZero();
    }

    @Test
    void learnsFromStoriesOnceAndForgetsWhatIsUnlinked() {
        assertThat(desk.type("lexicon", "learn", "--from-stories")).isZero();
        assertThat(desk.errors()).contains("1 linked texts in stories, 1 new, 0 gone, ");
        assertThat(desk.output()).startsWith("en-fr  ").doesNotContain("as before");
        assertThat(desk.type("lexicon", "learn", "--from-stories")).isZero();
        assertThat(desk.errors()).contains("1 linked texts in stories, 0 new, 0 gone, ");
        assertThat(desk.output()).contains("as before");
        assertThat(desk.type("lexicon", "learn")).isZero();
        assertThat(desk.output()).contains("as before");

        assertThat(desk.type("unlink", french, english)).isZero();
        assertThat(desk.type("lexicon", "learn", "--from-stories")).isEqualTo(1);
        assertThat(desk.errors()).contains("0 linked texts in stories, 0 new, 1 gone, 0 sentences");
        assertThat(desk.type("lexicon", "export", "--from-stories")).isEqualTo(1);
    }

    @Test
    void exportsAlignedSentencesWithWhereTheyComeFrom() {
        desk.type("lexicon", "learn", "--from-stories");
        assertThat(desk.type("lexicon", "export", "--from-stories", "--format", "tmx")).isZero();
        assertThat(desk.output()).contains("<prop type=\"x-dragoman-translation\">" + french + "</prop>",
                "<prop type=\"x-dragoman-translator\">Maud Perrineau</prop>",
                "<prop type=\"x-dragoman-evidence\">manual</prop>", "<seg>Nobody was hurt.</seg>");
        assertThat(desk.type("lexicon", "export", "--from-stories")).isZero();
        assertThat(desk.output()).startsWith("en\tfr\ttr\n").contains("Personne n'a été blessé.");
    }

    @ParameterizedTest
    @CsvSource({"newsml-g2, xml", "ninjs, json"})
    void whatAStoryIsWrittenAsIsReadBackAsTheSame(String format, String ending) throws IOException {
        assertThat(desk.type("story", french, "--format", format)).isZero();
        Path file = Files.writeString(root.resolve("story." + ending), desk.output());
        desk.type("show", french, "--json");
        JsonNode before = desk.json().getFirst();

        assertThat(desk.type("inspect", "--json", file.toString())).isZero();
        assertThat(desk.json()).hasSize(2);
        JsonNode translation = desk.json().stream().filter(it -> it.get("language").asText().equals("fr")).findFirst()
                .orElseThrow();
        assertThat(translation.get("format").asText()).isEqualTo(format);
        for (String field : new String[]{"headline", "paragraphs", "agency", "place", "authors", "tag"}) {
            assertThat(translation.get(field)).as(field).isEqualTo(before.get(field));
        }
        assertThat(translation.get("origin").get("translators").get(0).asText()).isEqualTo("Maud Perrineau");
        assertThat(translation.get("references").get(0).get("id").asText()).endsWith(english);
        assertThat(translation.get("references").get(0).get("language").asText()).isEqualTo("en");
    }

    @Test
    void jsonLdIsReadBackFromAPageThatCarriesIt() throws IOException {
        assertThat(desk.type("story", english, "--format", "jsonld")).isZero();
        JsonNode graph = Desk.parse(desk.output()).get("@graph");
        JsonNode translation = graph.valueStream().filter(it -> it.get("inLanguage").asText().equals("fr"))
                .findFirst().orElseThrow();
        assertThat(translation.get("prov:qualifiedDerivation").get("dragoman:evidence").asText()).isEqualTo("manual");
        assertThat(graph.get(0).get("workTranslation").get(0).get("@id").asText()).endsWith(french);

        Path page = Files.writeString(root.resolve("page.html"), "<!DOCTYPE html><html><head>"
                + "<script type=\"application/ld+json\">" + translation + "</script></head><body></body></html>");
        assertThat(desk.type("inspect", "--json", page.toString())).isZero();
        JsonNode read = desk.json().getFirst();
        assertThat(read.get("language").asText()).isEqualTo("fr");
        assertThat(read.get("headline")).isEqualTo(translation.get("headline"));
        assertThat(read.get("paragraphs")).hasSize(4);
        assertThat(read.get("origin").get("translators").get(0).asText()).isEqualTo("Maud Perrineau");
        assertThat(read.get("references").get(0).get("id").asText()).endsWith(english);
    }

    @Test
    void aFormatThatNobodyKnowsIsRefused() {
        assertThat(desk.type("story", english, "--format", "nitf")).isEqualTo(2);
        assertThat(desk.errors()).contains("nitf: a story can be written as jsonld, newsml-g2 or ninjs");
    }
}
