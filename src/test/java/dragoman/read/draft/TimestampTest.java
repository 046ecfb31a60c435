package dragoman.read.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Incoming;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {
    @ParameterizedTest
    @CsvSource({"2025-09-17T10:15:00+03:00, 2025-09-17T07:15:00Z", "2025-09-17T10:15:00.25Z, 2025-09-17T10:15:00.250Z",
            "20250917T101500+0300, 2025-09-17T07:15:00Z", "20250917T101500Z, 2025-09-17T10:15:00Z",
            "20250917, 2025-09-17T00:00:00Z", "2025-09-17, 2025-09-17T00:00:00Z",
            "2025-09-17T10:15, 2025-09-17T10:15:00Z", "2025-09-17 10:15:00 -05:00, 2025-09-17T15:15:00Z"})
    void readsBothFormsOfIso8601(String text, String instant) {
        assertThat(Timestamp.of(text).map(it -> it.instant(Incoming.of("x", new byte[0]), null)))
                .hasToString("Optional[" + instant + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2025-02-30", "2025", "17.09.2025", "2025-09-17T25:00:00Z", "",
            "2025-09-17T10:15:00+99:00"})
    void readsNothingElse(String text) {
        assertThat(Timestamp.of(text)).isEmpty();
    }
}
