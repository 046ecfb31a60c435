package dragoman.pipeline.errands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An errand is a line, and the line is that errand. */
class ErrandTest {
    static Stream<Errand> errands() {
        return Stream.of(new Errand.Ruling(true, "bqd3k", "0a7xw"),
                new Errand.Ruling(false, "bqd3k", "0a7xw"), new Errand.Translation("bqd3k", "tr", null),
                new Errand.Translation("bqd3k", "tr", "desk"),
                new Errand.Purge(List.of("bqd3k"), "Gemlik Ağır Ceza Mahkemesi'nin kararı: «derhal silinsin»"),
                new Errand.Purge(List.of("bqd3k", "0a7xw", "m2p9c"), "court order 2026/114,  \"at once\""),
                new Errand.Hold("bqd3k", "procès en cours : l'éditeur s'y oppose"),
                new Errand.Release("bqd3k", "lawsuit 7 is over"));
    }

    @ParameterizedTest
    @MethodSource("errands")
    void aLineIsReadAsItWasWritten(Errand errand) {
        assertThat(Errand.of(String.join(" ", errand.words()) + "\n")).contains(errand);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "link bqd3k", "link a b c", "translate bqd3k", "translate a tr desk now", "purge bqd3k",
            "purge bqd3k  ", "hold bqd3k", "release", "seal it now"})
    void aLineThatMakesNoSenseIsNoErrand(String line) {
        assertThat(Errand.of(line)).isEmpty();
    }

    @Test
    void aReasonIsOneLine() {
        assertThat(new Errand.Hold("bqd3k", " lawsuit 7\nrelease bqd3k over \t").reason())
                .isEqualTo("lawsuit 7\\u000arelease bqd3k over");
        assertThatThrownBy(() -> new Errand.Hold("bqd3k", " \n")).hasMessage("no reason");
        assertThatThrownBy(() -> new Errand.Purge(List.of(), "court order")).hasMessage("nothing to purge");
    }
}
