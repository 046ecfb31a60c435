package dragoman.archive.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;

/** A problem as JSON: {@code {"code": "P004", "place": "a.txt", "detail": "…"}}. */
final class ProblemJson {
    private ProblemJson() {
    }

    static ObjectNode write(Problem problem) {
        return Json.object()
                .put("code", problem.code().name())
                .put("place", problem.place())
                .put("detail", problem.detail());
    }

    /** Throws IllegalArgumentException if it is none. */
    static Problem read(JsonNode json) {
        return new Problem(ProblemCode.valueOf(json.required("code").asText()), json.required("place").asText(),
                json.required("detail").asText());
    }
}
