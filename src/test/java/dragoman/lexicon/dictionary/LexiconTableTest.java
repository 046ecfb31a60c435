package dragoman.lexicon.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.model.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTableTest {
    @Test
    void readsTheAlternativesOfEachLanguageInOrder() {
        List<Meaning> meanings = LexiconTable.read("conflict", List.of("# War.", "noun\ttruce\ttrêve; répit\tateşkes"));

        assertThat(meanings).singleElement().satisfies(meaning -> {
            assertThat(meaning.source()).isEqualTo("conflict");
            assertThat(meaning.in(Language.ENGLISH)).extracting(Phrase::text).containsExactly("truce");
            assertThat(meaning.in(Language.FRENCH)).extracting(Phrase::text).containsExactly("trêve", "répit");
            assertThat(meaning.in(Language.TURKISH)).extracting(Phrase::text).containsExactly("ateşkes");
        });
    }

    @Test
    void analysesPhrases() {
        Meaning meaning = LexiconTable.read("energy", List.of("noun\toil wells\tpuits de pétrole\tpetrol kuyuları"))
                .getFirst();

        assertThat(meaning.in(Language.FRENCH).getFirst().words()).containsExactly("puits", "petrole");
        assertThat(meaning.in(Language.FRENCH).getFirst().key()).isEqualTo("puit petrol");
        assertThat(meaning.in(Language.TURKISH).getFirst().key()).isEqualTo("petrol kuyu");
    }

    @Test
    void skipsPhrasesThatAreAllStopWords() {
        Meaning meaning = LexiconTable.read("general", List.of("adv\tnot; hardly\tpas\tdeğil")).getFirst();

        assertThat(meaning.in(Language.ENGLISH)).extracting(Phrase::text).containsExactly("hardly");
        assertThat(meaning.in(Language.FRENCH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noun\tpeace\tpaix", "noun\tpeace\tpaix\tbarış\t", "noun peace paix barış"})
    void namesTheLineThatHasNotFourCells(String line) {
        assertThatThrownBy(() -> LexiconTable.read("conflict", List.of("# War.", line)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("conflict line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noun\tpeace\t\tbarış", "noun\tpeace\tpaix; \tbarış", "noun\t \tpaix\tbarış"})
    void namesTheLineThatHasAnEmptyAlternative(String line) {
        assertThatThrownBy(() -> LexiconTable.read("conflict", List.of(line)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("conflict line 1: an empty");
    }
}
