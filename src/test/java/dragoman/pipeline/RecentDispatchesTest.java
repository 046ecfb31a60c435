package dragoman.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.JournalPosition;
import dragoman.story.Member;
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

    private static Member member(String id) {
        return new Member(id, null, id, at(1), List.of());
    }

    private static JournalPosition at(int offset) {
        return new JournalPosition("j.warc.gz", Math.max(0, offset));
    }
}
