package dragoman.pipeline.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.pipeline.Home;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a job has run for so far: {@code jobs/NAME.jsonl} in the home, a line when a run begins and one when it ends. */
public final class RunLedger {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Room for several lines. */
    private static final int TAIL = 1 << 13;

    private final Path file;

    /** The ledger of one job. */
    public RunLedger(Home home, String job) {
        this.file = home.jobs().resolve(job + ".jsonl");
    }

    /** All lines, oldest first. A line that a kill cut short is left out. */
    public List<JobRun> runs() throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(RunLedger::run).flatMap(Optional::stream).toList()
                : List.of();
    }

    /** The last line that is whole. */
    Optional<JobRun> last() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        ByteBuffer end = ByteBuffer.allocate(TAIL);
        try (FileChannel ledger = FileChannel.open(file)) {
            ledger.read(end, Math.max(0, ledger.size() - TAIL));
        }
        List<String> lines = new String(end.array(), 0, end.position(), UTF_8).lines().toList();
        return lines.reversed().stream().map(RunLedger::run).flatMap(Optional::stream).findFirst();
    }

    /** What a line says; nothing if it is torn: its run began, and is due again. */
    private static Optional<JobRun> run(String line) {
        try {
            return Optional.of(run(MAPPER.readTree(line)));
        } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static JobRun run(JsonNode json) {
        String ended = json.path("ended").asText("");
        return new JobRun(LocalDateTime.parse(json.path("slot").asText()), json.path("attempt").asInt(),
                Instant.parse(json.path("started").asText()), ended.isEmpty() ? null : Instant.parse(ended),
                JobRun.Outcome.valueOf(json.path("outcome").asText().toUpperCase(Locale.ROOT)),
                json.path("detail").asText());
    }

    /** Appends a line. It is not forced to the disk: whoever loses it to a power cut runs the job once more. */
    void append(JobRun run) throws IOException {
        ObjectNode json = MAPPER.createObjectNode().put("slot", run.slot().toString()).put("attempt", run.attempt())
                .put("started", run.started().toString());
        if (run.ended() != null) {
            json.put("ended", run.ended().toString());
        }
        json.put("outcome", run.outcome().name().toLowerCase(Locale.ROOT)).put("detail", run.detail());
        try (FileChannel ledger = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            ledger.write(ByteBuffer.wrap((json + "\n").getBytes(UTF_8)));
        }
    }
}
