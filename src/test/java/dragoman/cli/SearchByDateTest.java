package dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchByDateTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELVORA, 7 novembre (LHA) - Le bac de Selvora a repris jeudi ses traversées. | 2025-11-12 | 2025-11-07
            SELVORA, Nov 7 (LHA) - The Selvora ferry resumed its crossings on Thursday morning. | 2025-11-12 | 2025-11-07
            SELVORA, 7 Kasım 2025 (LHA) - Selvora feribotu seferlerine yeniden başladı. | 2025-11-12 | 2025-11-07
            SELVORA, jeudi (LHA) - Le bac de Selvora a repris ses traversées à l'aube. | 2025-11-12 | 2025-11-06
            SELVORA, 31 décembre (LHA) - Le bac de Selvora a repris ses traversées avant la fête. | 2026-01-02 | 2025-12-31
            """)
    void findsADispatchByTheDayThatItsDatelineTells(String text, LocalDate received, LocalDate published)
            throws IOException {
        Desk desk = new Desk(root.resolve("home")).at(Instant.parse(received + "T08:00:00Z"));
        Path file = Files.writeString(root.resolve("ferry.txt"), "Selvora ferry\n\n" + text + "\n");
        assertThat(desk.type("ingest", file.toString())).isZero();

        assertThat(desk.type("search", "Selvora", "--since", published.toString())).isZero();
        assertThat(desk.type("search", "Selvora", "--since", published.plusDays(1).toString())).isEqualTo(1);
        assertThat(desk.type("search", "Selvora", "--until", published.toString())).isZero();
        assertThat(desk.type("search", "Selvora", "--until", published.minusDays(1).toString())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-12,0", "2025-11-13,1"})
    void takesTheDayOfReceiptWhereADispatchTellsNoDate(LocalDate since, int code) throws IOException {
        Desk desk = new Desk(root.resolve("home")).at(Instant.parse("2025-11-12T08:00:00Z"));
        Path file = Files.writeString(root.resolve("ferry.txt"),
                "Selvora ferry sails again\n\nThe Selvora ferry resumed its crossings.\n");
        assertThat(desk.type("ingest", file.toString())).isZero();

        assertThat(desk.type("search", "Selvora", "--since", since.toString())).isEqualTo(code);
    }
}
