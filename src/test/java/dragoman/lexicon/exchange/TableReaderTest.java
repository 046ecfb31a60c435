package dragoman.lexicon.exchange;

import static dragoman.model.Language.ENGLISH;
import static dragoman.model.Language.FRENCH;
import static dragoman.model.Language.TURKISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.lexicon.TranslationUnit;
import dragoman.lexicon.TranslationUnit.Kind;
import dragoman.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
    @TempDir
    private Path folder;

    private Heard read(String text, boolean quoted, Language... told) throws IOException {
        Path file = Files.writeString(folder.resolve("table"), text);
        return Heard.from(new TableReader(file, quoted, List.of(told)));
    }

    @Test
    void takesTheLanguagesFromAHeaderAndPassesOverOtherColumns() throws IOException {
        Heard heard = read("id\tTürkçe\ten-GB\n7\tbuğday\twheat\n8\tarpa\tbarley\n", false);

        assertThat(heard.texts(TURKISH)).containsExactly("buğday", "arpa");
        assertThat(heard.texts(ENGLISH)).containsExactly("wheat", "barley");
        assertThat(heard.units).extracting(TranslationUnit::kind).containsOnly(Kind.ENTRY);
    }

    @Test
    void takesTheLanguagesItIsToldWhereThereIsNoHeader() throws IOException {
        Heard heard = read("The ferry is late tonight.\tLe traversier a du retard ce soir.\n", false, ENGLISH, FRENCH);

        assertThat(heard.texts(FRENCH)).containsExactly("Le traversier a du retard ce soir.");
        assertThat(heard.units).extracting(TranslationUnit::kind).containsOnly(Kind.SENTENCE);
    }

    @Test
    void readsQuotedCellsWithSeparatorsLineEndsAndMarks() throws IOException {
        Heard heard = read("en;fr\n\"He said \"\"no\"\"; then\nhe left.\";\"Il a dit « non » ; puis il est parti.\"\n",
                true);

        assertThat(heard.texts(ENGLISH)).containsExactly("He said \"no\"; then he left.");
        assertThat(heard.texts(FRENCH)).hasSize(1);
    }

    @Test
    void readsThreeLanguagesOfWhichOneMayBeMissing() throws IOException {
        Heard heard = read("en\tfr\ttr\nfog\tbrouillard\tsis\nhail\t\tdolu\n", false);

        assertThat(heard.units).extracting(unit -> unit.texts().size()).containsExactly(3, 2);
    }

    @Test
    void tellsBadLinesByNumberAndReadsOn() throws IOException {
        Heard heard = read("en\tfr\nfog\nrain\tpluie\n\nhail\t \nsn\uFFFDow\tneige\n", false);

        assertThat(heard.bad).containsExactly("2: 1 columns instead of 2", "5: text in fewer than two languages",
                "6: not UTF-8");
        assertThat(heard.texts(FRENCH)).containsExactly("pluie");
    }

    @Test
    void refusesATableWhoseLanguagesNobodyTells() {
        assertThatThrownBy(() -> read("fog\tbrouillard\n", false)).isInstanceOf(UnreadableException.class)
                .hasMessageContaining("languages");
    }

    @Test
    void refusesAQuotationThatNeverEnds() {
        assertThatThrownBy(() -> read("en,fr\n\"fog,brouillard\n", true)).hasMessageContaining("never closed");
    }
}
