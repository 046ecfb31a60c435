package dragoman.pipeline.translation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.pipeline.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How machine translation stands, as the service last wrote it into {@code translations/status.json}. Nothing depends on it but
 * who wants to know.
 *
 * @param at when that was
 * @param wanted by rule, how many versions it wants
 * @param troubles by engine, what is the matter with it since it last made a translation
 */
public record TranslationStatus(Instant at, SortedMap<String, Integer> wanted, SortedMap<String, Trouble> troubles) {
    /** Nothing was looked at yet. */
    public static final TranslationStatus NONE = new TranslationStatus(Instant.EPOCH, Map.of(), Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    public TranslationStatus {
        wanted = new TreeMap<>(wanted);
        troubles = new TreeMap<>(troubles);
    }

    TranslationStatus(Instant at, Map<String, Integer> wanted, Map<String, Trouble> troubles) {
        this(at, new TreeMap<>(wanted), new TreeMap<>(troubles));
    }

    /**
     * What is the matter with an engine.
     *
     * @param failures how many dispatches in a row it did not translate
     * @param last why, the last time
     * @param at when that was
     */
    public record Trouble(int failures, String last, Instant at) {
    }

    /** Whether another one says the same, whenever it was written. */
    boolean isAsOf(TranslationStatus other) {
        return wanted.equals(other.wanted) && troubles.equals(other.troubles);
    }

    /** What a home's service wrote last; {@link #NONE} if it never did, or if that makes no sense. */
    public static TranslationStatus of(Home home) throws IOException {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file(home)));
            Map<String, Integer> wanted = new TreeMap<>();
            json.path("wanted").properties().forEach(it -> wanted.put(it.getKey(), it.getValue().asInt()));
            Map<String, Trouble> troubles = new TreeMap<>();
            json.path("troubles").properties().forEach(it -> troubles.put(it.getKey(),
                    new Trouble(it.getValue().path("failures").asInt(), it.getValue().path("last").asText(),
                            Instant.parse(it.getValue().path("at").asText()))));
            return new TranslationStatus(Instant.parse(json.path("at").asText()), wanted, troubles);
        } catch (NoSuchFileException | JacksonException | DateTimeException e) {
            return NONE;
        }
    }

    /** Writes it down. Whoever reads it meanwhile sees the one before. */
    void save(Home home) throws IOException {
        ObjectNode json = JSON.createObjectNode().put("at", at.toString());
        ObjectNode wants = json.putObject("wanted");
        wanted.forEach(wants::put);
        ObjectNode engines = json.putObject("troubles");
        troubles.forEach((engine, trouble) -> engines.putObject(engine).put("failures", trouble.failures())
                .put("last", trouble.last()).put("at", trouble.at().toString()));
        Path file = file(home);
        Files.createDirectories(home.translations());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, JSON.writeValueAsBytes(json));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path file(Home home) {
        return home.translations().resolve("status.json");
    }
}
