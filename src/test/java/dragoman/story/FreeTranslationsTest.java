package dragoman.story;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.story.StoryFixtures.Told;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thirty stories in free translation, and other stories on the same events, in any order. */
class FreeTranslationsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findTheirOriginalsAndOtherStoriesOnTheSameEventsStayApart(long seed) throws IOException {
        List<Told> told = new ArrayList<>(StoryFixtures.read("stories.txt", ""));
        told.addAll(StoryFixtures.read("same-events.txt", "-other"));
        Collections.shuffle(told, new Random(seed));
        Newsroom newsroom = new Newsroom();
        for (Told it : told) {
            newsroom.take(it.dispatch());
        }

        List<String> wrong = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int right = 0;
        for (Told one : told) {
            for (Told other : told) {
                boolean found = newsroom.areTogether(one.id(), other.id());
                boolean wanted = isVersion(one, other);
                if (one.id().compareTo(other.id()) < 0 && (found || wanted)) {
                    right += found && wanted ? 1 : 0;
                    if (found != wanted) {
                        (found ? wrong : missing).add(one.id() + " " + other.id());
                    }
                }
            }
        }
        assertThat((double) right / (right + wrong.size())).as("precision, wrong are %s", wrong)
                .isGreaterThanOrEqualTo(0.98);
        assertThat((double) right / (right + missing.size())).as("recall, missing are %s", missing)
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(StoryFixtures.read("stories.txt", "")).hasSize(90);
        assertThat(StoryFixtures.read("same-events.txt", "-other")).hasSize(20);
    }

    private static boolean isVersion(Told one, Told other) {
        return one.story().equals(other.story()) && !one.id().endsWith("-other") && !other.id().endsWith("-other");
    }
}
