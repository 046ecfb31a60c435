package dragoman.lexicon;

import static dragoman.model.Language.ENGLISH;
import static dragoman.model.Language.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dragoman.model.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayeredLexiconTest {
    private static Lexicon table(String name, String... lines) throws IOException {
        return CompiledLexicon.read(new ByteArrayInputStream(
                LexiconWriter.write(LexiconTable.read(name, List.of(lines)))));
    }

    private static Lexicon layers() throws IOException {
        return new LayeredLexicon(table("desk", "noun\tfog\tbrume\tsis", "noun\thail\tgrêle\tdolu"), 0.7,
                table("sea", "noun\tfog\tbrouillard; brumes\tsis", "noun\tport of call\tescale\tuğrak liman"));
    }

    private static List<Translation> french(String... stems) throws IOException {
        return layers().translations(List.of(stems), ENGLISH, FRENCH);
    }

    @Test
    void mixesWhatBothKnow() throws IOException {
        assertThat(french("fog")).extracting(Translation::text).containsExactly("brumes", "brouillard");
        assertThat(french("fog")).extracting(Translation::source).containsExactly("sea + desk", "sea");
        assertThat(french("fog").getFirst().probability()).isCloseTo(0.7 + 0.3 / 3, within(1e-3));
    }

    @Test
    void takesTheWordOfTheOneThatKnows() throws IOException {
        assertThat(french("hail")).singleElement().satisfies(it -> assertThat(it.probability()).isEqualTo(1));
        assertThat(french("port", "call")).extracting(Translation::text).containsExactly("escale");
        assertThat(french("gale")).isEmpty();
    }

    @Test
    void isAsLongAsItsLongestEntry() throws IOException {
        assertThat(layers().longestEntry(ENGLISH)).isEqualTo(2);
        for (Language language : Language.values()) {
            assertThat(LearnedLexicon.empty().longestEntry(language)).isZero();
        }
    }
}
