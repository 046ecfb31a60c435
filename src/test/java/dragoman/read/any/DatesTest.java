package dragoman.read.any;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a dispatch was published, by what its file says and when it came. */
class DatesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/read/dates");

    private final DispatchReader reader = Readers.shipped(1_000_000);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            dateline-weekday-fr.txt              | 2025-11-07T09:00+01:00[Europe/Paris] | 2025-11-06T00:00:00Z
            dateline-weekday-fr.txt              | 2025-11-06T23:59+01:00[Europe/Paris] | 2025-11-06T00:00:00Z
            dateline-weekday-fr.txt              | 2026-01-01T08:00+01:00[Europe/Paris] | 2026-01-01T00:00:00Z
            dateline-weekday-en.txt              | 2026-01-02T09:00Z                    | 2026-01-01T00:00:00Z
            dateline-weekday-en.txt              | 2025-11-05T09:00Z                    | 2025-10-30T00:00:00Z
            dateline-weekday-tr.txt              | 2025-11-05T22:00Z                    | 2025-11-06T00:00:00Z
            dateline-weekday-tr.txt              | 2025-12-30T22:00Z                    | 2025-12-25T00:00:00Z
            dateline-without-year-en.txt         | 2025-11-08T09:00Z                    | 2025-11-07T00:00:00Z
            dateline-without-year-en.txt         | 2025-11-06T09:00Z                    | 2025-11-07T00:00:00Z
            dateline-without-year-en.txt         | 2026-10-08T09:00Z                    | -
            dateline-last-day-of-year-fr.txt     | 2026-01-02T09:00Z                    | 2025-12-31T00:00:00Z
            dateline-last-day-of-year-fr.txt     | 2025-12-31T20:00Z                    | 2025-12-31T00:00:00Z
            date-in-header-over-dateline-tr.txt  | 2025-11-20T09:00Z                    | 2025-11-07T00:00:00Z
            time-at-the-agency-tr.txt            | 2025-11-20T09:00Z                    | 2025-11-06T22:30:00Z
            time-at-the-newsroom-fr.txt          | 2025-11-20T09:00-05:00               | 2025-11-07T14:05:00Z
            issued-without-offset-tr.xml         | 2025-11-20T09:00Z                    | 2025-11-06T22:30:00Z
            published-by-hand-fr.html            | 2025-11-20T09:00Z                    | 2025-11-07T00:00:00Z
            enclosed-in-a-mail-en.eml            | 2026-03-01T09:00Z                    | 2025-11-05T00:00:00Z
            """)
    void dependsOnWhatAFileSaysAndOnWhenItCame(String file, ZonedDateTime received, @Nullable Instant published)
            throws IOException {
        assertThat(item(file, received).header().published()).isEqualTo(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weekday-in-prose-en.txt", "weekday-in-prose-fr.txt", "weekday-in-prose-tr.txt"})
    void isUnknownWhereOnlyProseNamesADay(String file) throws IOException {
        assertThat(item(file, ZonedDateTime.parse("2025-11-07T09:00Z")).header().published()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dateline-weekday-fr.txt", "dateline-without-year-en.txt"})
    void isUnknownIfNobodyKnowsWhenAPartOfADateCame(String file) throws IOException {
        assertThat(item(file, null).header().published()).isNull();
    }

    @Test
    void anEmbargoEndsInTheAgencysZoneToo() throws IOException {
        Item item = item("issued-without-offset-tr.xml", ZonedDateTime.parse("2025-11-07T09:00Z"));

        assertThat(item.metadata().embargoedUntil()).isEqualTo("2025-11-07T09:00:00Z");
    }

    private Item item(String file, @Nullable ZonedDateTime received) throws IOException {
        Incoming incoming = Incoming.of(file, Files.readAllBytes(FIXTURES.resolve(file))).at(received);
        return ((Reading.Items) reader.read(incoming)).items().getFirst();
    }
}
