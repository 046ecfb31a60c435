package dragoman.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When whoever is in no hurry gives way. */
class RushTest {
    private long nanos = Long.MAX_VALUE - 5; // as System.nanoTime may be
    private final Rush rush = new Rush(() -> nanos);

    @Test
    void aFewASecondAreNoRush() {
        for (int i = 0; i < 600; i++) {
            rush.arrive();
            pass(100);
            assertThat(rush.isOn()).isFalse();
        }
    }

    @Test
    void aPileIsOneFromItsFirstMomentsUntilTwoSecondsAfterIt() {
        for (int i = 0; i < 500; i++) {
            rush.arrive();
            pass(1);
        }
        assertThat(rush.isOn()).isTrue();
        pass(900);
        assertThat(rush.isOn()).isTrue();
        pass(1100);
        assertThat(rush.isOn()).isFalse();
    }

    private void pass(long millis) {
        nanos += Duration.ofMillis(millis).toNanos();
    }
}
