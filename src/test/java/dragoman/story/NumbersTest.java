package dragoman.story;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | a loss of 1.5 million euros    | 1500000
            FRENCH  | une perte de 1,5 million       | 1500000
            TURKISH | 1,5 milyon avroluk zarar       | 1500000
            ENGLISH | 2,300 farmers                  | 2300
            FRENCH  | 2 300 agriculteurs             | 2300
            TURKISH | 2 bin 300 çiftçi               | 2300
            TURKISH | 2.300 çiftçi                   | 2300
            ENGLISH | 1,234,567 votes                | 1234567
            FRENCH  | 17,5 %                         | 17.5
            TURKISH | yüzde 17,5                     | 17.5
            TURKISH | 1 milyar 250 milyon lira       | 1250000000
            FRENCH  | à 14.30                        | 14.3
            """)
    void hasOneValueInAllLanguages(Language language, String text, String value) {
        assertThat(Numbers.of(Words.of(text), language)).isEqualTo(List.of(value));
    }
}
