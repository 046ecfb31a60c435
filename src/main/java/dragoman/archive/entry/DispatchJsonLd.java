package dragoman.archive.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.model.Completeness;
import dragoman.model.Credit;
import dragoman.model.CreditLine;
import dragoman.model.Dispatch;
import dragoman.model.Header;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.Role;
import dragoman.model.TextSpan;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch as a schema.org {@code NewsArticle} in JSON-LD 1.1, and back without loss. What schema.org has no word for
 * stands in one JSON literal, {@code dragoman:reading}. Null and empty values are left out; members that a later version
 * may add are ignored.
 */
public final class DispatchJsonLd {
    public static final String ID_PREFIX = "urn:dragoman:dispatch:";
    private static final String READING = "dragoman:reading";

    private DispatchJsonLd() {
    }

    static ObjectNode write(Dispatch dispatch) {
        Header header = dispatch.header();
        ObjectNode article = Json.object();
        article.set("@context", context());
        article.put("@type", "NewsArticle").put("@id", ID_PREFIX + dispatch.id()).put("identifier", dispatch.id());
        put(article, "inLanguage", dispatch.language());
        put(article, "headline", header.headline());
        put(article, "abstract", header.summary());
        putNamed(article, "locationCreated", "Place", header.place());
        putPersons(article, "author", header.authors());
        putNamed(article, "sourceOrganization", "NewsMediaOrganization", header.agency());
        put(article, "datePublished", header.published() == null ? null : header.published().toString());
        writeOrigin(article, dispatch.origin(), dispatch.metadata());
        put(article, "articleBody", dispatch.body());
        article.put("text", dispatch.text());
        ObjectNode reading = reading(dispatch);
        MetadataJsonLd.write(dispatch.metadata(), article, reading);
        article.set(READING, reading);
        return article;
    }

    private static ArrayNode context() {
        ObjectNode own = Json.object().put("dragoman", "urn:dragoman:terms:");
        own.putObject(READING).put("@type", "@json");
        return own.arrayNode().add("https://schema.org").add(own);
    }

    /** Who translated what, as far as schema.org has words for it. */
    private static void writeOrigin(ObjectNode article, Origin origin, Metadata metadata) {
        switch (origin) {
            case Origin.HumanTranslation t -> {
                putPersons(article, "translator", t.translators());
                ObjectNode work = article.putObject("translationOfWork").put("@type", "NewsArticle");
                metadata.translationOf().stream().limit(1).forEach(it -> work.put("identifier", it.id()));
                put(work, "inLanguage", t.sourceLanguage());
            }
            case Origin.MachineTranslation t ->
                put(article.putObject("translationOfWork").put("@type", "NewsArticle"), "inLanguage",
                        t.sourceLanguage());
            case Origin.Original _,Origin.Unattributed _ -> {
            }
        }
        if (origin.creditLine() != null) {
            article.put("creditText", origin.creditLine().text());
        }
    }

    private static ObjectNode reading(Dispatch dispatch) {
        ObjectNode reading = Json.object().put("format", dispatch.format()).put("charset", dispatch.charset());
        put(reading, "tag", dispatch.tag());
        reading.put("completeness", word(dispatch.completeness())).put("origin", dispatch.origin().kind());
        if (dispatch.origin() instanceof Origin.MachineTranslation t) {
            put(reading, "engine", t.engine());
        }
        if (dispatch.origin().creditLine() != null) {
            reading.set("creditLine", creditLine(dispatch.origin().creditLine()));
        }
        ArrayNode paragraphs = reading.putArray("paragraphs");
        dispatch.paragraphs().forEach(paragraph -> paragraphs.add(span(paragraph)));
        ArrayNode problems = reading.putArray("problems");
        dispatch.problems().forEach(problem -> problems.add(ProblemJson.write(problem)));
        return reading;
    }

    private static ObjectNode creditLine(CreditLine line) {
        ObjectNode json = Json.object();
        json.set("span", span(line.span()));
        ArrayNode credits = json.putArray("credits");
        for (Credit credit : line.credits()) {
            put(credits.addObject().put("role", word(credit.role())), "names", credit.names());
        }
        return json;
    }

    private static ArrayNode span(TextSpan span) {
        return Json.object().arrayNode().add(span.start()).add(span.end());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void put(ObjectNode object, String member, @Nullable String value) {
        if (value != null) {
            object.put(member, value);
        }
    }

    private static void put(ObjectNode object, String member, List<String> values) {
        if (!values.isEmpty()) {
            values.forEach(object.putArray(member)::add);
        }
    }

    private static void putNamed(ObjectNode object, String member, String type, @Nullable String name) {
        if (name != null) {
            object.putObject(member).put("@type", type).put("name", name);
        }
    }

    private static void putPersons(ObjectNode object, String member, List<String> names) {
        if (!names.isEmpty()) {
            ArrayNode persons = object.putArray(member);
            names.forEach(name -> persons.addObject().put("@type", "Person").put("name", name));
        }
    }

    /** The dispatch that was written. Throws IllegalArgumentException or DateTimeException if it was none. */
    static Dispatch read(JsonNode article) {
        JsonNode reading = article.required(READING);
        String published = Json.textOrNull(article, "datePublished");
        Header header = new Header(Json.textOrNull(article, "headline"), Json.texts(article.path("abstract")),
                Json.textOrNull(article.path("locationCreated"), "name"), names(article.path("author")),
                Json.textOrNull(article.path("sourceOrganization"), "name"),
                published == null ? null : Instant.parse(published));
        return new Dispatch(article.required("identifier").asText(), reading.required("format").asText(),
                reading.required("charset").asText(), Json.textOrNull(article, "inLanguage"), header,
                MetadataJsonLd.read(article, reading), article.required("text").asText(),
                spans(reading.required("paragraphs")),
                readOrigin(article, reading), Completeness.valueOf(constant(reading.required("completeness"))),
                Json.elements(reading.required("problems")).stream().map(ProblemJson::read).toList());
    }

    private static Origin readOrigin(JsonNode article, JsonNode reading) {
        String from = Json.textOrNull(article.path("translationOfWork"), "inLanguage");
        CreditLine line = reading.has("creditLine")
                ? readCreditLine(article.required("creditText").asText(), reading.get("creditLine"))
                : null;
        String kind = reading.required("origin").asText();
        return switch (kind) {
            case "original" -> new Origin.Original(line);
            case "human-translation" -> new Origin.HumanTranslation(from, names(article.path("translator")), line);
            case "machine-translation" ->
                new Origin.MachineTranslation(from, Json.textOrNull(reading, "engine"), line);
            case "unattributed" -> new Origin.Unattributed();
            default -> throw new IllegalArgumentException("no kind of origin: " + kind);
        };
    }

    private static CreditLine readCreditLine(String text, JsonNode json) {
        List<Credit> credits = Json.elements(json.required("credits")).stream()
                .map(credit -> new Credit(Role.valueOf(constant(credit.required("role"))),
                        Json.texts(credit.path("names"))))
                .toList();
        return new CreditLine(text, span(json.required("span")), credits);
    }

    private static List<TextSpan> spans(JsonNode array) {
        return Json.elements(array).stream().map(DispatchJsonLd::span).toList();
    }

    private static TextSpan span(JsonNode pair) {
        return new TextSpan(pair.required(0).intValue(), pair.required(1).intValue());
    }

    private static List<String> names(JsonNode persons) {
        return Json.elements(persons).stream().map(person -> person.required("name").asText()).toList();
    }

    private static String constant(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }
}
