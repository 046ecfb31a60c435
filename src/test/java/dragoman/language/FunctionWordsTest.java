package dragoman.language;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionWordsTest {
    private static final Path TABLE = Path.of("src/main/resources/dragoman/language/function-words.txt");
    private static final FunctionWords WORDS = FunctionWords.shipped();

    @ParameterizedTest
    @MethodSource("dispatches")
    void tellWholeDispatchesByThemselves(Sample dispatch) {
        Weights weights = WORDS.weigh(dispatch.text());
        assertThat(weights.winner()).isEqualTo(Language.of(dispatch.language()));
        assertThat(weights.lead()).isGreaterThan(8);
    }

    static List<Sample> dispatches() throws IOException {
        return Sample.demo();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            l'accord d’hier                | 3 | words and elided words
            Ankara'nın                     | 1 | a suffix behind its apostrophe
            ICIN, için                     | 2 | with or without accents and dots
            okulların kapatılacağını       | 2 | endings
            """)
    void countWordsElidedWordsSuffixesAndEndings(String text, double count, String what) {
        Weights weights = WORDS.weigh(text);
        assertThat(weights.ours().values().stream().mapToDouble(it -> it).max()).as(what).hasValue(count);
    }

    @Test
    void weighWordsThatALanguageCannotSpellAgainstIt() {
        Weights weights = WORDS.weigh("żółw, ağaç, château");
        assertThat(weights.ours()).containsEntry(Language.ENGLISH, -3.0).containsEntry(Language.FRENCH, -2.0)
                .containsEntry(Language.TURKISH, -1.0);
        assertThat(WORDS.weigh("Żółw").ours()).containsEntry(Language.TURKISH, 0.0);
    }

    @Test
    void standOnceEachInTheirTable() throws IOException {
        List<String> lines = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#") && !line.isEmpty()).toList();
        assertThat(lines.stream().map(line -> line.substring(0, line.indexOf(": ")))).doesNotHaveDuplicates();
        assertThat(lines).allSatisfy(line -> assertThat(line.substring(line.indexOf(": ") + 2).split(" "))
                .doesNotHaveDuplicates().doesNotContain("").allMatch(word -> word.equals(Word.form(word))));
    }
}
