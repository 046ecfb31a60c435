package dragoman.archive.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.model.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a format declares, in the JSON-LD of a dispatch. Schema.org has {@code version}, {@code about}, {@code contributor} and
 * {@code creativeWorkStatus} for it; the rest stands in {@code dragoman:reading}. Nothing that was not declared is written,
 * and what is not there is read as not declared.
 */
final class MetadataJsonLd {
    private MetadataJsonLd() {
    }

    static void write(Metadata metadata, ObjectNode article, ObjectNode reading) {
        Metadata.SourceId source = metadata.sourceId();
        if (source != null) {
            reading.put("sourceId", source.id());
            put(article, "version", source.version());
        }
        writeSubjects(metadata.subjects(), article);
        writeContributors(metadata.contributors(), article);
        Metadata.Status status = metadata.status();
        put(article, "creativeWorkStatus", status == null ? null : status.name().toLowerCase(Locale.ROOT));
        put(reading, "slug", metadata.slug());
        if (metadata.urgency() != null) {
            reading.put("urgency", metadata.urgency());
        }
        put(reading, "embargoedUntil",
                metadata.embargoedUntil() == null ? null : metadata.embargoedUntil().toString());
        writeReferences(metadata.references(), reading);
        put(reading, "signal", metadata.signal());
        put(reading, "note", metadata.note());
    }

    private static void writeSubjects(List<Metadata.Subject> subjects, ObjectNode article) {
        if (!subjects.isEmpty()) {
            ArrayNode about = article.putArray("about");
            for (Metadata.Subject subject : subjects) {
                ObjectNode term = about.addObject().put("@type", "DefinedTerm");
                put(term, "termCode", subject.code());
                put(term, "name", subject.name());
            }
        }
    }

    /** A person, or where there is a role, schema.org's {@code Role} with the person in it. */
    private static void writeContributors(List<Metadata.Contributor> contributors, ObjectNode article) {
        if (!contributors.isEmpty()) {
            ArrayNode array = article.putArray("contributor");
            for (Metadata.Contributor contributor : contributors) {
                ObjectNode entry = array.addObject();
                ObjectNode person = entry;
                if (contributor.role() != null) {
                    person = entry.put("@type", "Role").put("roleName", contributor.role()).putObject("contributor");
                }
                person.put("@type", "Person").put("name", contributor.name());
            }
        }
    }

    private static void writeReferences(List<Metadata.Reference> references, ObjectNode reading) {
        if (!references.isEmpty()) {
            ArrayNode array = reading.putArray("references");
            for (Metadata.Reference reference : references) {
                ObjectNode entry = array.addObject();
                put(entry, "relation", reference.relation());
                entry.put("id", reference.id());
                put(entry, "language", reference.language());
            }
        }
    }

    private static void put(ObjectNode object, String member, @Nullable String value) {
        if (value != null) {
            object.put(member, value);
        }
    }

    /** Throws IllegalArgumentException or DateTimeException if it was not written here. */
    static Metadata read(JsonNode article, JsonNode reading) {
        String source = Json.textOrNull(reading, "sourceId");
        String embargo = Json.textOrNull(reading, "embargoedUntil");
        String status = Json.textOrNull(article, "creativeWorkStatus");
        return new Metadata(
                source == null ? null : new Metadata.SourceId(source, Json.textOrNull(article, "version")),
                Json.textOrNull(reading, "slug"), reading.has("urgency") ? reading.get("urgency").intValue() : null,
                embargo == null ? null : Instant.parse(embargo),
                Json.elements(article.path("about")).stream().map(MetadataJsonLd::subject).toList(),
                Json.elements(article.path("contributor")).stream().map(MetadataJsonLd::contributor).toList(),
                Json.elements(reading.path("references")).stream().map(MetadataJsonLd::reference).toList(),
                status == null ? null : Metadata.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                Json.textOrNull(reading, "signal"), Json.textOrNull(reading, "note"));
    }

    private static Metadata.Subject subject(JsonNode term) {
        return new Metadata.Subject(Json.textOrNull(term, "termCode"), Json.textOrNull(term, "name"));
    }

    private static Metadata.Contributor contributor(JsonNode entry) {
        JsonNode person = entry.path("contributor").isObject() ? entry.get("contributor") : entry;
        return new Metadata.Contributor(person.required("name").asText(), Json.textOrNull(entry, "roleName"));
    }

    private static Metadata.Reference reference(JsonNode entry) {
        return new Metadata.Reference(Json.textOrNull(entry, "relation"), entry.required("id").asText(),
                Json.textOrNull(entry, "language"));
    }
}
