package dragoman.read.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            AA / Port-Louis / Anaïs Valmont                  | AA      | Port-Louis        | Anaïs Valmont
            AA/BURSA/Ümit Işıklı                             | AA      | BURSA             | Ümit Işıklı
            AA - Ankara - Sevgi Duru                         | AA      | Ankara            | Sevgi Duru
            AA / Ankara                                      | AA      | Ankara            | -
            İHA / Iğdır / Haber Merkezi                      | İHA     | Iğdır             | -
            dpa / Frankfurt am Main / Jan van der Linde      | dpa     | Frankfurt am Main | Jan van der Linde
            Reuters / Beirut, Lebanon / Maha al-Khatib       | Reuters | Beirut            | Maha al-Khatib
            AFP / Tripoli (Liban) / D'Arcy Moulin            | AFP     | Tripoli           | D'Arcy Moulin
            AA / Akgöl / Ali Öz, Can Er ve Ece Su            | AA      | Akgöl             | Ali Öz;Can Er;Ece Su
            AA / Akgöl / Ali Öz / Can Er                     | AA      | Akgöl             | Ali Öz;Can Er
            By Kit O'Hara and Ann-Marie Poole                | -       | -                 | Kit O'Hara;Ann-Marie Poole
            BY J. R. TOLLIVER                                | -       | -                 | J. R. TOLLIVER
            By Sam Poole in Dunmere, The Wire                | -       | Dunmere           | Sam Poole
            Par Zoé Blandin à Lyre                           | -       | Lyre              | Zoé Blandin
            Par Zoé Blandin, envoyée spéciale à Lyre         | -       | Lyre              | Zoé Blandin
            Par Zoé Blandin et Luc Roy à Lyre et Ombrac      | -       | Lyre              | Zoé Blandin;Luc Roy
            Par AFP                                          | AFP     | -                 | -
            Ali ÖZ/AKGÖL, (DHA)                              | DHA     | AKGÖL             | Ali ÖZ
            """)
    void tellsAgencyTownAndPeople(String line, String agency, String place, String authors) {
        assertThat(Byline.of(line)).contains(
                new Byline(agency, place, authors == null ? List.of() : List.of(authors.split(";", -1)), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AA", "AA /", "/ / /", "By", "Spectrum / Magic / Lore", "AB / Türkiye gerilimi artıyor",
            "By Monday, the rain had stopped.", "By two votes to one, the judges gave in.", "Par ailleurs, il a plu.",
            "Par le ministre de la Justice", "LONDON/PARIS, Sept 3 (Reuters) - It rained.", "SPOR - Dağcılık",
            "PSG - Lyre", "Ana / Maria",
            "ABD - Meksika", "Ville / Campagne", "AA / Ankara / Ali Öz dedi ki:", "He said so / she said so"})
    void knowsWhatIsNoByline(String line) {
        assertThat(Byline.of(line)).isEmpty();
    }

    @Test
    void joinsABylineOfTwoLines() {
        Byline first = Byline.of("AA / Akgöl").orElseThrow();
        Byline second = Byline.of("By Ann Poole in Dunmere").orElseThrow();

        assertThat(first.with(second)).isEqualTo(new Byline("AA", "Akgöl", List.of("Ann Poole"), null));
    }
}
