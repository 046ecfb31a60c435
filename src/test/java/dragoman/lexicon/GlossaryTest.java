package dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.lexicon.home.Lexicons;
import dragoman.model.Language;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    @Test
    void aGlossaryHoldsTheTermsOfATextAlone() {
        assertThat(Glossary.of(Lexicons.builtIn(), "The prime minister met the United Nations in Ankara.",
                Language.ENGLISH, Language.FRENCH)).containsEntry("prime minister", "Premier ministre")
                .doesNotContainKey("Ankara");
    }
}
