package dragoman.archive.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody's event takes the place of another's. */
class EventLogTest {
    private static final int EVENTS = 100;

    @TempDir
    Path archive;

    private String appendAll(String object) throws IOException {
        for (int i = 0; i < EVENTS; i++) {
            new EventLog(archive).append(new ArchiveEvent(ArchiveEvent.Type.POLICY_ASSIGNMENT,
                    Instant.parse("2026-01-05T12:00:00Z"), object, true, "held: dava " + i, null, null));
        }
        return object;
    }

    @Test
    void whoeverAppendsAtTheSameTimeLosesNothing() throws Exception {
        List<String> objects = List.of("urn:dragoman:dispatch:bqd3k", "urn:dragoman:dispatch:0a7xw");
        try (ExecutorService others = Executors.newFixedThreadPool(objects.size())) {
            List<Future<String>> written = new ArrayList<>();
            objects.forEach(object -> written.add(others.submit(() -> appendAll(object))));
            for (Future<String> one : written) {
                assertThat(objects).contains(one.get());
            }
        }
        assertThat(new EventLog(archive).read()).hasSize(objects.size() * EVENTS)
                .allMatch(EventLog.Line.Whole.class::isInstance);
    }
}
