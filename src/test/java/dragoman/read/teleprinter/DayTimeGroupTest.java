package dragoman.read.teleprinter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTimeGroupTest {
    @ParameterizedTest
    @CsvSource({"171345 GMT Sep 25,2025-09-17T13:45:00Z", "dpa 171345 sep 2025,2025-09-17T13:45:00Z",
            "041256 DEC 90,1990-12-04T12:56:00Z", "280700 Feb 26 NNNN,2026-02-28T07:00:00Z"})
    void readsDayHourMinuteMonthAndYear(String trailer, Instant expected) {
        assertThat(DayTimeGroup.of(trailer).instant()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "171345", "311200 Sep 25", "171365 Sep 25", "171345 Foo 25", "171345 Sep later"})
    void answersNothingWhereTheDateIsNotWhole(String trailer) {
        assertThat(DayTimeGroup.of(trailer).instant()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"NWA-PT-10-06-25 0915EDT<,2025-10-06T13:15:00Z", "16:35ET 31-10-14<,2014-10-31T00:00:00Z",
            "11-04-25 1204GMT,2025-11-04T12:04:00Z", "04-11-26 2210PST,2026-04-12T06:10:00Z",
            "09-17-89,1989-09-17T00:00:00Z"})
    void readsADayInFiguresAndItsTimeInAKnownZone(String trailer, Instant expected) {
        assertThat(DayTimeGroup.inFigures(trailer).instant()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no date", "13-13-25", "02-30-25 0915EDT"})
    void answersNothingWhereTheDayMakesNoSense(String trailer) {
        assertThat(DayTimeGroup.inFigures(trailer).instant()).isNull();
    }
}
