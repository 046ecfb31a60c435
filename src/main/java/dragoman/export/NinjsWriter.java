package dragoman.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.model.CreditLine;
import dragoman.model.Dispatch;
import dragoman.model.Header;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes an array of ninjs 3 objects. The IPTC has no word for translations: associations are named {@code translationOf},
 * {@code machineTranslationOf} and {@code supersedes}.
 */
final class NinjsWriter implements StoryWriter {
    @Override
    public void write(ExportedStory story, OutputStream out) throws IOException {
        ArrayNode items = Json.object().arrayNode();
        story.versions().forEach(version -> items.add(item(story, version)));
        Json.write(items, out);
    }

    private static ObjectNode item(ExportedStory story, ExportedStory.Version version) {
        Dispatch dispatch = version.dispatch();
        Header header = dispatch.header();
        Metadata metadata = dispatch.metadata();
        ObjectNode item = Json.object().put("uri", version.name());
        item.putObject("standard").put("name", "ninjs").put("version", "3.0")
                .put("schema", "https://iptc.org/std/ninjs/ninjs-schema_3.0.json");
        item.put("type", "text");
        Json.put(item, "version", metadata.sourceId() == null ? null : metadata.sourceId().version());
        Json.put(item, "language", dispatch.language());
        Json.put(item, "versionCreated", header.published() == null ? null : header.published().toString());
        Json.put(item, "embargoed",
                metadata.embargoedUntil() == null ? null : metadata.embargoedUntil().toString());
        Json.put(item, "pubStatus",
                metadata.status() == null ? null : metadata.status().name().toLowerCase(Locale.ROOT));
        if (metadata.urgency() != null) {
            item.put("urgency", metadata.urgency());
        }
        Json.put(item, "subjects", metadata.subjects().stream().map(NinjsWriter::subject).toList());
        Json.put(item, "slugline", metadata.slug());
        Json.put(item, "edNote", metadata.note());
        Json.put(item, "headlines", texts(Stream.ofNullable(header.headline()), "main"));
        Json.put(item, "descriptions", texts(header.summary().stream(), "summary"));
        Json.put(item, "by", header.authors().isEmpty() ? null : String.join(", ", header.authors()));
        Json.put(item, "located", header.place());
        Json.put(item, "infoSources",
                Stream.ofNullable(header.agency()).map(name -> Json.object().put("name", name)).toList());
        Json.put(item, "contributors", translators(dispatch.origin()));
        CreditLine credit = dispatch.origin().creditLine();
        Json.put(item, "creditLine", credit == null ? null : credit.text());
        Json.put(item, "bodies", List.of(Json.object().put("role", "main").put("contentType", "text/html")
                .put("value", Paragraphs.html(dispatch.body()))));
        Json.put(item, "associations", Stream.concat(
                story.original(version).flatMap(link -> story.version(link.original())).stream()
                        .map(it -> association(
                                version.isMachineTranslation() ? "machineTranslationOf" : "translationOf",
                                it)),
                story.superseded(version).map(it -> association("supersedes", it))).toList());
        return item;
    }

    private static List<ObjectNode> texts(Stream<String> values, String role) {
        return values
                .map(value -> Json.object().put("role", role).put("contentType", "text/plain").put("value", value))
                .toList();
    }

    private static List<ObjectNode> translators(Origin origin) {
        return switch (origin) {
            case Origin.HumanTranslation it ->
                it.translators().stream().map(name -> contributor("translator", name)).toList();
            case Origin.MachineTranslation it -> it.engine() == null
                    ? List.of()
                    : List.of(contributor("machineTranslation", it.engine()));
            case Origin.Original _,Origin.Unattributed _ -> List.of();
        };
    }

    private static ObjectNode subject(Metadata.Subject subject) {
        ObjectNode object = Json.object();
        Json.put(object, "uri", subject.code());
        Json.put(object, "name", subject.name());
        return object;
    }

    private static ObjectNode contributor(String role, String name) {
        return Json.object().put("role", role).put("name", name);
    }

    private static ObjectNode association(String name, ExportedStory.Version other) {
        ObjectNode association = Json.object().put("name", name).put("rel", name).put("uri", other.name())
                .put("type", "text");
        Json.put(association, "language", other.dispatch().language());
        return association;
    }
}
