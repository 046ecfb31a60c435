package dragoman.pipeline.feeds;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.fetch.Validators;
import dragoman.model.Tally;
import dragoman.pipeline.Home;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is remembered of each feed in a file of its own, {@code feeds/NAME.json}. Whatever gets lost here costs nothing but
 * one more fetch: what was taken is known from the journal.
 */
public final class FeedStates {
    private static final Logger LOG = LoggerFactory.getLogger(FeedStates.class);
    private static final String SUFFIX = ".json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /** The feeds of a home. */
    public FeedStates(Home home) {
        this.folder = home.feeds();
    }

    /** What is remembered, by the feeds' names. */
    public Map<String, FeedState> all() throws IOException {
        Map<String, FeedState> states = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return states;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(SUFFIX)).toList()) {
                String name = String.valueOf(file.getFileName());
                FeedState state = read(file);
                if (state != null) {
                    states.put(name.substring(0, name.length() - SUFFIX.length()), state);
                }
            }
        }
        return states;
    }

    /** Remembers a feed, also after a power cut. */
    void save(String name, FeedState state) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name + SUFFIX);
        Path written = folder.resolve(name + ".part");
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(json(state)));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static ObjectNode json(FeedState state) {
        ObjectNode json = JSON.createObjectNode().put("address", state.address())
                .put("entityTag", state.validators().entityTag())
                .put("lastModified", state.validators().lastModified())
                .put("content", state.content())
                .put("format", state.format())
                .put("unreadable", state.unreadable())
                .put("succeeded", text(state.succeeded()))
                .put("failures", state.failures())
                .put("trouble", state.trouble())
                .put("notBefore", text(state.notBefore()));
        json.putObject("entries").put("accepted", state.entries().accepted())
                .put("duplicate", state.entries().duplicate()).put("rejected", state.entries().rejected());
        return json;
    }

    private static @Nullable FeedState read(Path file) throws IOException {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            JsonNode entries = json.required("entries");
            return new FeedState(json.required("address").asText(),
                    new Validators(textOrNull(json, "entityTag"), textOrNull(json, "lastModified")),
                    textOrNull(json, "content"), textOrNull(json, "format"), textOrNull(json, "unreadable"),
                    instantOrNull(json, "succeeded"),
                    json.required("failures").asInt(), textOrNull(json, "trouble"), instantOrNull(json, "notBefore"),
                    new Tally(entries.required("accepted").asLong(), entries.required("duplicate").asLong(),
                            entries.required("rejected").asLong()));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            LOG.warn("{} makes no sense and is forgotten: {}", file, e.toString());
            return null;
        }
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable String textOrNull(JsonNode json, String member) {
        JsonNode value = json.path(member);
        return value.isTextual() ? value.asText() : null;
    }

    private static @Nullable Instant instantOrNull(JsonNode json, String member) {
        String text = textOrNull(json, member);
        return text == null ? null : Instant.parse(text);
    }
}
