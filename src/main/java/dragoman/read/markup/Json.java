package dragoman.read.markup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.charset.Decoding;
import dragoman.read.charset.TextDecoder;

/** Reads JSON documents: bytes become characters first, as those of any text, and depth and number of parts are bounded. */
public final class Json {
    private static final int DEEPEST = 100;
    private static final int MOST_TOKENS = 1_000_000;
    private static final int LONGEST_NAME = 1_000;
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxTokenCount(MOST_TOKENS)
                    .maxNameLength(LONGEST_NAME).maxStringLength(Integer.MAX_VALUE).build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Json() {
    }

    /** A document, or why there is none. */
    public sealed interface Document {
        /** A whole document. */
        record Whole(JsonNode root, Decoding.Text decoded) implements Document {
        }

        /** Not decodable, not well-formed, or beyond the bounds. */
        record Broken(Problem problem) implements Document {
        }
    }

    /** Whether bytes begin like a JSON object, or an array of them. Nothing else begins so but by intent. */
    public static boolean begins(Incoming incoming) {
        int[] opening = new int[2];
        int found = 0;
        for (byte b : incoming.bytes()) {
            boolean blank = b >= 0 && b <= ' ';
            boolean mark = found == 0 && b < 0;
            if (!blank && !mark) {
                opening[found++] = b;
            }
            if (found == opening.length) {
                break;
            }
        }
        return switch (opening[0]) {
            case '{' -> opening[1] == '"' || opening[1] == '}';
            case '[' -> opening[1] == '{';
            default -> false;
        };
    }

    /** The document in a file. */
    public static Document read(Incoming incoming) {
        return switch (TextDecoder.decode(incoming)) {
            case Decoding.Failure failure -> new Document.Broken(failure.problem());
            case Decoding.Text decoded -> read(incoming.name(), decoded);
        };
    }

    private static Document read(String name, Decoding.Text decoded) {
        try {
            return new Document.Whole(MAPPER.readTree(decoded.text()), decoded);
        } catch (StreamConstraintsException e) {
            return broken(ProblemCode.P052, name, e);
        } catch (JsonProcessingException e) {
            return broken(ProblemCode.P051, name, e);
        }
    }

    private static Document broken(ProblemCode code, String name, JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        String place = location == null ? name : name + " line " + location.getLineNr();
        return new Document.Broken(new Problem(code, place, reason(e)));
    }

    /** Jackson's own words, without those on Jackson. */
    private static String reason(JsonProcessingException e) {
        return e instanceof MismatchedInputException
                ? "something follows behind the first value"
                : Problem.onOneLine(e.getOriginalMessage()).replaceFirst(", from `[^)]*\\)`\\)$", ")");
    }
}
