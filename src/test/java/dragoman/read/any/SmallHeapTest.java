package dragoman.read.any;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.bench.Jvm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SmallHeapTest {
    @Test
    @Timeout(600)
    void readsWhatIsMadeToFillTheMemoryWithinHalfAGigabyte() throws Exception {
        Process intake = Jvm.start(null, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"), HostileIntake.class.getName());

        String said = new String(intake.getInputStream().readAllBytes(), UTF_8).strip();

        assertThat(intake.waitFor()).as(said).isZero();
        assertThat(said).contains("files, peak").doesNotContain("OutOfMemoryError");
    }
}
