package dragoman.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dragoman.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param headers beside the type of the body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, String type, byte[] body, Map<String, String> headers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Answer {
        headers = Map.copyOf(headers);
    }

    /** An object as JSON. */
    static Answer json(int status, Map<String, ?> object) {
        return new Answer(status, "application/json", bytes(object), Map.of());
    }

    /** Text that a program reads. */
    static Answer text(String type, String text) {
        return new Answer(200, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A problem document (RFC 9457). Its title tells the kind of problem, and code and place are as everywhere else. */
    static Answer problem(int status, Problem problem) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:dragoman:problem:" + problem.code());
        document.put("title", problem.code().summary());
        document.put("status", status);
        document.put("detail", problem.detail());
        document.put("code", problem.code().name());
        document.put("place", problem.place());
        document.put("remedy", problem.code().remedy());
        return new Answer(status, "application/problem+json", bytes(document), Map.of());
    }

    /** The same with a header. */
    Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, type, body, more);
    }

    private static byte[] bytes(Map<String, ?> object) {
        try {
            return JSON.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text, numbers and lists of them", e);
        }
    }
}
