package dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @Test
    void countsSharedTriplesOfPaddedWords() {
        // "  t  to tok oka kay aye yev ev  v  " and "  t  to tok oka kai aie iev ev  v  " share six of nine each.
        assertThat(Spelling.similarity("tokayev", "tokaiev")).isCloseTo(12 / 18.0, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"tokayev,tokaiev", "lutnick,lutnik", "mineral,minerals", "cumhurbaskani,cumhurbaskaninin",
            "parliament,parlement"})
    void reachesPointSixForWordsThatLookAlike(String one, String other) {
        assertThat(Spelling.similarity(one, other)).isGreaterThanOrEqualTo(0.6);
    }

    @ParameterizedTest
    @CsvSource({"trump,tremp", "aliyev,alev", "poutine,putin", "a,b", "cat,dog"})
    void staysBelowPointSixForOthers(String one, String other) {
        assertThat(Spelling.similarity(one, other)).isLessThan(0.6);
    }

    @Test
    void isOneForTheSameWordAndZeroForNothingShared() {
        assertThat(Spelling.similarity("baku", "baku")).isEqualTo(1);
        assertThat(Spelling.similarity("baku", "oslo")).isZero();
        assertThat(Spelling.similarity("", "")).isEqualTo(1);
        assertThat(Spelling.similarity("", "oslo")).isZero();
    }

    @Test
    void isTheSameFromBothSides() {
        assertThat(Spelling.similarity("merkel", "erkel")).isEqualTo(Spelling.similarity("erkel", "merkel"));
    }
}
