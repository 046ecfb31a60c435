package dragoman.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.model.CreditLine;
import dragoman.model.Dispatch;
import dragoman.model.Evidence;
import dragoman.model.Header;
import dragoman.model.Link;
import dragoman.model.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON-LD 1.1: a graph with a schema.org {@code NewsArticle} a version. {@code translationOfWork} and {@code workTranslation} tie
 * them; what the tie rests on is a {@code prov:Derivation}, which engine translated is a {@code prov:SoftwareAgent}, and
 * which version takes the place of which is {@code prov:wasRevisionOf}.
 */
final class JsonLdWriter implements StoryWriter {
    @Override
    public void write(ExportedStory story, OutputStream out) throws IOException {
        ObjectNode document = Json.object();
        ArrayNode context = document.putArray("@context").add("https://schema.org");
        context.addObject().put("prov", "http://www.w3.org/ns/prov#").put("dragoman", "urn:dragoman:terms:");
        document.put("@id", "urn:dragoman:story:" + story.id());
        ArrayNode graph = document.putArray("@graph");
        story.versions().forEach(version -> graph.add(article(story, version)));
        Json.write(document, out);
    }

    private static ObjectNode article(ExportedStory story, ExportedStory.Version version) {
        Dispatch dispatch = version.dispatch();
        Header header = dispatch.header();
        ObjectNode article = reference(version).put("@type", "NewsArticle").put("identifier", version.name());
        Json.put(article, "headline", header.headline());
        Json.put(article, "abstract", header.summary().isEmpty() ? null : String.join("\n", header.summary()));
        Json.put(article, "author", persons(header.authors()));
        putNamed(article, "locationCreated", "Place", header.place());
        putNamed(article, "sourceOrganization", "NewsMediaOrganization", header.agency());
        Json.put(article, "datePublished", header.published() == null ? null : header.published().toString());
        article.put("articleBody", String.join("\n", dispatch.body()));
        CreditLine credit = dispatch.origin().creditLine();
        Json.put(article, "creditText", credit == null ? null : credit.text());
        story.original(version).ifPresent(link -> putOriginal(article, story, version, link));
        Json.put(article, "workTranslation", story.translations(version).map(JsonLdWriter::reference).toList());
        Json.put(article, "prov:wasRevisionOf", story.superseded(version).map(JsonLdWriter::reference).toList());
        putTranslator(article, dispatch.origin());
        return article;
    }

    /** A machine's work is derived from its original, but is not told as {@code translationOfWork}, which readers take for a person's. */
    private static void putOriginal(ObjectNode article, ExportedStory story, ExportedStory.Version version, Link link) {
        ExportedStory.Version original = story.version(link.original()).orElseThrow();
        if (!version.isMachineTranslation()) {
            article.set("translationOfWork", reference(original));
        }
        article.set("isBasedOn", reference(original));
        ObjectNode derivation = article.putObject("prov:qualifiedDerivation").put("@type", "prov:Derivation");
        derivation.set("prov:entity", reference(original));
        derivation.put("dragoman:direction", link.direction().name().toLowerCase(Locale.ROOT));
        switch (link.evidence()) {
            case Evidence.Inferred it ->
                derivation.put("dragoman:evidence", "inferred").put("dragoman:probability", it.probability());
            case Evidence.Declared _ -> derivation.put("dragoman:evidence", "declared");
            case Evidence.Manual it ->
                derivation.put("dragoman:evidence", "manual").put("prov:atTime", it.at().toString());
        }
    }

    private static void putTranslator(ObjectNode article, Origin origin) {
        switch (origin) {
            case Origin.HumanTranslation it -> Json.put(article, "translator", persons(it.translators()));
            case Origin.MachineTranslation it -> {
                ObjectNode activity = article.putObject("prov:wasGeneratedBy").put("@type", "prov:Activity");
                activity.put("description", "machine translation");
                putNamed(activity, "prov:wasAssociatedWith", "prov:SoftwareAgent", it.engine());
            }
            case Origin.Original _,Origin.Unattributed _ -> {
            }
        }
    }

    private static ObjectNode reference(ExportedStory.Version version) {
        ObjectNode reference = Json.object().put("@id", version.name());
        Json.put(reference, "inLanguage", version.dispatch().language());
        return reference;
    }

    private static List<ObjectNode> persons(List<String> names) {
        return names.stream().map(name -> Json.object().put("@type", "Person").put("name", name)).toList();
    }

    private static void putNamed(ObjectNode object, String member, String type, @Nullable String name) {
        Stream.ofNullable(name).forEach(it -> object.putObject(member).put("@type", type).put("name", it));
    }
}
