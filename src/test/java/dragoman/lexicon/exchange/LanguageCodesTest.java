package dragoman.lexicon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCodesTest {
    @ParameterizedTest
    @CsvSource({"en,ENGLISH", "EN-GB,ENGLISH", "fr_CA,FRENCH", "fra,FRENCH", "Français,FRENCH", "Turkish,TURKISH",
            "türkçe,TURKISH", "İngilizce,ENGLISH", " tur ,TURKISH"})
    void knowsALanguageByCodeAndName(String code, Language language) {
        assertThat(LanguageCodes.of(code)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "", "x", "english muffin", "-", "enfrtr"})
    void knowsNoOther(String code) {
        assertThat(LanguageCodes.of(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"freedict-eng-fra,ENGLISH FRENCH", "news.en-tr,ENGLISH TURKISH", "train.fr,FRENCH", "glossary,''"})
    void findsLanguagesInNames(String name, String languages) {
        assertThat(LanguageCodes.inName(name)).extracting(Language::name)
                .containsExactly(languages.isEmpty() ? new String[0] : languages.split(" "));
    }
}
