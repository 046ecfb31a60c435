package dragoman.lexicon.dictionary;

import static dragoman.model.Language.ENGLISH;
import static dragoman.model.Language.FRENCH;
import static dragoman.model.Language.TURKISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Translation;
import dragoman.model.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledLexiconTest {
    private static final List<String> TABLE = List.of("noun\tharbour; port\tport\tliman",
            "noun\tport\tporto\tporto şarabı",
            "noun\tlighthouse keeper\tgardien de phare\tfener bekçisi", "noun\tfog\tbrouillard; brume; brumasse\tsis");

    private static byte[] bytes() throws IOException {
        return LexiconWriter.write(LexiconTable.read("sea", TABLE));
    }

    private static Lexicon lexicon() throws IOException {
        return read(bytes());
    }

    private static Lexicon read(byte[] bytes) throws IOException {
        return CompiledLexicon.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        List<Translation> found = lexicon().translations(List.of("port"), ENGLISH, TURKISH);

        assertThat(found).extracting(Translation::text).containsExactly("porto şarabı", "liman");
        assertThat(found).first().satisfies(first -> {
            assertThat(first.stems()).containsExactly("porto", "sarap");
            assertThat(first.words()).containsExactly("porto", "sarabi");
            assertThat(first.source()).isEqualTo("sea");
            assertThat(first.probability()).isCloseTo(0.75, within(1e-4));
        });
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH,fog,FRENCH,brouillard", "ENGLISH,fog,TURKISH,sis", "FRENCH,brum,ENGLISH,fog",
            "FRENCH,brum,TURKISH,sis", "TURKISH,sis,ENGLISH,fog", "TURKISH,sis,FRENCH,brouillard"})
    void keepsTheTwoTargetLanguagesApart(Language from, String stem, Language to, String first) throws IOException {
        assertThat(lexicon().translations(List.of(stem), from, to)).first().extracting(Translation::text)
                .isEqualTo(first);
    }

    @Test
    void roundsProbabilitiesDown() throws IOException {
        List<Translation> found = lexicon().translations(List.of("fog"), ENGLISH, FRENCH);

        assertThat(found).hasSize(3);
        assertThat(found.stream().mapToDouble(Translation::probability).sum()).isBetween(0.999, 1.0);
    }

    @Test
    void findsTheFirstAndTheLastEntry() throws IOException {
        assertThat(lexicon().translations(List.of("fog"), ENGLISH, FRENCH)).isNotEmpty();
        assertThat(lexicon().translations(List.of("port"), ENGLISH, FRENCH)).isNotEmpty();
    }

    @Test
    void findsNothingForUnknownOrPartialOrNoTerms() throws IOException {
        Lexicon lexicon = lexicon();

        assertThat(lexicon.translations(List.of("aardvark"), ENGLISH, FRENCH)).isEmpty();
        assertThat(lexicon.translations(List.of("zebra"), ENGLISH, FRENCH)).isEmpty();
        assertThat(lexicon.translations(List.of("lighthouse"), ENGLISH, FRENCH)).isEmpty();
        assertThat(lexicon.translations(List.of(), ENGLISH, FRENCH)).isEmpty();
    }

    @Test
    void knowsItsLongestEntryInEachLanguage() throws IOException {
        assertThat(lexicon().longestEntry(ENGLISH)).isEqualTo(2);
        assertThat(read(LexiconWriter.write(List.of())).longestEntry(FRENCH)).isZero();
    }

    @Test
    void hasNoTranslationsFromALanguageToItself() throws IOException {
        Lexicon lexicon = lexicon();

        assertThatThrownBy(() -> lexicon.translations(List.of("fog"), ENGLISH, ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7, 10, 14, 60})
    void refusesAFileThatIsCutShort(int length) throws IOException {
        byte[] cut = Arrays.copyOf(bytes(), length);

        assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class).hasMessageContaining("cut short");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    void refusesAFileOfAnotherKindOrVersion(int where) throws IOException {
        byte[] other = bytes();
        other[where]++;

        assertThatThrownBy(() -> read(other)).isInstanceOf(IOException.class).hasMessageContaining("version 1");
    }
}
