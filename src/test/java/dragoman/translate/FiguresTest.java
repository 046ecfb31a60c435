package dragoman.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2,300 people|2 300 personnes", "2,300 people|2.300 kişi",
            "2,300 people|2 bin 300 kişi", "2,007 people|2 bin 7 kişi", "at 7.30|à 7h30",
            "1.5 million|1,5 million", "12 May 2026|le 12 mai 2026", "15%|yüzde 15"})
    void areTheSameHoweverALanguageWritesThem(String one, String other) {
        assertThat(Figures.of(one)).isEqualTo(Figures.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2,300 people|2 800 personnes", "1.5 million|15 millions", "7 and 8|7"})
    void areOthersWhereAValueChanged(String one, String other) {
        assertThat(Figures.of(one)).isNotEqualTo(Figures.of(other));
    }

    @Test
    void sentencesEndWhereAReaderWouldEndThem() {
        String text = "Mr. A. Belgrave met Gen. Torvic at 7.30 p.m. in Kars. “It rained.” Then they left.";

        assertThat(Sentences.of(text, "en").stream().map(span -> span.in(text)).toList()).isEqualTo(List.of(
                "Mr. A. Belgrave met Gen. Torvic at 7.30 p.m. in Kars.", "“It rained.”", "Then they left."));
    }
}
