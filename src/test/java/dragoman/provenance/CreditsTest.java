package dragoman.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.CreditLine;
import dragoman.model.Origin;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sets each line of credits.tsv, credit or trap, in each of the places of a dispatch where a credit may stand. */
class CreditsTest {
    private static final String BRACKETS = "([*—_>-";

    /** A line, and what it says. Names stand with semicolons between them, and "-" where there is nothing. */
    record Row(String line, String language, String kind, String source, String translators, String reporters,
            String engine) {
        String reading() {
            return origin() + " reporters " + reporters;
        }

        String origin() {
            return kind + " from " + source + " by " + translators + " engine " + engine;
        }

        @Override
        public String toString() {
            return language + ": " + line;
        }
    }

    static List<Row> rows() throws IOException {
        return Table.rows("credits.tsv").stream().map(cells -> new Row(cells.get(0), cells.get(1), cells.get(2),
                cells.get(3), cells.get(4), cells.get(5), cells.get(6))).toList();
    }

    static Stream<Row> rowsWithoutBrackets() throws IOException {
        return rows().stream().filter(row -> BRACKETS.indexOf(row.line().charAt(0)) < 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void readsTheLastLine(Row row) {
        ShortDispatch dispatch = ShortDispatch.endingWith(row.language(), row.line());

        assertThat(reading(dispatch)).as(row.toString()).isEqualTo(row.reading());
        assertThat(dispatch.body()).as(row.toString()).isEqualTo(paragraphsBut(dispatch));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void readsTheLineAboveTheStory(Row row) {
        ShortDispatch dispatch = ShortDispatch.beginningWith(row.language(), row.line());

        assertThat(reading(dispatch)).as(row.toString()).isEqualTo(row.reading());
        assertThat(dispatch.body()).as(row.toString()).isEqualTo(paragraphsBut(dispatch));
    }

    /** A sentence in brackets may say who reported ("Anna Vogel is our correspondent"), so only the origin counts. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsWithoutBrackets")
    void readsTheParenthesisBehindTheLastSentence(Row row) {
        ShortDispatch dispatch = ShortDispatch.goingOnWith(row.language(), " (" + row.line() + ")");

        assertThat(origin(dispatch.attribution().origin())).as(row.toString()).isEqualTo(row.origin());
    }

    @Test
    void theTableHoldsCreditsAndTrapsOfEveryLanguageAndNoLineTwice() throws IOException {
        List<Row> rows = rows();

        assertThat(rows).extracting(row -> row.language() + " " + row.kind()).contains("en human-translation",
                "fr human-translation", "tr human-translation", "en machine-translation", "fr machine-translation",
                "tr machine-translation", "en none", "fr none", "tr none");
        assertThat(rows).doesNotHaveDuplicates().extracting(Row::toString).doesNotHaveDuplicates();
    }

    /** All paragraphs if no credit was found, else all but the credit's. */
    private static List<String> paragraphsBut(ShortDispatch dispatch) {
        List<String> credits = dispatch.attribution().credits().stream().map(CreditLine::text).toList();
        return dispatch.paragraphs().stream().map(span -> span.in(dispatch.text()))
                .filter(paragraph -> !credits.contains(paragraph)).toList();
    }

    private static String reading(ShortDispatch dispatch) {
        Attribution attribution = dispatch.attribution();
        return origin(attribution.origin()) + " reporters " + names(attribution.reporters());
    }

    private static String origin(Origin origin) {
        return switch (origin) {
            case Origin.HumanTranslation human ->
                said(human, human.sourceLanguage(), names(human.translators()), null);
            case Origin.MachineTranslation machine -> said(machine, machine.sourceLanguage(), "-", machine.engine());
            case Origin.Original original -> said(original, null, "-", null);
            case Origin.Unattributed _ -> "none from - by - engine -";
        };
    }

    private static String said(Origin origin, @Nullable String source, String translators, @Nullable String engine) {
        return origin.kind() + " from " + orNothing(source) + " by " + translators + " engine " + orNothing(engine);
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "-" : String.join(";", names);
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "-" : value;
    }
}
