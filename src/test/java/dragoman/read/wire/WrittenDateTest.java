package dragoman.read.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Incoming;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        assertThat(WrittenDate.of(text)).map(WrittenDateTest::instant).contains(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sept 17", "22 sept.", "1er mars", "17 Eylül", "le 3 mars"})
    void knowsADayWithoutItsYearButNoInstantForIt(String text) {
        assertThat(WrittenDate.of(text)).isPresent().map(WrittenDateTest::instant).isEmpty();
    }

    @Test
    void leavesOutATimeWhoseZoneItDoesNotKnow() {
        assertThat(WrittenDate.of("17 Sept 2025 18:05 CEST")).map(WrittenDateTest::instant)
                .contains(Instant.parse("2025-09-17T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 septembre 2025", "30.02.2025", "13/13/2025", "17 Smarch 2025", "17 Eylül 2025 25:00",
            "2025", "17", "1,5", "17 kişi", "May 2025", "17 Eylül 2025'te", "17.09.25.11", "", "Sept",
            "Le 17 septembre 2025, il a plu sur la ville."})
    void knowsWhatIsNoDate(String text) {
        assertThat(WrittenDate.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Nov 7            | 2025-11-07T10:00+03:00 | 2025-11-07T00:00:00Z
            7 Kasım          | 2025-11-09T10:00+03:00 | 2025-11-07T00:00:00Z
            le 7 novembre    | 2025-11-06T23:30Z      | 2025-11-07T00:00:00Z
            7 Kasım          | 2025-11-05T10:00Z      | -
            7 novembre       | 2026-03-01T10:00Z      | -
            31 décembre      | 2026-01-02T08:00Z      | 2025-12-31T00:00:00Z
            1 Ocak           | 2025-12-31T23:00Z      | 2026-01-01T00:00:00Z
            Dec 31           | 2025-12-31T23:00Z      | 2025-12-31T00:00:00Z
            Feb 29           | 2024-03-02T08:00Z      | 2024-02-29T00:00:00Z
            Feb 29           | 2025-03-02T08:00Z      | -
            vendredi 7 nov.  | 2025-11-07T10:00Z      | 2025-11-07T00:00:00Z
            samedi 7 nov.    | 2025-11-07T10:00Z      | -
            """)
    void countsADayWithoutItsYearBackFromItsArrival(String text, ZonedDateTime received, Instant published) {
        assertThat(arrived(WrittenDate.of(text), received, null)).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jeudi          | 2025-11-07T10:00+01:00 | 2025-11-06
            Thursday       | 2025-11-06T10:00Z      | 2025-11-06
            perşembe günü  | 2025-11-05T10:00+03:00 | 2025-10-30
            PERŞEMBE       | 2026-01-01T00:10+03:00 | 2026-01-01
            Çarşamba       | 2026-01-02T09:00+03:00 | 2025-12-31
            dimanche       | 2025-11-08T10:00Z      | 2025-11-02
            """)
    void countsTheWeekdayOfADatelineBackFromItsArrival(String text, ZonedDateTime received, String day) {
        assertThat(arrived(WrittenDate.inDateline(text), received, null)).isEqualTo(day + "T00:00:00Z");
    }

    @Test
    void takesTheDayOfArrivalWhereTheAgencyIs() {
        ZonedDateTime evening = ZonedDateTime.parse("2025-11-06T22:30Z");

        assertThat(arrived(WrittenDate.inDateline("Friday"), evening, "AA")).isEqualTo("2025-11-07T00:00:00Z");
        assertThat(arrived(WrittenDate.inDateline("Friday"), evening, "PA")).isEqualTo("2025-10-31T00:00:00Z");
    }

    @Test
    void doesNotKnowADayByItsNameWithoutAnArrival() {
        assertThat(WrittenDate.inDateline("jeudi").map(WrittenDateTest::instant)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeudi", "Thursday", "perşembe günü"})
    void aWeekdayIsADateInDatelinesAlone(String text) {
        assertThat(WrittenDate.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mar", "Sun", "Cuma Han", "lundi prochain"})
    void doesNotTakeEveryWordForAWeekday(String text) {
        assertThat(WrittenDate.inDateline(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            17 Eylül 2025, 14.30          | AA      | 2025-09-17T11:30:00Z
            3 Ocak 2012, 14.30            | Anadolu | 2012-01-03T12:30:00Z
            le 17 septembre 2025 à 14h30  | AFP     | 2025-09-17T12:30:00Z
            le 17 décembre 2025 à 14h30   | AFP     | 2025-12-17T13:30:00Z
            17 Sept 2025 14:30 GMT        | AFP     | 2025-09-17T14:30:00Z
            17 Sept 2025 14:30            | XYZ     | 2025-09-17T18:30:00Z
            17 Sept 2025 14:30            | -       | 2025-09-17T18:30:00Z
            17 Sept 2025                  | AA      | 2025-09-17T00:00:00Z
            """)
    void readsATimeWithoutAZoneInTheAgencysOrElseTheNewsrooms(String text, String agency, Instant published) {
        ZonedDateTime received = ZonedDateTime.parse("2025-12-18T09:00-04:00");

        assertThat(arrived(WrittenDate.of(text), received, agency)).isEqualTo(published);
    }

    private static @Nullable Instant arrived(Optional<WrittenDate> date, ZonedDateTime received,
            @Nullable String agency) {
        return date.orElseThrow().instant(Incoming.of("x", new byte[0]).at(received), agency);
    }

    private static @Nullable Instant instant(WrittenDate date) {
        return date.instant(Incoming.of("x", new byte[0]), null);
    }
}
