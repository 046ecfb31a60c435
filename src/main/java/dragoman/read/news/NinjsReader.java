package dragoman.read.news;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Gathering;
import dragoman.read.Reading;
import dragoman.read.charset.Decoding;
import dragoman.read.draft.Declarations;
import dragoman.read.draft.Draft;
import dragoman.read.markup.Json;
import dragoman.read.wire.Agency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads news in JSON (the IPTC's ninjs 1.x to 3.x): one item, an array of them, or a package that holds its items. */
public final class NinjsReader implements DispatchReader {
    @Override
    public String format() {
        return "ninjs";
    }

    @Override
    public boolean recognises(Incoming incoming) {
        return Json.begins(incoming);
    }

    @Override
    public Reading read(Incoming incoming) {
        return switch (Json.read(incoming)) {
            case Json.Document.Broken broken -> new Reading.Unreadable(broken.problem());
            case Json.Document.Whole whole -> items(incoming, whole);
        };
    }

    private Reading items(Incoming incoming, Json.Document.Whole whole) {
        Gathering items = new Gathering(incoming.name());
        List<JsonNode> roots = new ArrayList<>();
        if (whole.root().isArray()) {
            whole.root().forEach(roots::add);
        } else {
            roots.add(whole.root());
        }
        for (JsonNode root : roots) {
            addItem(items, new NinjsObject(root), incoming, whole.decoded());
        }
        return items.reading();
    }

    /** An object's own text; where it has none, the texts that it holds. */
    private void addItem(Gathering items, NinjsObject object, Incoming incoming, Decoding.Text decoded) {
        if (!object.isItem()) {
            items.leaveOut(new Problem(ProblemCode.P067, incoming.name(), "it has none of the members of ninjs"));
            return;
        }
        Optional<Item> own = item(object, incoming, decoded);
        if (own.isPresent()) {
            items.add(own.get());
            return;
        }
        List<Item> held = object.named("associations").stream().filter(NinjsReader::hasBody)
                .flatMap(association -> item(association, incoming, decoded).stream()).toList();
        if (!held.isEmpty()) {
            held.forEach(items::add);
        } else if (object.named("associations").isEmpty()) {
            items.leaveOut(new Problem(ProblemCode.P053, place(object, incoming), "it has neither headline nor body"));
        } else {
            items.leaveOut(new Problem(ProblemCode.P054, place(object, incoming),
                    "its associations have no text of their own"));
        }
    }

    private static String place(NinjsObject object, Incoming incoming) {
        String uri = object.words("uri");
        return uri == null ? incoming.name() : incoming.name() + " item " + uri;
    }

    private static boolean hasBody(NinjsObject object) {
        return !NinjsBody.of(object).isEmpty();
    }

    private Optional<Item> item(NinjsObject object, Incoming incoming, Decoding.Text decoded) {
        Draft draft = new Draft(format(), incoming, decoded);
        declare(object, draft.declared());
        draft.headline(main(object, "headlines", object.words("headline")));
        draft.headline(object.words("title"));
        draft.place(object.words("located"));
        draft.dateline(object.words("dateline"));
        draft.byline(object.words("byline", "by", "bylines"));
        draft.credit(object.words("creditline"));
        draft.agency(agency(object));
        summary(object).forEach(draft::summary);
        draft.body(NinjsBody.of(object));
        return draft.finished();
    }

    /** The sender: the one source, or a holder of the rights that is a well-known agency. */
    private static @Nullable String agency(NinjsObject object) {
        String source = object.words("infosources", "infosource", "source");
        String holder = object.words("copyrightholder");
        return source != null || holder == null || !Agency.isKnown(holder) ? source : holder;
    }

    /** The value whose role is {@code main}, else the first. */
    private static @Nullable String main(NinjsObject object, String member, @Nullable String otherwise) {
        List<NinjsObject> all = object.objects(member);
        return all.stream().filter(it -> "main".equals(it.words("role"))).findFirst()
                .or(() -> all.stream().findFirst()).map(it -> it.words("value")).orElse(otherwise);
    }

    private static List<String> summary(NinjsObject object) {
        List<String> lines = new ArrayList<>();
        object.objects("descriptions").forEach(it -> lines.addAll(NinjsBody.paragraphs(it)));
        String line = object.words("description_text", "description");
        if (lines.isEmpty() && line != null) {
            lines.add(line);
        }
        return lines;
    }

    private static void declare(NinjsObject object, Declarations declared) {
        String version = object.words("version", "versioncreated");
        declared.source(object.words("uri"), version);
        object.objects("altids").forEach(it -> declared.source(it.words("value"), version));
        declared.language(object.words("language"));
        declared.slug(object.words("slugline"));
        declared.urgency(object.words("urgency"));
        declared.published(object.words("versioncreated"));
        declared.published(object.words("contentcreated"));
        declared.published(object.words("firstcreated"));
        declared.embargo(object.words("embargoed"));
        declared.status(object.words("pubstatus"));
        declared.signal(object.words("signals", "signal"));
        declared.note(object.words("ednote"));
        for (String member : List.of("subject", "subjects")) {
            object.objects(member)
                    .forEach(it -> declared.subject(it.words("code", "literal", "uri"), it.words("name")));
        }
        object.objects("contributors")
                .forEach(it -> declared.contributor(it.words("name", "literal"), it.words("role", "rel")));
        object.named("associations").forEach(it -> declared.reference(it.words("rel", "key", "name"), it.words("uri"),
                it.words("language")));
    }
}
