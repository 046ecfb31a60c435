package dragoman.read.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredBylineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "Maren Oddleigh and Tom Farrow | Maren Oddleigh+Tom Farrow | - | -",
            "Von Erika Lindau, dpa | Erika Lindau | - | dpa", "LHA | - | - | LHA",
            "Par Léa Vasseron à Lyon | Léa Vasseron | Lyon | -", "Haber: Deniz Ilgaz | Deniz Ilgaz | - | -",
            "AA / Bursa / Çağla Işık | Çağla Işık | Bursa | AA", "Maren Oddleigh, | Maren Oddleigh | - | -"})
    void tellsPeopleFromPlaceAndAgency(String line, String authors, String place, String agency) {
        Byline byline = DeclaredByline.of(line).orElseThrow();

        assertThat(String.join("+", byline.authors())).isEqualTo(authors == null ? "" : authors);
        assertThat(byline.place()).isEqualTo(place);
        assertThat(byline.agency()).isEqualTo(agency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Translated from Turkish by Nora Lindgren", "De notre envoyé spécial",
            "adapté du turc par Léa Vasseron", "İngilizceden çeviren: Deniz Ilgaz"})
    void leavesWhatSaysMoreToBeReadAsACredit(String line) {
        assertThat(DeclaredByline.of(line)).isEmpty();
    }
}
