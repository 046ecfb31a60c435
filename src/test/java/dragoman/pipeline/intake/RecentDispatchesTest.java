package dragoman.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.lexicon.home.Lexicons;
import dragoman.model.Completeness;
import dragoman.model.Dispatch;
import dragoman.model.Header;
import dragoman.model.JournalPosition;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.TextSpan;
import dragoman.story.Candidate;
import dragoman.story.Gist;
import dragoman.story.Member;
import dragoman.story.StoryLinkers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentDispatchesTest {
    private static final int MANY = 1_024;

    private final RecentDispatches recent = new RecentDispatches();

    @Test
    void keepsWhatTheIndexDoesNotShowAndForgetsTheRestWhileMoreComeIn() {
        for (int group = 0; group < 4; group++) {
            for (int i = 0; i < MANY; i++) {
                recent.put(member("d" + (group * MANY + i)), at(group));
            }
            recent.forget(at(group - 2));
        }

        assertThat(recent.member("d0")).isNull();
        assertThat(recent.member("d" + (2 * MANY))).isNotNull();
        assertThat(recent.member("d" + (4 * MANY - 1))).isNotNull();
    }

    @Test
    void forgetsNothingThatTheIndexDoesNotShow() {
        for (int i = 0; i < 3 * MANY; i++) {
            recent.put(member("d" + i), at(i + 1));
            recent.forget(JournalPosition.START);
        }

        assertThat(recent.member("d0")).isNotNull();
    }

    @Test
    void tellsAStoryAsItIsNow() {
        recent.put(member("a"), at(1));
        recent.put(member("b"), at(1));
        recent.put(member("b").in("a"), at(2));

        assertThat(recent.story("a")).extracting(Member::id).containsExactlyInAnyOrder("a", "b");
        assertThat(recent.story("b")).isEmpty();
    }

    @Test
    void findsThoseThatAreAlikeTheMostAlikeFirst() {
        Gist fire = gist("Yirmi iki itfaiyeci Foça rıhtımındaki depo yangınını söndürdü");
        recent.put(with(gist("Foça rıhtımındaki depo yangınını söndürdü"), "alike"), at(1));
        recent.put(with(fire, "same"), at(1));
        recent.put(with(gist("Belediye meclisi yeni otobüs hatlarını görüştü"), "other"), at(1));

        assertThat(recent.like(fire.anchors(), 5)).extracting(Candidate::id).containsExactly("same", "alike");
        assertThat(recent.like(fire.anchors(), 1)).extracting(Candidate::id).containsExactly("same");
    }

    private static Gist gist(String paragraph) {
        Dispatch dispatch = new Dispatch("d", "wire-text", "UTF-8", "tr",
                new Header(null, List.of(), null, List.of(), null, null), Metadata.NONE, paragraph,
                List.of(new TextSpan(0, paragraph.length())), new Origin.Unattributed(), Completeness.FULL, List.of());
        return StoryLinkers.open(Lexicons.builtIn()).gist(dispatch, Instant.EPOCH).orElseThrow();
    }

    private static Member with(Gist gist, String id) {
        return new Member(id, gist, id, at(1), List.of());
    }

    private static Member member(String id) {
        return new Member(id, null, id, at(1), List.of());
    }

    private static JournalPosition at(int offset) {
        return new JournalPosition("j.warc.gz", Math.max(0, offset));
    }
}
