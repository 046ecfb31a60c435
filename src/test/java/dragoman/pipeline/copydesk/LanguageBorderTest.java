package dragoman.pipeline.copydesk;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.language.LanguageIdentifiers;
import dragoman.model.Dispatch;
import dragoman.model.Incoming;
import dragoman.model.ProblemCode;
import dragoman.provenance.Attributors;
import dragoman.read.any.Readers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageBorderTest {
    private static final String HEADLINE = "Le pont de Lauvergne rouvre à la circulation";
    private static final String FRENCH = """
            LAUVERGNE, 12 oct. 2025 – Le pont de Lauvergne a rouvert dimanche matin après onze mois de travaux, a annoncé la mairie.

            Les deux voies sont de nouveau ouvertes aux voitures et aux autobus. Les piétons devront attendre la fin du mois, le temps que les garde-corps soient posés.

            « Nous avons tenu les délais et le budget », s'est félicitée la maire, Odile Ferrandier, devant les riverains venus nombreux.
            """;
    private static final String ENGLISH_HEADLINE = "Lauvergne bridge reopens to traffic";
    private static final String ENGLISH = """
            The bridge at Lauvergne reopened on Sunday morning after eleven months of work, the town hall announced.

            Both lanes are open again to cars and buses. People on foot will have to wait until the end of the month, when the railings are due to be in place.

            "We kept to the schedule and to the budget," the mayor, Odile Ferrandier, told the many neighbours who had come to watch.
            """;
    private static final String TURKISH = """
            Lauvergne köprüsü on bir ay süren çalışmaların ardından pazar sabahı yeniden trafiğe açıldı. Belediye, iki şeridin de otomobillere ve otobüslere açık olduğunu duyurdu. Yayalar ise korkulukların takılacağı ay sonuna kadar bekleyecek.
            """;

    private final CopyDesk desk = new CopyDesk(Readers.shipped(1_000_000), LanguageIdentifiers.open(),
            Attributors.open());

    @ParameterizedTest
    @ValueSource(strings = {"* * *", "-----", "ENGLISH VERSION", "Version anglaise", "[English]"})
    void partsTwoLanguagesAtARuleOrALabel(String border) {
        List<Dispatch> dispatches = dispatches(HEADLINE, FRENCH, border, ENGLISH_HEADLINE, ENGLISH);

        assertThat(dispatches).extracting(Dispatch::language).containsExactly("fr", "en");
        assertThat(dispatches).extracting(it -> it.header().headline()).containsExactly(HEADLINE, ENGLISH_HEADLINE);
        assertThat(dispatches).extracting(Dispatch::id).doesNotHaveDuplicates();
        assertThat(dispatches.getFirst().text()).doesNotContain("reopened");
        assertThat(dispatches.getLast().text()).startsWith(ENGLISH_HEADLINE).doesNotContain("dimanche");
        assertThat(dispatches.getLast().header().place()).isEqualTo("LAUVERGNE");
        assertThat(dispatches).allSatisfy(it -> assertThat(it.problems()).isEmpty());
    }

    @Test
    void partsTurkishFromEnglish() {
        assertThat(dispatches(ENGLISH_HEADLINE, ENGLISH, "Türkçe", "", TURKISH)).extracting(Dispatch::language)
                .containsExactly("en", "tr");
    }

    @Test
    void notesWhatIsMixedWithoutABorder() {
        List<Dispatch> dispatches = dispatches(HEADLINE, FRENCH, "", "", ENGLISH);

        assertThat(dispatches).hasSize(1);
        assertThat(dispatches.getFirst().problems()).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(ProblemCode.P066);
            assertThat(it.detail()).isEqualTo("mixed: en, fr");
        });
    }

    @Test
    void notesThreeLanguagesHoweverTheyAreParted() {
        List<Dispatch> dispatches = dispatches(HEADLINE, FRENCH + "\n* * *\n\n" + ENGLISH, "* * *", "", TURKISH);

        assertThat(dispatches).hasSize(1);
        assertThat(dispatches.getFirst().problems()).extracting("code").containsExactly(ProblemCode.P066);
    }

    @Test
    void leavesAQuotationInAnotherLanguageAlone() {
        List<Dispatch> dispatches = dispatches(HEADLINE, FRENCH, "* * *", "",
                "\"The railings will be in place before the end of the month, and the bridge will be lit at night,\" the builder wrote.");

        assertThat(dispatches).hasSize(1);
        assertThat(dispatches.getFirst().problems()).isEmpty();
    }

    private List<Dispatch> dispatches(String... parts) {
        Incoming incoming = Incoming.of("a.txt", String.join("\n\n", parts).getBytes(StandardCharsets.UTF_8));
        return ((CopyDesk.Inspection.Dispatches) desk.inspect(incoming)).dispatches();
    }
}
