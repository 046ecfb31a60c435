package dragoman.archive.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.archive.DaySummary;
import dragoman.archive.DaySummary.WarcFile;
import dragoman.archive.entry.Json;
import dragoman.archive.warc.DamageException;
import dragoman.model.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A day's summary as JSON, for programs and for people, and back. */
public final class DaySummaryJson {
    private DaySummaryJson() {
    }

    static byte[] write(DaySummary summary) {
        ObjectNode json = Json.object().put("day", summary.day().toString());
        json.put("first", text(summary.first())).put("last", text(summary.last()));
        ArrayNode files = json.putArray("files");
        summary.files().forEach(file -> files.addObject().put("name", file.name()).put("bytes", file.bytes()));
        json.put("records", summary.records());
        json.put("accepted", summary.tally().accepted());
        json.put("duplicate", summary.tally().duplicate());
        json.put("rejected", summary.tally().rejected());
        json.put("decisions", summary.decisions());
        json.put("textCharacters", summary.textCharacters());
        counts(json.putObject("languages"), summary.languages());
        counts(json.putObject("origins"), summary.origins());
        counts(json.putObject("agencies"), summary.agencies());
        return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void counts(ObjectNode json, SortedMap<String, Long> counts) {
        counts.forEach(json::put);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /**
     * Reads a summary.
     *
     * @throws DamageException if it is none
     */
    public static DaySummary read(byte[] bytes) throws IOException {
        try {
            JsonNode json = Json.tree(bytes);
            List<WarcFile> files = new ArrayList<>();
            json.path("files").forEach(
                    file -> files.add(new WarcFile(file.path("name").asText(), file.path("bytes").asLong())));
            return new DaySummary(LocalDate.parse(json.path("day").asText()), instant(json.path("first")),
                    instant(json.path("last")), files, json.path("records").asLong(),
                    new Tally(json.path("accepted").asLong(), json.path("duplicate").asLong(),
                            json.path("rejected").asLong()),
                    json.path("decisions").asLong(), json.path("textCharacters").asLong(),
                    counts(json.path("languages")), counts(json.path("origins")), counts(json.path("agencies")));
        } catch (DateTimeException | IOException e) {
            throw new DamageException("a summary makes no sense: " + e.getMessage(), e);
        }
    }

    private static @Nullable Instant instant(JsonNode json) {
        return json.isTextual() ? Instant.parse(json.asText()) : null;
    }

    private static SortedMap<String, Long> counts(JsonNode json) {
        SortedMap<String, Long> counts = new TreeMap<>();
        json.properties().forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        return counts;
    }
}
