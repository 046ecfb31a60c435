package dragoman.read.news;

import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Gathering;
import dragoman.read.Reading;
import dragoman.read.charset.Decoding;
import dragoman.read.draft.Draft;
import dragoman.read.markup.Element;
import dragoman.read.markup.MarkupHead;
import dragoman.read.markup.Xml;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads NewsML-G2: a news item, a message or package with several, or the contents or metadata of an item alone. Items
 * other than text are passed over.
 */
public final class NewsMlG2Reader implements DispatchReader {
    private static final Set<String> ROOTS = Set.of("newsItem", "newsMessage", "packageItem", "planningItem",
            "conceptItem", "knowledgeItem", "catalogItem", "contentSet", "contentMeta");
    private static final Set<String> PARTS = Set.of("contentSet", "contentMeta", "itemMeta");

    @Override
    public String format() {
        return "newsml-g2";
    }

    @Override
    public boolean recognises(Incoming incoming) {
        return ROOTS.contains(MarkupHead.of(incoming.bytes()).root());
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
        List<Element> found = newsItems(whole.root());
        for (Element item : found.stream().filter(NewsMlG2Reader::isText).toList()) {
            Optional<Item> read = item(item, incoming, whole.decoded());
            read.ifPresentOrElse(items::add, () -> items.leaveOut(new Problem(ProblemCode.P053, place(item, incoming),
                    "its item has neither headline nor body")));
        }
        boolean refers = !whole.root().below("itemRef").isEmpty();
        if (found.isEmpty() && refers) {
            items.leaveOut(new Problem(ProblemCode.P054, place(whole.root(), incoming),
                    "it is a package whose items are not in it"));
        }
        return items.reading();
    }

    private static String place(Element item, Incoming incoming) {
        String guid = item.attribute("guid");
        return guid == null ? incoming.name() : incoming.name() + " item " + guid;
    }

    /** The news items in a file; a part that somebody cut out of one counts as one. */
    private static List<Element> newsItems(Element root) {
        if (root.name().equals("newsItem")) {
            return List.of(root);
        }
        if (PARTS.contains(root.name())) {
            return List.of(new Element("newsItem", root.attributes(), List.of(root)));
        }
        return root.below("newsItem");
    }

    /** An item that does not say what it is may be text. */
    private static boolean isText(Element newsItem) {
        return newsItem.at("itemMeta", "itemClass").map(it -> it.attribute("qcode"))
                .map(code -> code.endsWith(":text") || code.endsWith(":composite")).orElse(true);
    }

    private Optional<Item> item(Element newsItem, Incoming incoming, Decoding.Text decoded) {
        Draft draft = new Draft(format(), incoming, decoded);
        NewsItemMetadata.read(newsItem, draft);
        newsItem.at("contentSet").ifPresent(contents -> {
            contents.children("inlineXML")
                    .forEach(content -> InlineContent.read(content, content.attribute("contenttype"), draft));
            contents.children("inlineData").stream().filter(content -> content.attribute("encoding") == null)
                    .forEach(content -> InlineContent.read(content, content.attribute("contenttype"), draft));
        });
        NewsItemMetadata.readSubstitutes(newsItem, draft);
        return draft.finished();
    }
}
