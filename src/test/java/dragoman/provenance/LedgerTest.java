package dragoman.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Credit;
import dragoman.model.Origin;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.Role;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What several roles and several credits amount to. */
class LedgerTest {
    @Nested
    class SeveralRoles {
        @Test
        void reportersAreReportersAndEditorsAndWritersAreNot() {
            Attribution attribution = ShortDispatch.endingWith("en", "(Reporting by Anna Vogel and Rory O'Neill; "
                    + "Writing by Piotr Zaleski; Translated by Giles Pomfret; Editing by Halyna Fox)").attribution();

            assertThat(attribution.reporters()).containsExactly("Anna Vogel", "Rory O'Neill");
            assertThat(credits(attribution)).containsExactly(
                    new Credit(Role.REPORTING, List.of("Anna Vogel", "Rory O'Neill")),
                    new Credit(Role.WRITING, List.of("Piotr Zaleski")),
                    new Credit(Role.TRANSLATION, List.of("Giles Pomfret")),
                    new Credit(Role.EDITING, List.of("Halyna Fox")));
        }

        @Test
        void onePersonMayHaveDoneTwoWorks() {
            Attribution attribution = ShortDispatch.endingWith("fr", "Reportage et traduction\u00A0: Awa Ndiaye")
                    .attribution();

            assertThat(attribution.reporters()).containsExactly("Awa Ndiaye");
            assertThat(origin(attribution).translators()).containsExactly("Awa Ndiaye");
        }

        @Test
        void workThatIsNoneOfTheFourIsNotKept() {
            Attribution attribution = ShortDispatch.endingWith("tr",
                    "Haber: Tamer Gökoluk - Çeviri: Işıl Kandemir - Kamera: Defne Ardıç").attribution();

            assertThat(credits(attribution)).extracting(Credit::role).containsExactly(Role.REPORTING,
                    Role.TRANSLATION);
        }

        @Test
        void aReporterWhomTwoLinesNameIsOne() {
            Attribution attribution = ShortDispatch.endingWith("en", "AA / Berlin / Anna Vogel",
                    "(Reporting by Anna Vogel; Editing by Halyna Fox)").attribution();

            assertThat(attribution.reporters()).containsExactly("Anna Vogel");
            assertThat(attribution.credits()).hasSize(2);
        }
    }

    @Nested
    class SeveralCredits {
        @Test
        void twoSourcesInOneCreditContradictEachOther() {
            Attribution attribution = ShortDispatch
                    .endingWith("en", "Translated from Turkish and French by Derin Alpay").attribution();

            assertThat(origin(attribution).sourceLanguage()).isNull();
            assertThat(origin(attribution).translators()).containsExactly("Derin Alpay");
            assertThat(attribution.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.P012);
                assertThat(problem.place()).isEqualTo("line 7");
                assertThat(problem.detail()).contains("fr, tr");
            });
        }

        @Test
        void twoCreditsWithDifferentSourcesContradictEachOther() {
            Attribution attribution = ShortDispatch.endingWith("fr", "* Traduit du turc par Defne Ardıç",
                    "* Traduit de l'anglais par Gaëlle Le Bihan").attribution();

            assertThat(origin(attribution).sourceLanguage()).isNull();
            assertThat(origin(attribution).translators()).containsExactly("Defne Ardıç", "Gaëlle Le Bihan");
            assertThat(attribution.problems()).extracting(Problem::code).containsExactly(ProblemCode.P012);
        }

        @Test
        void twoCreditsThatAgreeAreOne() {
            Attribution attribution = ShortDispatch.endingWith("tr", "İngilizceden çeviren: Işıl Kandemir",
                    "* Traduit de l'anglais par Işıl Kandemir").attribution();

            assertThat(origin(attribution).sourceLanguage()).isEqualTo("en");
            assertThat(origin(attribution).translators()).containsExactly("Işıl Kandemir");
            assertThat(attribution.problems()).isEmpty();
        }

        @Test
        void aProgramDidItWhoeverIsNamedBesides() {
            Attribution attribution = ShortDispatch.beginningWith("en", "(Machine translation by DeepL)",
                    "Translated from Turkish by Derin Alpay").attribution();

            assertThat(attribution.origin()).isInstanceOfSatisfying(Origin.MachineTranslation.class, machine -> {
                assertThat(machine.engine()).isEqualTo("DeepL");
                assertThat(machine.sourceLanguage()).isEqualTo("tr");
            });
            assertThat(attribution.problems()).isEmpty();
        }

        @Test
        void aTextWrittenInAnotherLanguageThanItsOwnIsATranslation() {
            String line = "This report was originally written in Turkish.";

            assertThat(originOf("en", line)).isInstanceOfSatisfying(Origin.HumanTranslation.class, translation -> {
                assertThat(translation.sourceLanguage()).isEqualTo("tr");
                assertThat(translation.translators()).isEmpty();
            });
            assertThat(originOf("tr", line)).isInstanceOf(Origin.Original.class);
        }
    }

    private static Origin originOf(String language, String line) {
        return ShortDispatch.endingWith(language, line).attribution().origin();
    }

    private static List<Credit> credits(Attribution attribution) {
        return attribution.credits().stream().flatMap(line -> line.credits().stream()).toList();
    }

    private static Origin.HumanTranslation origin(Attribution attribution) {
        assertThat(attribution.origin()).isInstanceOf(Origin.HumanTranslation.class);
        return (Origin.HumanTranslation) attribution.origin();
    }
}
