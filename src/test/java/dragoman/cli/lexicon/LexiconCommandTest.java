package dragoman.cli.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.cli.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconCommandTest {
    private static final String SENTENCES = """
            The lacemaker opened her workshop.\tLa dentellière a ouvert son atelier.
            The lacemaker sold her house.\tLa dentellière a vendu sa maison.
            The baker opened his shop.\tLe boulanger a ouvert sa boutique.
            The baker sold his oven.\tLe boulanger a vendu son four.
            """;

    @TempDir
    Path root;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(root.resolve("home"));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(root.resolve(name), content).toString();
    }

    @Test
    void whatWasImportedAndLearnedIsLookedUpAndSearchedWith() throws IOException {
        assertThat(desk.type("lexicon", "look-up", "lacemaker", "--lang", "en")).isEqualTo(1);
        assertThat(desk.type("lexicon", "import", file("craft.en-fr.tsv", SENTENCES))).isZero();
        assertThat(desk.output()).isEqualTo("craft.en-fr  0 entries, 4 sentences, 0 known already\n");
        assertThat(desk.type("lexicon", "learn")).isZero();
        assertThat(desk.output()).startsWith("en-fr  4 sentences, ");

        assertThat(desk.type("lexicon", "look-up", "--json", "lacemaker", "--lang", "en")).isZero();
        JsonNode best = desk.json().getFirst();
        assertThat(best.get("to").asText()).isEqualTo("fr");
        assertThat(best.get("text").asText()).isEqualTo("denteli");
        assertThat(best.get("source").asText()).isEqualTo("learned");

        desk.type("ingest", file("alencon.txt", """
                La dentellière d'Alençon ferme son atelier
                LHA / Alençon / Maud Perrineau
                La dernière dentellière de la ville a fermé son atelier mardi, faute d'apprentie, a-t-elle annoncé.
                """));
        assertThat(desk.type("search", "lacemaker", "--query-lang", "en", "--in", "fr", "--format", "json")).isZero();
        assertThat(desk.json()).hasSize(1);
        assertThat(desk.type("doctor")).isZero();
        assertThat(desk.output()).contains("1 imported sources and 4 sentence pairs");
    }

    @Test
    void lookUpShowsEachLanguageWithProbabilityAndSource() {
        assertThat(desk.type("lexicon", "look-up", "prime", "minister", "--lang", "en")).isZero();
        assertThat(desk.output()).contains("en → fr\n").contains("Premier ministre").contains("en → tr\n")
                .contains("başbakan");
    }

    @Test
    void importTellsBadLinesByTheirNumber() throws IOException {
        assertThat(desk.type("lexicon", "import", file("craft.tsv", "en\ttr\nlace\tdantel\nbobbin\n"))).isZero();
        assertThat(desk.output()).contains("1 entries, 0 sentences, 0 known already, 1 bad lines");
        assertThat(desk.errors()).contains("craft line 3: 1 columns instead of 2");
    }

    @Test
    void importRefusesABadFileAndTakesTheOthers() throws IOException {
        String bad = file("bad.tmx", "<tmx");
        String good = file("craft.tsv", "en\ttr\nlace\tdantel\n");

        assertThat(desk.type("lexicon", "import", bad, good)).isEqualTo(1);
        assertThat(desk.errors()).contains("P040 " + bad).contains("not well-formed XML");
        assertThat(desk.type("lexicon", "look-up", "lace", "--lang", "en")).isZero();
    }

    @Test
    void importTakesParallelFilesTogetherAndLanguagesFromOptions() throws IOException {
        String english = file("harbour.en", "The ferry was late.\n");
        String turkish = file("harbour.tr", "Vapur gecikti.\n");
        String words = file("words.tsv", "lace\tdentelle\tdantel\n");

        assertThat(desk.type("lexicon", "import", "--json", english, turkish)).isZero();
        assertThat(desk.json().getFirst().get("format").asText()).isEqualTo("moses");
        assertThat(desk.type("lexicon", "import", "--json", words, "--from", "en", "--to", "fr", "--to", "tr",
                "--name", "craft")).isZero();
        assertThat(desk.json().getFirst().get("name").asText()).isEqualTo("craft");
        assertThat(desk.type("lexicon", "export")).isZero();
        assertThat(desk.output()).contains("lace\tdentelle\tdantel\n")
                .contains("The ferry was late.\t\tVapur gecikti.\n");
        assertThat(desk.type("lexicon", "export", "--format", "tmx")).isZero();
        assertThat(desk.output()).contains("<tuv xml:lang=\"tr\"><seg>dantel</seg></tuv>");
    }

    @Test
    void nothingToLearnFromAndNothingToExportIsExitCodeOne() {
        assertThat(desk.type("lexicon", "learn")).isEqualTo(1);
        assertThat(desk.type("lexicon", "export")).isEqualTo(1);
    }

    @Test
    void aDamagedLexiconNamesItsRemedy() throws IOException {
        desk.type("lexicon", "import", file("craft.tsv", "en\ttr\nlace\tdantel\n"));
        Files.writeString(root.resolve("home/lexicon/entries.lexicon"), "nonsense");

        assertThat(desk.type("lexicon", "look-up", "lace")).isEqualTo(2);
        assertThat(desk.errors()).contains("P041").contains("dragoman lexicon learn");
        desk.type("lexicon", "learn");
        assertThat(desk.type("lexicon", "look-up", "lace", "--lang", "en")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lexicon", "lexicon nonsense", "lexicon import", "lexicon look-up",
            "lexicon look-up x --lang de", "lexicon export --format docx"})
    void misuseIsAnErrorWithAWordOfAdvice(String command) {
        assertThat(desk.type(command.split(" "))).isEqualTo(2);
        assertThat(desk.errors()).startsWith("dragoman: ").doesNotContain("\tat ");
        assertThat(desk.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "learn", "look-up", "export"})
    void everySubcommandAndOptionIsInTheReference(String command) throws IOException {
        assertThat(desk.type("lexicon", command, "--help")).isZero();
        String reference = Files.readString(Path.of("docs/reference/command-line.md"));
        assertThat(reference).contains("### `lexicon " + command);
        assertThat(desk.output().lines().flatMap(line -> Stream.of(line.split("[ =,]+")))
                .filter(word -> word.startsWith("--") && word.length() > 2)
                .filter(word -> !word.equals("--help") && !word.equals("--version")))
                .allSatisfy(option -> assertThat(reference).contains(option));
    }
}
