package dragoman.archive.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.model.Completeness;
import dragoman.model.Dispatch;
import dragoman.model.Header;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.time.Instant;
import java.util.List;

/**
 * All that is left of a dispatch that was purged. Its JSON is kept short: it has to fit where the dispatch was.
 *
 * @param id the dispatch's
 * @param digest that of the bytes as received; of the stored text, if they had been purged before with another dispatch
 * @param at when it was purged
 * @param reason why
 */
public record Tombstone(String id, String digest, Instant at, String reason) {
    private static final String MEMBER = "tombstone";

    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.putObject(MEMBER).put("id", id).put("digest", digest).put("at", at.toString()).put("reason", reason);
        return json;
    }

    /** Whether a record of a dispatch is a tombstone. */
    static boolean isIn(JsonNode json) {
        return json.has(MEMBER);
    }

    /** Throws IllegalArgumentException or DateTimeException if it was not written here. */
    static Tombstone read(JsonNode json) {
        JsonNode stone = json.required(MEMBER);
        return new Tombstone(stone.required("id").asText(), stone.required("digest").asText(),
                Instant.parse(stone.required("at").asText()), stone.required("reason").asText());
    }

    /** What stands for the dispatch from now on: it has the id and says nothing. */
    Dispatch dispatch() {
        return new Dispatch(id, MEMBER, "UTF-8", null, new Header(null, List.of(), null, List.of(), null, null),
                Metadata.NONE, "", List.of(), new Origin.Unattributed(), Completeness.PURGED,
                List.of(new Problem(ProblemCode.P092, digest, (at + " " + reason).strip())));
    }
}
