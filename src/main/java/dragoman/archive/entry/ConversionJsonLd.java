package dragoman.archive.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.model.Conversion;
import java.time.Instant;

/**
 * How a machine translation was made, in the JSON-LD of its dispatch: schema.org's {@code translationOfWork} says of what, and one
 * JSON literal, {@code dragoman:conversion}, how.
 */
final class ConversionJsonLd {
    private static final String CONVERSION = "dragoman:conversion";

    private ConversionJsonLd() {
    }

    static void write(Conversion conversion, ObjectNode article) {
        ObjectNode own = (ObjectNode) article.required("@context").required(1);
        own.putObject(CONVERSION).put("@type", "@json");
        article.withObjectProperty("translationOfWork").put("@id",
                DispatchJsonLd.ID_PREFIX + conversion.original());
        ObjectNode literal = article.putObject(CONVERSION).put("original", conversion.original()).put("engine",
                conversion.engine());
        if (conversion.model() != null) {
            literal.put("model", conversion.model());
        }
        if (conversion.version() != null) {
            literal.put("version", conversion.version());
        }
        literal.put("settings", conversion.settings()).put("source", conversion.source()).put("at",
                conversion.at().toString());
    }

    /** Throws IllegalArgumentException or DateTimeException if it was not written here. */
    static Conversion read(JsonNode article, String originalRecord) {
        JsonNode literal = article.required(CONVERSION);
        return new Conversion(literal.required("original").asText(), originalRecord,
                literal.required("engine").asText(), Json.textOrNull(literal, "model"),
                Json.textOrNull(literal, "version"), literal.required("settings").asText(),
                literal.required("source").asText(), Instant.parse(literal.required("at").asText()));
    }
}
