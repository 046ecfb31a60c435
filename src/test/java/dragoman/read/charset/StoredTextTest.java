package dragoman.read.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class StoredTextTest {
    @Test
    void endsEveryKindOfLineInOneWay() {
        assertThat(StoredText.of("a\r\nb\rc\u2028d\u2029e\u0085f\fg\u000Bh\n\r\n"))
                .isEqualTo("a\nb\nc\nd\ne\nf\ng\nh\n\n");
    }

    @Test
    void composesLettersAndTheirMarks() {
        assertThat(StoredText.of("E\u0301lys\u0327e I\u0307zmir")).isEqualTo("Élyşe İzmir");
    }

    @Test
    void composesAcrossWhatItDrops() {
        assertThat(StoredText.of("cafe\u200B\u0301")).isEqualTo("café");
    }

    @Test
    void dropsWhatNobodySees() {
        assertThat(StoredText.of("\uFEFFa\u200Bb\u00ADc\u2060d\u200Ee\u202Af\u202C\u0007g\u007Fh\u009Ai"))
                .isEqualTo("abcdefghi");
    }

    @Test
    void keepsNoBreakSpaces() {
        assertThat(StoredText.of("«\u00A0oui\u00A0» 3\u202F000")).isEqualTo("«\u00A0oui\u00A0» 3\u202F000");
    }

    @Test
    void makesATabABlank() {
        assertThat(StoredText.of("a\tb")).isEqualTo("a b");
    }

    @Test
    void trimsTheEndOfLinesButNotTheirStart() {
        assertThat(StoredText.of("  a \t\n\u00A0\nb\u202F\u00A0")).isEqualTo("  a\n\nb");
    }

    @Test
    void keepsJoinersWhereTheyMeanSomething() {
        assertThat(StoredText.of("a\u200Db می\u200Cخواهم 👩\u200D🚀 \u200C")).isEqualTo("ab می\u200Cخواهم 👩\u200D🚀");
    }

    @Test
    void keepsNoMoreMarksOnALetterThanAnyLanguageNeeds() {
        String stacked = "a" + "\u0316\u0301".repeat(100_000) + "b";

        String stored = StoredText.of(stacked);

        assertThat(stored).startsWith("á").endsWith("b").hasSize(31);
        assertThat(Normalizer.isNormalized(stored, Normalizer.Form.NFC)).isTrue();
    }
}
