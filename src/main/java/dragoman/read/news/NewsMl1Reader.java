package dragoman.read.news;

import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Gathering;
import dragoman.read.Reading;
import dragoman.read.draft.Draft;
import dragoman.read.markup.Element;
import dragoman.read.markup.MarkupHead;
import dragoman.read.markup.Xml;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads NewsML 1.x: the items of one NewsML document, each with the text of its first component that has one. */
public final class NewsMl1Reader implements DispatchReader {
    private static final Set<String> NO_TEXT = Set.of("photo", "picture", "graphic", "video", "audio", "caption",
            "animation");

    @Override
    public String format() {
        return "newsml-1";
    }

    @Override
    public boolean recognises(Incoming incoming) {
        return MarkupHead.of(incoming.bytes()).root().equals("NewsML");
    }

    @Override
    public Reading read(Incoming incoming) {
        return switch (Xml.read(incoming)) {
            case Xml.Document.Broken broken -> new Reading.Unreadable(broken.problem());
            case Xml.Document.Whole whole -> items(whole, incoming);
        };
    }

    private Reading items(Xml.Document.Whole whole, Incoming incoming) {
        Gathering items = new Gathering(incoming.name());
        for (Element newsItem : whole.root().below("NewsItem")) {
            Draft draft = new Draft(format(), incoming, whole.decoded());
            read(newsItem, draft);
            Optional<Item> item = draft.finished();
            item.ifPresentOrElse(items::add, () -> items.leaveOut(reason(newsItem, incoming)));
        }
        return items.reading();
    }

    private static Problem reason(Element newsItem, Incoming incoming) {
        String id = newsItem.words("Identification", "NewsIdentifier", "NewsItemId");
        String place = id == null ? incoming.name() : incoming.name() + " item " + id;
        return newsItem.below("NewsItemRef").isEmpty()
                ? new Problem(ProblemCode.P053, place, "its item has neither headline nor text")
                : new Problem(ProblemCode.P054, place, "its item is a list of others that are not in it");
    }

    private static void read(Element newsItem, Draft draft) {
        newsItem.at("Identification").ifPresent(it -> NewsMl1Metadata.readIdentification(it, draft.declared()));
        newsItem.at("NewsManagement").ifPresent(it -> NewsMl1Metadata.readManagement(it, draft.declared()));
        newsItem.children("NewsComponent").forEach(component -> readComponent(component, draft));
        draft.declared().slug(newsItem.words("Identification", "NameLabel"));
        draft.declared().language(newsItem.attribute("lang"));
    }

    /** A component and those within it, the outer before the inner: what an outer one says holds for all. */
    private static void readComponent(Element component, Draft draft) {
        if (isNoText(component, "Role")) {
            return;
        }
        component.at("NewsLines").ifPresent(lines -> NewsMl1Metadata.readLines(lines, draft));
        component.at("AdministrativeMetadata").ifPresent(it -> NewsMl1Metadata.readAdministrative(it, draft));
        component.at("DescriptiveMetadata").ifPresent(it -> NewsMl1Metadata.readDescriptive(it, draft));
        component.children("ContentItem").stream().filter(content -> !isNoText(content, "MediaType"))
                .forEach(content -> content.children("DataContent")
                        .forEach(it -> InlineContent.read(it, type(content), draft)));
        component.children("NewsComponent").forEach(inner -> readComponent(inner, draft));
        draft.declared().language(component.attribute("lang"));
    }

    private static boolean isNoText(Element element, String kind) {
        return element.at(kind).map(it -> it.attribute("FormalName"))
                .filter(name -> NO_TEXT.contains(name.toLowerCase(Locale.ROOT))).isPresent();
    }

    private static @Nullable String type(Element content) {
        return List.of("MimeType", "Format").stream().flatMap(name -> content.at(name).stream())
                .map(it -> it.attribute("FormalName")).filter(name -> name != null).findFirst().orElse(null);
    }
}
