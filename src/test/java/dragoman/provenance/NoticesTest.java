package dragoman.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Completeness;
import dragoman.model.Origin;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sets each line of notices.tsv below a story: what it says of its completeness, and whether it is part of it. */
class NoticesTest {
    /** A line; "abridged" if it says so, else "full"; and whether its paragraph "stays" in the body or is "cut". */
    record Row(String line, String language, String completeness, String paragraph) {
        @Override
        public String toString() {
            return language + ": " + line;
        }
    }

    static List<Row> rows() throws IOException {
        return Table.rows("notices.tsv").stream()
                .map(cells -> new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3))).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void tellsNoticesFromParagraphsOfTheStory(Row row) {
        ShortDispatch dispatch = ShortDispatch.endingWith(row.language(), row.line());
        Attribution attribution = dispatch.attribution();

        assertThat(attribution.completeness()).as(row.toString())
                .isEqualTo(Completeness.valueOf(row.completeness().toUpperCase(Locale.ROOT)));
        assertThat(dispatch.body().contains(row.line()) ? "stays" : "cut").as(row.toString())
                .isEqualTo(row.paragraph());
        assertThat(attribution.origin()).as(row.toString()).isEqualTo(new Origin.Unattributed());
        assertThat(attribution.credits()).as(row.toString()).isEmpty();
    }
}
