package dragoman.story;

import static dragoman.story.StoryFixtures.dispatch;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Decision;
import dragoman.model.Dispatch;
import dragoman.model.Evidence;
import dragoman.model.Link;
import dragoman.model.Origin;
import dragoman.model.Revision;
import dragoman.model.Tie;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryLinkerTest {
    private static final Origin UNSAID = new Origin.Unattributed();
    private static final String[] ENGLISH = {"Lorry with 21 tonnes of honey overturns near Asvik",
            "A lorry with 21 tonnes of honey overturned near Asvik on Tuesday. Driver Lasse Brodin was not hurt.",
            "Beekeepers came with buckets. The road was closed for nine hours."};
    private static final String[] FRENCH = {"Un camion chargé de 21 tonnes de miel se renverse près d'Asvik",
            "La route est restée fermée neuf heures et des apiculteurs sont venus avec des seaux.",
            "Le camion, qui transportait 21 tonnes de miel, s'est renversé mardi. Le chauffeur, Lasse Brodin, est indemne."};
    private static final String[] TURKISH = {"Asvik yakınlarında 21 ton bal taşıyan kamyon devrildi",
            "Salı günü Asvik yakınlarında devrilen kamyondaki 21 ton bal yola yayıldı. Şoför Lasse Brodin yara almadı.",
            "Yol dokuz saat kapalı kaldı, arıcılar kovalarla geldi."};

    private final Newsroom newsroom = new Newsroom();

    @Test
    void aCreditLineTellsWhichIsTheTranslation() throws IOException {
        newsroom.take(dispatch("fr", "fr", from("en"), "LHA", FRENCH[0], FRENCH[1], FRENCH[2])).take(english());

        Link link = onlyLink();
        assertThat(link.translation()).isEqualTo("fr");
        assertThat(link.original()).isEqualTo("en");
        assertThat(link.direction()).isEqualTo(Link.Direction.STATED);
        assertThat(link.evidence()).isInstanceOfSatisfying(Evidence.Inferred.class, it -> {
            assertThat(it.probability()).isBetween(LinkModel.THRESHOLD, 1.0);
            assertThat(it.features()).containsEntry("source", 1.0).containsKeys("whole", "shared", "numbers", "margin");
        });
    }

    @Test
    void whereNothingTellsTheDirectionItIsSaidToBeUnknown() throws IOException {
        newsroom.take(english()).take(dispatch("tr", "tr", UNSAID, "LHA", TURKISH[0], TURKISH[1], TURKISH[2]));

        assertThat(onlyLink().direction()).isEqualTo(Link.Direction.UNKNOWN);
        assertThat(onlyLink().original()).isEqualTo("en");
    }

    @Test
    void aTranslationOfATranslationKeepsItsPivotWhateverComesFirst() throws IOException {
        newsroom.take(dispatch("tr", "tr", UNSAID, "LHA", TURKISH[0], TURKISH[1], TURKISH[2]))
                .take(dispatch("fr", "fr", from("en"), "LHA", FRENCH[0], FRENCH[1], FRENCH[2]))
                .take(dispatch("en", "en", from("tr"), "LHA", ENGLISH[0], ENGLISH[1], ENGLISH[2]));

        assertThat(links()).extracting(it -> it.translation() + ">" + it.original()).containsExactlyInAnyOrder("en>tr",
                "fr>en");
        assertThat(newsroom.areTogether("tr", "fr")).isTrue();
    }

    @Test
    void anUpdateJoinsTheStoryAsARevisionAndIsNoTranslation() throws IOException {
        newsroom.take(english()).take(dispatch("tr", "tr", UNSAID, "LHA", TURKISH[0], TURKISH[1], TURKISH[2]))
                .take(dispatch("en-update", "en", UNSAID, "LHA", "UPDATE - " + ENGLISH[0], ENGLISH[1], ENGLISH[2],
                        "Cleaning will go on until Friday."));

        assertThat(newsroom.areTogether("tr", "en-update")).isTrue();
        assertThat(links()).hasSize(1);
        assertThat(newsroom.decisions().stream().map(Decision::tie)).contains(
                new Tie.Revised(new Revision("en-update", "en", Revision.Kind.UPDATE)));
    }

    @Test
    void aStoryHasOneTextALanguageAndTheBetterOneTakesThePlace() throws IOException {
        newsroom.take(dispatch("fr", "fr", UNSAID, "LHA", FRENCH[0], FRENCH[1], FRENCH[2])).take(english())
                .take(dispatch("en-other", "en", UNSAID, "LHA", "Honey prices fall for the third year",
                        "Beekeepers near Asvik earn less for their honey than three years ago, their union said."));

        assertThat(newsroom.areTogether("fr", "en")).isTrue();
        assertThat(newsroom.areTogether("fr", "en-other")).isFalse();
    }

    @Test
    void whatAPersonTookApartIsNotJoinedAgain() throws IOException {
        newsroom.take(english()).take(dispatch("fr", "fr", UNSAID, "LHA", FRENCH[0], FRENCH[1], FRENCH[2]));
        newsroom.unlink("fr", "en");
        assertThat(newsroom.areTogether("fr", "en")).isFalse();

        newsroom.take(dispatch("tr", "tr", UNSAID, "LHA", TURKISH[0], TURKISH[1], TURKISH[2]));

        assertThat(newsroom.areTogether("fr", "en")).isFalse();
    }

    @Test
    void takingTwoApartThatHangTogetherThroughAThirdSeparatesThem() throws IOException {
        newsroom.take(english()).take(dispatch("fr", "fr", UNSAID, "LHA", FRENCH[0], FRENCH[1], FRENCH[2]))
                .take(dispatch("tr", "tr", UNSAID, "LHA", TURKISH[0], TURKISH[1], TURKISH[2]));
        assertThat(newsroom.areTogether("fr", "tr")).isTrue();

        newsroom.unlink("fr", "tr");

        assertThat(newsroom.areTogether("fr", "tr")).isFalse();
    }

    @Test
    void whatAPersonLinkedStaysLinked() throws IOException {
        newsroom.take(english()).take(dispatch("fr", "fr", UNSAID, "LHA", "Le prix du sel augmente",
                "Le sel coûtera douze pour cent de plus, selon les marchands."));
        assertThat(newsroom.areTogether("fr", "en")).isFalse();

        newsroom.link("fr", "en");
        newsroom.take(dispatch("fr-true", "fr", UNSAID, "LHA", FRENCH[0], FRENCH[1], FRENCH[2]));

        assertThat(newsroom.areTogether("fr", "en")).isTrue();
        assertThat(newsroom.areTogether("fr-true", "en")).isFalse();
        assertThat(onlyLink().evidence()).isInstanceOf(Evidence.Manual.class);
    }

    private static Dispatch english() {
        return dispatch("en", "en", UNSAID, "LHA", ENGLISH[0], ENGLISH[1], ENGLISH[2]);
    }

    private static Origin from(@Nullable String language) {
        return new Origin.HumanTranslation(language, List.of(), null);
    }

    private Link onlyLink() {
        assertThat(links()).hasSize(1);
        return links().getFirst();
    }

    private List<Link> links() {
        return List.of("en", "fr", "tr", "en-update", "en-other", "fr-true").stream()
                .flatMap(id -> newsroom.find(id).stream()).flatMap(it -> it.ties().stream())
                .flatMap(tie -> tie instanceof Tie.Linked(Link link) ? Stream.of(link) : Stream.empty())
                .toList();
    }
}
