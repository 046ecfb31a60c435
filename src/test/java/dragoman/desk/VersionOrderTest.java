package dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Metadata.SourceId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionOrderTest {
    @ParameterizedTest
    @CsvSource({"2, 10, -1", "002, 2, 0", "1.2, 1.10, 1", "2025-11-06T10:00:00+03:00, 2025-11-06T08:00:00Z, -1",
            "20251106T120000Z, 2025-11-06T11:00:00Z, 1", "20251106120000, 20251106110000, 0", "final, draft, 0",
            "1, 2025-11-06T11:00:00Z, 0"})
    void numbersCountAsNumbersAndMomentsAsMoments(String one, String other, int order) {
        assertThat(Integer.signum(VersionOrder.compare(new SourceId("a", one), new SourceId("a", other))))
                .isEqualTo(order);
        assertThat(VersionOrder.compare(new SourceId("a", one), new SourceId("b", other))).isZero();
    }
}
