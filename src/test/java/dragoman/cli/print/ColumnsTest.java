package dragoman.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.text.DisplayWidth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
    @Test
    void wrapsBothSidesAndPutsTheSignInTheFirstLine() {
        assertThat(new Columns(25).lines("The ferry to Orvenne is late", ">", "Le bac a du retard")).containsExactly(
                "The ferry   > Le bac a du", "to Orvenne  │ retard", "is late     │");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 40, 80, 133})
    void noLineIsWiderThanTheTerminal(int width) {
        String word = "e\u0301".repeat(200);
        List<String> lines = new Columns(width).lines(word + " ok", "│", "東京都は火曜日に発表した。".repeat(9));

        assertThat(lines)
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(Math.max(width, 23)));
        assertThat(String.join("", lines).chars().filter(it -> it == '\u0301').count()).isEqualTo(200);
    }

    @Test
    void signsOfAllLinesStandBelowEachOtherWhateverTheLetters() {
        List<String> lines = new Columns(43).lines("Ho\u0308yu\u0308k'te 東京 ve İzmir için uzun bir cümle", "│", "x");

        assertThat(lines).hasSizeGreaterThan(1).allSatisfy(
                line -> assertThat(DisplayWidth.of(line.substring(0, line.indexOf('│')))).isEqualTo(21));
    }
}
