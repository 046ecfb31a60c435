package dragoman.archive.day;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.archive.ArchiveDamagedException;
import dragoman.archive.entry.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What was done to the archive, in {@code events.jsonl}: a JSON object a line, with the names of PREMIS 3 and a checksum of the
 * line itself. Only ever appended to.
 */
public final class EventLog {
    public static final String FILE = "events.jsonl";
    private static final String CHECKSUM = "crc32c";
    private static final String INVENTORY = "inventorySha512";

    private final Path file;

    public EventLog(Path archive) {
        this.file = archive.resolve(FILE);
    }

    /** Appends an event, and forces it to the disk. Who verifies appends beside who seals or holds, so the system finds the end. */
    public void append(ArchiveEvent event) throws IOException {
        ObjectNode json = Json.object().put("eventType", event.type().word())
                .put("eventDateTime", event.at().toString())
                .put("linkingObjectIdentifier", event.object())
                .put("eventOutcome", event.success() ? "success" : "failure")
                .put("eventDetail", event.detail())
                .put("linkingAgentIdentifier", agent());
        if (event.run() != null) {
            json.put("run", event.run());
        }
        if (event.inventory() != null) {
            json.put(INVENTORY, event.inventory());
        }
        json.put(CHECKSUM, checksum(json));
        String line = (endsWithin() ? "\n" : "") + json + "\n";
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer rest = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (rest.hasRemaining()) {
                log.write(rest);
            }
            log.force(true);
        }
    }

    /** Whether a kill left the last line without its end. */
    private boolean endsWithin() throws IOException {
        if (Files.notExists(file)) {
            return false;
        }
        try (FileChannel log = FileChannel.open(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return log.size() > 0 && log.read(last, log.size() - 1) == 1 && last.get(0) != '\n';
        }
    }

    private static String agent() {
        String version = EventLog.class.getPackage().getImplementationVersion();
        return "dragoman" + (version == null ? "" : " " + version);
    }

    private static String checksum(ObjectNode json) {
        CRC32C crc = new CRC32C();
        crc.update(json.toString().getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    /** A line of the file: an event, or what is wrong with it. */
    public sealed interface Line {
        /** An event as it was written. */
        record Whole(ArchiveEvent event) implements Line {
        }

        /**
         * A line that is not as it was written.
         *
         * @param number counted from 1
         * @param torn whether it lacks its end, as a kill leaves a line that nobody was told of
         */
        record Damaged(long number, String what, boolean torn) implements Line {
        }
    }

    /** Every line, in order; none if there is no such file. An empty one says nothing: it ends what another was just writing. */
    public List<Line> read() throws IOException {
        List<Line> lines = new ArrayList<>();
        if (Files.exists(file)) {
            long number = 0;
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                number++;
                if (!line.isEmpty()) {
                    lines.add(line(number, line.getBytes(StandardCharsets.ISO_8859_1)));
                }
            }
        }
        return lines;
    }

    /** The events that can be read. */
    public List<ArchiveEvent> events() throws IOException {
        return read().stream().flatMap(line -> line instanceof Line.Whole(ArchiveEvent event)
                ? Stream.of(event)
                : Stream.empty()).toList();
    }

    /**
     * Makes sure that no event is unknown.
     *
     * @throws ArchiveDamagedException if a line was written whole, and can't be read any more
     */
    public void requireLegible() throws IOException {
        for (Line line : read()) {
            if (line instanceof Line.Damaged(long number, String what, boolean torn) && !torn) {
                throw new ArchiveDamagedException(file.toString(), "line " + number + ": " + what);
            }
        }
    }

    /** The inventories that each day's records were last read under and found whole, by the day's object. */
    public Map<String, String> inventories() throws IOException {
        Map<String, String> inventories = new HashMap<>();
        for (ArchiveEvent event : events()) {
            if (event.success() && event.inventory() != null) {
                inventories.put(event.object(), event.inventory());
            }
        }
        return inventories;
    }

    /** Every inventory that a day has ever had. */
    public Set<String> inventories(LocalDate day) throws IOException {
        return events().stream().filter(event -> event.object().equals(DayStore.id(day))).map(ArchiveEvent::inventory)
                .filter(Objects::nonNull).collect(toUnmodifiableSet());
    }

    private static Line line(long number, byte[] line) {
        try {
            if (!(Json.tree(line) instanceof ObjectNode json)) {
                return damaged(number, line, "no JSON object");
            }
            JsonNode checksum = json.remove(CHECKSUM);
            if (checksum == null || !checksum.asText().equals(checksum(json))) {
                return damaged(number, line, "the line does not fit its checksum");
            }
            return new Line.Whole(event(json));
        } catch (JacksonException e) {
            return damaged(number, line, "no JSON: " + e.getOriginalMessage());
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return damaged(number, line, String.valueOf(e.getMessage()));
        }
    }

    private static Line damaged(long number, byte[] line, String what) {
        return new Line.Damaged(number, what, line.length == 0 || line[line.length - 1] != '}');
    }

    private static ArchiveEvent event(JsonNode json) {
        String word = json.path("eventType").asText();
        ArchiveEvent.Type type = Stream.of(ArchiveEvent.Type.values()).filter(it -> it.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event type: " + word));
        return new ArchiveEvent(type, Instant.parse(json.path("eventDateTime").asText()),
                json.path("linkingObjectIdentifier").asText(), json.path("eventOutcome").asText().equals("success"),
                json.path("eventDetail").asText(), Json.textOrNull(json, "run"), Json.textOrNull(json, INVENTORY));
    }
}
