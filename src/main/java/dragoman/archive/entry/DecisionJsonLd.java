package dragoman.archive.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.model.Decision;
import dragoman.model.Evidence;
import dragoman.model.Link;
import dragoman.model.Revision;
import dragoman.model.Tie;

import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A decision about two dispatches as JSON-LD 1.1, and back without loss: the one as a schema.org {@code NewsArticle} that is
 * a {@code translationOfWork} or {@code isBasedOn} the other, and what schema.org has no word for in one JSON literal,
 * {@code dragoman:decision}.
 */
final class DecisionJsonLd {
    private static final String DECISION = "dragoman:decision";

    private DecisionJsonLd() {
    }

    static ObjectNode write(Decision decision) {
        Tie tie = decision.tie();
        ObjectNode article = Json.object();
        ObjectNode own = Json.object().put("dragoman", "urn:dragoman:terms:");
        own.putObject(DECISION).put("@type", "@json");
        ArrayNode context = own.arrayNode().add("https://schema.org").add(own);
        article.set("@context", context);
        article.put("@type", "NewsArticle").put("@id", DispatchJsonLd.ID_PREFIX + tie.one());
        ObjectNode literal = Json.object().put("one", tie.one()).put("other", tie.other())
                .put("at", decision.at().toString());
        switch (tie) {
            case Tie.Linked(Link link) -> {
                article.putObject("translationOfWork").put("@id", DispatchJsonLd.ID_PREFIX + tie.other());
                literal.put("tie", "linked").put("direction", word(link.direction()));
                literal.set("evidence", evidence(link.evidence()));
            }
            case Tie.Unlinked unlinked -> {
                literal.put("tie", "unlinked");
                literal.set("evidence", evidence(unlinked.evidence()));
            }
            case Tie.Revised(Revision revision) -> {
                article.putObject("isBasedOn").put("@id", DispatchJsonLd.ID_PREFIX + tie.other());
                literal.put("tie", "revised").put("revision", word(revision.kind()));
            }
        }
        ObjectNode stories = literal.putObject("stories");
        decision.stories().forEach(stories::put);
        article.set(DECISION, literal);
        return article;
    }

    private static ObjectNode evidence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Inferred it -> {
                ObjectNode json = Json.object().put("kind", "inferred").put("probability", it.probability());
                ObjectNode features = json.putObject("features");
                it.features().forEach(features::put);
                yield json;
            }
            case Evidence.Declared it -> Json.object().put("kind", "declared").put("reference", it.reference());
            case Evidence.Manual it -> Json.object().put("kind", "manual").put("at", it.at().toString());
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The decision that was written. Throws IllegalArgumentException or DateTimeException if it was none. */
    static Decision read(JsonNode article) {
        JsonNode literal = article.required(DECISION);
        SortedMap<String, String> stories = new TreeMap<>();
        literal.required("stories").properties().forEach(it -> stories.put(it.getKey(), it.getValue().asText()));
        return new Decision(Instant.parse(literal.required("at").asText()), tie(literal), stories);
    }

    private static Tie tie(JsonNode literal) {
        String one = literal.required("one").asText();
        String other = literal.required("other").asText();
        String kind = literal.required("tie").asText();
        return switch (kind) {
            case "linked" -> new Tie.Linked(new Link(one, other,
                    Link.Direction.valueOf(constant(literal.required("direction"))),
                    readEvidence(literal.required("evidence"))));
            case "unlinked" -> new Tie.Unlinked(one, other, readEvidence(literal.required("evidence")));
            case "revised" -> new Tie.Revised(
                    new Revision(one, other, Revision.Kind.valueOf(constant(literal.required("revision")))));
            default -> throw new IllegalArgumentException("no tie: " + kind);
        };
    }

    private static Evidence readEvidence(JsonNode json) {
        String kind = json.required("kind").asText();
        return switch (kind) {
            case "inferred" -> {
                SortedMap<String, Double> features = new TreeMap<>();
                json.required("features").properties()
                        .forEach(it -> features.put(it.getKey(), it.getValue().doubleValue()));
                yield new Evidence.Inferred(json.required("probability").doubleValue(), features);
            }
            case "declared" -> new Evidence.Declared(json.required("reference").asText());
            case "manual" -> new Evidence.Manual(Instant.parse(json.required("at").asText()));
            default -> throw new IllegalArgumentException("no evidence: " + kind);
        };
    }

    private static String constant(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }
}
