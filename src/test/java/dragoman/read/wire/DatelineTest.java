package dragoman.read.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Incoming;
import java.time.DayOfWeek;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            KARBOU, Oubangla, Sept 17 - It               | KARBOU           | -        | -
            HVALBORG, Sept 11 (Agency) - It              | HVALBORG         | -        | -
            KARBOU (Oubangla), 22 sept. – Il             | KARBOU           | -        | -
            KARBOU (Oubangla), 22 sept.– Il              | KARBOU           | -        | -
            AKGÖL - Akgöl'de                             | AKGÖL            | -        | -
            DUNMERE, Westland (Wire) — It                | DUNMERE          | -        | -
            AKGÖL (AA) - Bugün                           | AKGÖL            | AA       | -
            AKGÖL (AA)-Bugün                             | AKGÖL            | AA       | -
            LYRE, 3 mars 2025 (AFX) - Il                 | LYRE             | AFX      | 2025-03-03T00:00:00Z
            LYRE, le 3 mars 2025 - Il                    | LYRE             | -        | 2025-03-03T00:00:00Z
            LYRE 3 mars (AFX) - Il                       | LYRE             | AFX      | -
            LYRE. – Il                                   | LYRE             | -        | -
            Lyre (AFP) – Il                              | Lyre             | AFP      | -
            Lyre, 3 mars – Il                            | Lyre             | -        | -
            ST. ALDA, Conn. (AP) — It                    | ST. ALDA         | AP       | -
            PORT-SALUT-LES-BAINS — Il                    | PORT-SALUT-LES-BAINS | -    | -
            N'GORA (Oubangla) - Il                       | N'GORA           | -        | -
            McALDEN, Texas -- It                         | McALDEN          | -        | -
            EASTPORT/WESTPORT, Sept 17, 2025 (Reuters) - It | EASTPORT      | Reuters  | 2025-09-17T00:00:00Z
            """)
    void tellsTownAgencyAndDate(String paragraph, String place, String agency, Instant published) {
        Dateline found = Dateline.opening(paragraph, false).orElseThrow();

        assertThat(found.place()).isEqualTo(place);
        assertThat(found.agency()).isEqualTo(agency);
        assertThat(instant(found.date())).isEqualTo(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kelland - a country of two million people - wants peace.", "Lyre - Il pleut.",
            "Le Parti du peuple (PP) – fondé en 1969 – a perdu.", "NATO - which has a base there - was informed.",
            "URGENT - Le pont est fermé.", "SON DAKİKA - Köprü kapandı.", "Le 3 mars 2025 – jour de marché – il a plu.",
            "Mr. Smith - who is 60 - said so.", "It rained.", "— Il pleut.", " - ", "17 - Il pleut.",
            "ABD - Çin gerilimi",
            "Velden, Westland – beekeepers", ""})
    void isNotTakenInByProse(String paragraph) {
        assertThat(Dateline.opening(paragraph, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Velden, Westland – Beekeepers", "Lyre (Oubangla) – « Oui », dit-il"})
    void believesASmallTownWithItsCountryOnlyBelowAHeadline(String paragraph) {
        assertThat(Dateline.opening(paragraph, true)).isPresent();
        assertThat(Dateline.opening(paragraph, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lyre, 3 mars 2025 (AFX) -", "Lyre, 3 mars 2025", "AKGÖL (AA) –", "AKGÖL (AA)"})
    void standsAloneWithItsDateOrAgency(String line) {
        assertThat(Dateline.alone(line)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AKGÖL", "Lyre, Oubangla", "Lyre, 3 mars 2025 (AFX) - Il pleut", "3 mars 2025"})
    void doesNotStandAloneWithoutThem(String line) {
        assertThat(Dateline.alone(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LYRE, jeudi (AFX) – Il                 | THURSDAY
            LYRE (Oubangla), jeudi – Il            | THURSDAY
            HVALBORG, Thursday (Agency) - It       | THURSDAY
            AKGÖL, Perşembe (AA) - Akgöl'de        | THURSDAY
            AKGÖL, perşembe günü (AA) - Akgöl'de   | THURSDAY
            AKGÖL, SALI (AA) - Akgöl'de            | TUESDAY
            St. Alda, Conn., Monday — It           | MONDAY
            """)
    void namesTheWeekdayOnWhichItWasWritten(String paragraph, DayOfWeek weekday) {
        assertThat(Dateline.opening(paragraph, false)).get().extracting(Dateline::date)
                .isEqualTo(new WrittenDate(new WrittenDate.Day.Weekday(weekday), null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thursday - It rained.", "JEUDI – Il a plu.", "On Thursday – market day – it rained.",
            "Le maire, jeudi – jour de marché –, a démissionné."})
    void isNoDatelineForAWeekdayInProse(String paragraph) {
        assertThat(Dateline.opening(paragraph, true)).isEmpty();
    }

    private static @Nullable Instant instant(@Nullable WrittenDate date) {
        return date == null ? null : date.instant(Incoming.of("x", new byte[0]), null);
    }
}
