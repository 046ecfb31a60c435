package dragoman.desk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Evidence;
import dragoman.model.JournalPosition;
import dragoman.model.Link;
import dragoman.model.Revision;
import dragoman.model.Tie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static final Instant NOON = Instant.parse("2025-10-01T12:00:00Z");

    private final List<Kin> story = new ArrayList<>();

    @Test
    void theNewestOfAChainHasThePlaceOfAllBeforeIt() {
        add("one");
        add("two", revises("two", "one"));
        add("three", revises("three", "two"));

        assertThat(standing("one").supersededBy()).isEqualTo("three");
        assertThat(standing("three")).isEqualTo(Standing.CURRENT);
    }

    @Test
    void aVersionKeepsItsPlaceWhileItsSuccessorIsUnderEmbargo() {
        add("one");
        story.add(new Kin("two", at(2), null, NOON, List.of(revises("two", "one"))));

        assertThat(standing("one").isSuperseded(NOON.minusSeconds(1))).isFalse();
        assertThat(standing("one").isSuperseded(NOON)).isTrue();
    }

    @Test
    void aVersionLosesItsPlaceAtOnceToOneThatIsWithheld() {
        add("one");
        story.add(new Kin("two", at(2), null, Instant.MAX, List.of(revises("two", "one"))));

        assertThat(standing("one").isSuperseded(NOON)).isTrue();
    }

    @Test
    void aKillTakesEarlierVersionsAndTranslationsButNotWhatComesInstead() {
        add("one");
        add("two", revises("two", "one"));
        add("fr", links("fr", "one", Link.Direction.STATED));
        add("tr", links("tr", "two", Link.Direction.UNKNOWN));
        add("kill", new Tie.Revised(new Revision("kill", "two", Revision.Kind.KILL)));
        add("instead", revises("instead", "two"));

        assertThat(standing("one").withdrawnBy()).isEqualTo("kill");
        assertThat(standing("two").withdrawnBy()).isEqualTo("kill");
        assertThat(standing("fr").withdrawnBy()).isEqualTo("kill");
        assertThat(standing("tr").withdrawnBy()).isNull();
        assertThat(standing("instead")).isEqualTo(Standing.CURRENT);
    }

    @Test
    void aTranslationIsOutdatedByWhatWasMadeAfterItAndNotByWhatCameInAfterIt() {
        story.add(new Kin("en", at(1), NOON, null, List.of()));
        story.add(new Kin("fr", at(2), NOON.plusSeconds(600), null,
                List.of(links("fr", "en", Link.Direction.STATED))));
        story.add(new Kin("en2", at(3), NOON.plusSeconds(300), null, List.of(revises("en2", "en"))));
        assertThat(standing("fr").isStale()).isFalse();

        story.add(new Kin("en3", at(4), NOON.plusSeconds(900), null, List.of(revises("en3", "en2"))));
        story.add(new Kin("tr", at(5), NOON.plusSeconds(700), null,
                List.of(links("tr", "fr", Link.Direction.STATED))));

        assertThat(standing("fr").outdatedBy()).isEqualTo("en3");
        assertThat(standing("tr").outdatedBy()).isEqualTo("en3");
    }

    private void add(String id, Tie... ties) {
        story.add(new Kin(id, at(story.size()), null, null, List.of(ties)));
    }

    private Standing standing(String id) {
        @Nullable
        Standing standing = Lineage.of(story).get(id);
        return requireNonNull(standing);
    }

    private static JournalPosition at(long offset) {
        return new JournalPosition("j.warc.gz", offset);
    }

    private static Tie revises(String later, String earlier) {
        return new Tie.Revised(new Revision(later, earlier, Revision.Kind.UPDATE));
    }

    private static Tie links(String translation, String original, Link.Direction direction) {
        return new Tie.Linked(new Link(translation, original, direction, new Evidence.Manual(NOON)));
    }
}
