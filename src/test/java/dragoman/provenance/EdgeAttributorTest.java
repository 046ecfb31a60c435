package dragoman.provenance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Completeness;
import dragoman.model.CreditLine;
import dragoman.model.Origin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where credits and notices may stand, and what is left of the text without them. */
class EdgeAttributorTest {
    private static final String CREDIT = "* Translated from Turkish by Derin Alpay";
    private static final String NOTICE = "The agency's website carries only summaries of stories sent to subscribers.";

    @Nested
    class AtTheEnd {
        @Test
        void theSpanOfACreditIsItsLineInTheStoredText() {
            ShortDispatch dispatch = ShortDispatch.endingWith("en", "  " + CREDIT + "  ");
            CreditLine credit = requireNonNull(dispatch.attribution().origin().creditLine());

            assertThat(credit.text()).isEqualTo(CREDIT);
            assertThat(credit.span().in(dispatch.text())).isEqualTo(CREDIT);
        }

        @Test
        void aCreditMayStandAboveOrBelowANotice() {
            ShortDispatch above = ShortDispatch.endingWith("en", CREDIT, NOTICE, "ab/cd");
            ShortDispatch below = ShortDispatch.endingWith("en", NOTICE, CREDIT);

            assertThat(List.of(above, below)).allSatisfy(dispatch -> {
                assertThat(translators(dispatch)).containsExactly("Derin Alpay");
                assertThat(dispatch.attribution().completeness()).isEqualTo(Completeness.ABRIDGED);
                assertThat(dispatch.body()).isEqualTo(ShortDispatch.story("en"));
            });
        }

        @Test
        void aCreditMayEndTheLastParagraph() {
            List<ShortDispatch> dispatches = List.of(ShortDispatch.goingOnWith("en", "\n" + CREDIT),
                    ShortDispatch.goingOnWith("en", " " + CREDIT),
                    ShortDispatch.goingOnWith("en", " (Translated from Turkish by Derin Alpay)"),
                    ShortDispatch.goingOnWith("en", " [Translated from Turkish by Derin Alpay.]"));

            assertThat(dispatches).allSatisfy(dispatch -> {
                assertThat(translators(dispatch)).containsExactly("Derin Alpay");
                assertThat(dispatch.body()).isEqualTo(ShortDispatch.story("en"));
            });
        }

        @Test
        void aCreditMayBeBrokenAtTheWidthOfTheWire() {
            ShortDispatch dispatch = ShortDispatch.endingWith("en",
                    "(Reporting by Anna Vogel in Berlin; Translated by Giles\nPomfret; Editing by\nHalyna Fox)");

            assertThat(translators(dispatch)).containsExactly("Giles Pomfret");
            assertThat(dispatch.attribution().reporters()).containsExactly("Anna Vogel");
            assertThat(dispatch.body()).isEqualTo(ShortDispatch.story("en"));
        }

        @Test
        void linesOfOneParagraphThatNoWidthBrokeAreReadOneByOne() {
            ShortDispatch dispatch = ShortDispatch.goingOnWith("tr",
                    "\nMuhabir: Tamer Gökoluk\nÇeviren: Işıl Kandemir\nHaberin tamamı abonelerimize gönderilmiştir.");

            assertThat(translators(dispatch)).containsExactly("Işıl Kandemir");
            assertThat(dispatch.attribution().reporters()).containsExactly("Tamer Gökoluk");
            assertThat(dispatch.attribution().completeness()).isEqualTo(Completeness.ABRIDGED);
            assertThat(dispatch.body()).isEqualTo(ShortDispatch.story("tr"));
        }

        @Test
        void shortLinesMayStandBelowACredit() {
            ShortDispatch dispatch = ShortDispatch.endingWith("en", CREDIT, "RIGA", "Photo: Noa Ben-Ami");

            assertThat(translators(dispatch)).containsExactly("Derin Alpay");
        }
    }

    @Nested
    class AtTheTop {
        @Test
        void aNoticeAndABylineMayStandAboveTheStory() {
            ShortDispatch dispatch = ShortDispatch.beginningWith("fr",
                    "NOTE\u00A0: dépêche traduite de l'anglais par un logiciel", "Par Awa Ndiaye");

            assertThat(dispatch.attribution().origin()).isInstanceOf(Origin.MachineTranslation.class);
            assertThat(dispatch.attribution().reporters()).containsExactly("Awa Ndiaye");
            assertThat(dispatch.body()).isEqualTo(ShortDispatch.story("fr"));
        }

        @Test
        void aCreditMayBeTheFirstLineOfTheFirstParagraph() {
            List<String> paragraphs = new ArrayList<>(ShortDispatch.story("tr"));
            paragraphs.set(0, "Çeviren: Işıl Kandemir\n" + paragraphs.getFirst());
            ShortDispatch dispatch = ShortDispatch.of("tr", paragraphs);

            assertThat(translators(dispatch)).containsExactly("Işıl Kandemir");
            assertThat(dispatch.body()).isEqualTo(ShortDispatch.story("tr"));
        }
    }

    @Nested
    class WithinTheStory {
        @Test
        void aLineBetweenTwoParagraphsIsPartOfIt() {
            List<String> paragraphs = new ArrayList<>(ShortDispatch.story("en"));
            paragraphs.add(1, CREDIT);
            ShortDispatch dispatch = ShortDispatch.of("en", paragraphs);

            assertThat(dispatch.attribution().origin()).isEqualTo(new Origin.Unattributed());
            assertThat(dispatch.body()).isEqualTo(paragraphs);
        }

        @Test
        void aSentenceWithinAParagraphIsPartOfIt() {
            List<String> paragraphs = List.of(
                    "The board sat late. The plan was translated from Turkish by Derin Alpay. It met no questions.");
            ShortDispatch dispatch = ShortDispatch.of("en", paragraphs);

            assertThat(dispatch.attribution().origin()).isEqualTo(new Origin.Unattributed());
            assertThat(dispatch.body()).isEqualTo(paragraphs);
        }

        @Test
        void theRestOfASentenceThatTheWireBrokeIsPartOfIt() {
            List<String> paragraphs = List.of("The board worked all evening from a plan that had been\n"
                    + "translated from Turkish by Derin Alpay.");
            ShortDispatch dispatch = ShortDispatch.of("en", paragraphs);

            assertThat(dispatch.attribution().origin()).isEqualTo(new Origin.Unattributed());
            assertThat(dispatch.body()).isEqualTo(paragraphs);
        }
    }

    @Test
    void aTextOfNothingButACreditKeepsNoBody() {
        ShortDispatch dispatch = ShortDispatch.of("en", List.of(CREDIT));

        assertThat(translators(dispatch)).containsExactly("Derin Alpay");
        assertThat(dispatch.body()).isEmpty();
    }

    @Test
    void blankParagraphsAreNoBody() {
        assertThat(ShortDispatch.of("en", List.of("", "  ")).body()).isEmpty();
        assertThat(ShortDispatch.of("en", List.of()).body()).isEmpty();
    }

    @Test
    void aCreditIsReadInAnyOfTheThreeLanguages() {
        assertThat(translators(ShortDispatch.endingWith("tr", CREDIT))).containsExactly("Derin Alpay");
        assertThat(translators(ShortDispatch.endingWith("en", "* Traduit du turc par Derin Alpay")))
                .containsExactly("Derin Alpay");
        assertThat(translators(ShortDispatch.endingWith("fr", "* Türkçeden çeviren: Derin Alpay")))
                .containsExactly("Derin Alpay");
    }

    private static List<String> translators(ShortDispatch dispatch) {
        assertThat(dispatch.attribution().origin()).isInstanceOf(Origin.HumanTranslation.class);
        return ((Origin.HumanTranslation) dispatch.attribution().origin()).translators();
    }
}
