package dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DispatchTest {
    @Test
    void tagsATranslationWithTheLanguageItCameFrom() {
        assertThat(dispatch("fr", new Origin.HumanTranslation("en", List.of("Ada Perrin"), null)).tag())
                .isEqualTo("fr-t-en");
    }

    @Test
    void tagsAMachineTranslationAsOne() {
        assertThat(dispatch("fr", new Origin.MachineTranslation("en", null, null)).tag()).isEqualTo("fr-t-en-t0-und");
        assertThat(dispatch("tr", new Origin.MachineTranslation(null, "DeepL", null)).tag()).isEqualTo("tr-t-t0-und");
    }

    @Test
    void tagsWhatSaysNothingOfItsOriginWithItsLanguageAlone() {
        assertThat(dispatch("tr", new Origin.Unattributed()).tag()).isEqualTo("tr");
        assertThat(dispatch("tr", new Origin.Original(null)).tag()).isEqualTo("tr");
        assertThat(dispatch("tr", new Origin.HumanTranslation(null, List.of(), null)).tag()).isEqualTo("tr");
    }

    @Test
    void hasNoTagWithoutALanguage() {
        assertThat(dispatch(null, new Origin.HumanTranslation("en", List.of(), null)).tag()).isNull();
    }

    @Test
    void givesItsBodyParagraphByParagraph() {
        assertThat(dispatch("en", new Origin.Unattributed()).body()).containsExactly("One.", "Two.");
    }

    @Test
    void findsALanguageByAnyTagThatNamesIt() {
        assertThat(Language.of("fr-CA")).contains(Language.FRENCH);
        assertThat(Language.of("TR")).contains(Language.TURKISH);
        assertThat(Language.of("de")).isEmpty();
        assertThat(Language.of(null)).isEmpty();
    }

    @Test
    void refusesASpanThatEndsBeforeItStarts() {
        assertThatThrownBy(() -> new TextSpan(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAStoryWithoutADispatch() {
        assertThatThrownBy(() -> new Story("a", List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ordersPositionsAsTheJournalWasWritten() {
        assertThat(new JournalPosition("a-2.warc.gz", 7)).isGreaterThan(new JournalPosition("a-1.warc.gz", 900))
                .isGreaterThan(new JournalPosition("a-2.warc.gz", 6)).isGreaterThan(JournalPosition.START);
    }

    @Test
    void saysCodePlaceFindingAndRemedyInOneLine() {
        assertThat(new Problem(ProblemCode.P002, "a.txt", "0 bytes").message())
                .isEqualTo("P002 a.txt: 0 bytes; ask the sender to send it again");
    }

    private static Dispatch dispatch(@Nullable String language, Origin origin) {
        Header header = new Header("Head", List.of(), null, List.of(), null, null);
        return new Dispatch("id", "wire-text", "UTF-8", language, header, Metadata.NONE, "Head\nOne.\nTwo.",
                List.of(new TextSpan(5, 9), new TextSpan(10, 14)), origin, Completeness.FULL, List.of());
    }
}
