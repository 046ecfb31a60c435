package dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.lexicon.home.Lexicons;
import dragoman.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryLanguagesTest {
    private final QueryLanguages languages = new QueryLanguages(Lexicons.builtIn());

    @ParameterizedTest
    @CsvSource({"bread price protest, ENGLISH", "who signed the agreement, ENGLISH", "wheat corridor, ENGLISH",
            "prix du pain, FRENCH", "élection, FRENCH", "corridor céréalier, FRENCH", "grève des cheminots, FRENCH",
            "tremblement de terre, FRENCH", "ekmek fiyatı, TURKISH", "tahıl koridoru, TURKISH",
            "seçim sonuçları, TURKISH",
            "deprem bölgesi, TURKISH", "Ankara'da deprem, TURKISH", "mutabakat zaptı, TURKISH", "grev kararı, TURKISH"})
    void aShortQuestionTellsItsLanguageByItsWordsAndLetters(String question, Language language) {
        assertThat(languages.of(question)).containsExactly(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tolegenyev", "2025", "", "Nepal", "Lutnick"})
    void aNameAloneMayBeInAnyLanguage(String question) {
        assertThat(languages.of(question)).containsExactly(Language.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"accident", "bus accident", "festival Cannes"})
    void aWordThatTwoLanguagesShareMayBeInBoth(String question) {
        assertThat(languages.of(question)).contains(Language.ENGLISH, Language.FRENCH);
    }
}
