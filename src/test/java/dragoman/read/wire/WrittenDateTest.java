package dragoman.read.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            17.09.2025                            | 2025-09-17T00:00:00Z
            17/9/2025                             | 2025-09-17T00:00:00Z
            9/17/2025                             | 2025-09-17T00:00:00Z
            2025-09-17                            | 2025-09-17T00:00:00Z
            2025-09-17T14:30:05Z                  | 2025-09-17T14:30:00Z
            2025-09-17T14:30+03:00                | 2025-09-17T11:30:00Z
            17 Eylül 2025                         | 2025-09-17T00:00:00Z
            17 EYLÜL 2025, 14.30                  | 2025-09-17T14:30:00Z
            17 Eylül 2025 Çarşamba                | 2025-09-17T00:00:00Z
            1 Ağustos 2025 saat 09:05 (TSİ)       | 2025-08-01T06:05:00Z
            3 Kas 2025                            | 2025-11-03T00:00:00Z
            17 septembre 2025                     | 2025-09-17T00:00:00Z
            le 1er août 2025 à 7h                 | 2025-08-01T07:00:00Z
            mercredi 17 sept. 2025 - 14h30        | 2025-09-17T14:30:00Z
            Publié le 5 févr. 2025                | 2025-02-05T00:00:00Z
            September 17, 2025                    | 2025-09-17T00:00:00Z
            Wednesday, Sept. 17, 2025, 2:30 p.m.  | 2025-09-17T14:30:00Z
            17th September 2025 12:10 AM GMT      | 2025-09-17T00:10:00Z
            Updated: 17 Sept 2025 18:05           | 2025-09-17T18:05:00Z
            29 Şubat 2024                         | 2024-02-29T00:00:00Z
            """)
    void readsADateInAnyOfTheThreeLanguages(String text, Instant published) {
        assertThat(WrittenDate.of(text)).map(WrittenDate::published).contains(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sept 17", "22 sept.", "1er mars", "17 Eylül", "le 3 mars"})
    void knowsADayWithoutItsYearButNoInstantForIt(String text) {
        assertThat(WrittenDate.of(text)).contains(new WrittenDate(null));
    }

    @Test
    void leavesOutATimeWhoseZoneItDoesNotKnow() {
        assertThat(WrittenDate.of("17 Sept 2025 18:05 CEST")).map(WrittenDate::published)
                .contains(Instant.parse("2025-09-17T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 septembre 2025", "30.02.2025", "13/13/2025", "17 Smarch 2025", "17 Eylül 2025 25:00",
            "2025", "17", "1,5", "17 kişi", "May 2025", "17 Eylül 2025'te", "17.09.25.11", "", "Sept",
            "Le 17 septembre 2025, il a plu sur la ville."})
    void knowsWhatIsNoDate(String text) {
        assertThat(WrittenDate.of(text)).isEmpty();
    }
}
