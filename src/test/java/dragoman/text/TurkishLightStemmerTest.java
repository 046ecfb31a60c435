package dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurkishLightStemmerTest {
    @ParameterizedTest
    @ValueSource(strings = {"mineral mineraller minerali mineralleri minerallerin minerallerden",
            "seçim seçimler seçimi seçimin seçimlerde seçimlerinden", "kitap kitabı kitaplar kitabın kitaplarımız",
            "bakanlık bakanlığı bakanlığının bakanlıkta bakanlıklar",
            "açıklamak açıkladı açıklayan açıklama açıklaması açıklamayı açıkladığını açıklayacak açıklayarak",
            "seçmek seçiyor seçmiş seçecek seçerek seçtikleri", "kurum kurumdur kurumlardır kurumuydu",
            "ülke ülkede ülkesinde ülkelerle ülkeyle ülkedeki"})
    void bringsTheFormsOfAWordTogether(String forms) {
        assertThat(Arrays.stream(forms.split(" ")).map(TurkishLightStemmerTest::stem).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"barış", "savaş", "insan", "kadın", "zaman", "başkan", "ordu", "vatan", "petrol", "ev",
            "on",
            "strç", "x"})
    void leavesShortAndUninflectedWordsAlone(String word) {
        assertThat(stem(word)).isEqualTo(word);
    }

    @Test
    void keepsStrangersApart() {
        assertThat(stem("seçim")).isNotEqualTo(stem("seçmen"));
        assertThat(stem("bakan")).isNotEqualTo(stem("bakanlık"));
        assertThat(stem("savaş")).isNotEqualTo(stem("savcı"));
        assertThat(stem("sınır")).isNotEqualTo(stem("sınıf"));
    }

    @Test
    void readsNoFurtherThanTheWord() {
        char[] buffer = "barışlar".toCharArray();

        assertThat(TurkishLightStemmer.stem(buffer, 5)).isEqualTo(5);
        assertThat(TurkishLightStemmer.stem(buffer, 0)).isZero();
    }

    private static String stem(String word) {
        char[] letters = word.toCharArray();
        return new String(letters, 0, TurkishLightStemmer.stem(letters, letters.length));
    }
}
