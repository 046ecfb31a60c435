package dragoman.read.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Incoming;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMBARGOED UNTIL 06:00 GMT, 6 November 2025                | 2025-11-06T06:00:00Z
            *** EMBARGO UNTIL 6 November 2025 06:00 UTC ***           | 2025-11-06T06:00:00Z
            (Under embargo until 09:00 +0300 on November 6, 2025)     | 2025-11-06T06:00:00Z
            Sous embargo jusqu'au 6 novembre 2025 à 6h30 GMT          | 2025-11-06T06:30:00Z
            [Sous embargo jusqu’au jeudi 6 novembre 2025]             | 2025-11-06T00:00:00Z
            6 Kasım 2025 saat 09.00 TSİ'ye kadar ambargoludur.        | 2025-11-06T06:00:00Z
            06.11.2025 tarihine kadar ambargoludur                    | 2025-11-06T00:00:00Z
            """)
    void theEndIsRead(String line, Instant until) {
        assertThat(EmbargoLine.of(line)).map(EmbargoLine::until)
                .map(it -> it.instant(Incoming.of("x", new byte[0]), null)).contains(until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMBARGO", "(Sous embargo)", "AMBARGOLU HABER", "EMBARGOED UNTIL DELIVERY"})
    void anEndThatIsNotSaidIsUnknown(String line) {
        assertThat(EmbargoLine.of(line)).contains(new EmbargoLine(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Embargo on arms for Veltria extended until 6 November 2025",
            "L'embargo sur le blé est levé", "Ambargo kararı ertelendi", "Embargo until peace comes, says minister"})
    void anEmbargoOnTradeIsNone(String line) {
        assertThat(EmbargoLine.of(line)).isEmpty();
    }
}
