package dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CORRECTION: Ferry to Bozcaada sails again           | CORRECTION | 0 | Ferry to Bozcaada sails again
            UPDATE 2-Ferry to Bozcaada sails again              | UPDATE     | 2 | Ferry to Bozcaada sails again
            Ferry to Bozcaada sails again (2nd lead)            | UPDATE     | 2 | Ferry to Bozcaada sails again
            Ferry to Bozcaada sails again (lead)                | UPDATE     | 1 | Ferry to Bozcaada sails again
            URGENT Ferry to Bozcaada sails again                | ALERT      | 0 | Ferry to Bozcaada sails again
            URGENT - CORRECTED: Ferry sails                     | CORRECTION | 0 | Ferry sails
            Mise à jour : le bac reprend la mer                 | UPDATE     | 1 | le bac reprend la mer
            RECTIFICATIF - Le bac reprend la mer                | CORRECTION | 0 | Le bac reprend la mer
            ANNULE ET REMPLACE : Le bac reprend la mer          | CORRECTION | 0 | Le bac reprend la mer
            DÜZELTME - Bozcaada vapuru yeniden sefere başladı   | CORRECTION | 0 | Bozcaada vapuru yeniden sefere başladı
            GÜNCELLEME 3: Vapur yeniden sefere başladı          | UPDATE     | 3 | Vapur yeniden sefere başladı
            SON DAKİKA | ALERT | 0 | ''
            MANDATORY KILL - Ferry sails                        | KILL       | 0 | Ferry sails
            İPTAL: Vapur yeniden sefere başladı                 | KILL       | 0 | Vapur yeniden sefere başladı
            """)
    void aLabelIsToldFromTheTitle(String headline, Headline.Label label, int number, String title) {
        assertThat(Headline.of(headline)).isEqualTo(new Headline(label, number, title));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Update of tax rules agreed in Ankara
            Urgent appeal for blood after quake
            Correction of a border map angers farmers
            UPDATE OF TAX RULES AGREED IN ANKARA
            Mise à jour des listes électorales à Lyon
            Ferry sails again (video)
            2 lead miners rescued
            """)
    void aWordThatIsNotSetOffIsNoLabel(String headline) {
        assertThat(Headline.of(headline)).isEqualTo(new Headline(null, 0, headline));
    }

    @Test
    void aLineMayBeALabelAndNothingElse() {
        assertThat(Headline.isLabelAlone("URGENT")).isTrue();
        assertThat(Headline.isLabelAlone("URGENT: ferry sinks")).isFalse();
    }
}
