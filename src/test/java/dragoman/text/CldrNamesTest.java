package dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Language;
import org.junit.jupiter.api.Test;

class CldrNamesTest {
    @Test
    void namesACountryInEachLanguage() {
        assertThat(CldrNames.countries(Language.ENGLISH)).containsEntry("DE", "Germany").hasSizeGreaterThan(240);
        assertThat(CldrNames.countries(Language.FRENCH)).containsEntry("DE", "Allemagne");
        assertThat(CldrNames.countries(Language.TURKISH)).containsEntry("DE", "Almanya");
    }

    @Test
    void namesALanguageInEachLanguage() {
        assertThat(CldrNames.languages(Language.ENGLISH)).containsEntry("uk", "Ukrainian");
        assertThat(CldrNames.languages(Language.FRENCH)).containsEntry("az", "azerbaïdjanais");
        assertThat(CldrNames.languages(Language.TURKISH)).containsEntry("ar", "Arapça");
    }

    @Test
    void namesACurrencyInEachLanguage() {
        assertThat(CldrNames.currencies(Language.ENGLISH)).containsEntry("TRY", "Turkish Lira");
        assertThat(CldrNames.currencies(Language.FRENCH)).containsEntry("TRY", "livre turque");
        assertThat(CldrNames.currencies(Language.TURKISH)).containsEntry("TRY", "Türk lirası");
    }

    @Test
    void namesACityInEachLanguage() {
        assertThat(CldrNames.cities(Language.ENGLISH)).containsEntry("Europe/London", "London").hasSizeGreaterThan(400);
        assertThat(CldrNames.cities(Language.FRENCH)).containsEntry("Europe/London", "Londres");
        assertThat(CldrNames.cities(Language.TURKISH)).containsEntry("Europe/London", "Londra");
    }
}
