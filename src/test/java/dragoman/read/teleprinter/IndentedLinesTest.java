package dragoman.read.teleprinter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndentedLinesTest {
    @Test
    void joinsTheLinesOfAnIndentedParagraph() {
        String text = """
                Tide mill turns again

                   The tide mill of Penwarren has turned again after
                ninety years of silence.
                   The miller is eleven years old.
                """;

        assertThat(IndentedLines.joined(text)).isEqualTo("""
                Tide mill turns again

                   The tide mill of Penwarren has turned again after ninety years of silence.
                   The miller is eleven years old.""");
    }

    @Test
    void leavesTextWithoutIndentsAsItIs() {
        String text = "Le moulin à marée tourne de nouveau après quatre-vingt-dix ans\nde silence.";

        assertThat(IndentedLines.joined(text)).isEqualTo(text);
    }

    @Test
    void leavesTheLinesOfATableApart() {
        String table = "   Kızılbük   3\n   Akçasu     2";

        assertThat(IndentedLines.joined(table)).isEqualTo(table);
    }
}
