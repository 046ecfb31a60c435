package dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({"Kars, 4", "İğne, 4", "I\u0307g\u0306ne, 4", "東京, 4", "e\u0301te\u0301, 3", "a\u200bb, 2",
            "'«\u00a0oui\u00a0»', 7"})
    void countsColumnsNotCharacters(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }
}
