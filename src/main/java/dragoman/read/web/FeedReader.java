package dragoman.read.web;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Gathering;
import dragoman.read.Reading;
import dragoman.read.charset.Decoding;
import dragoman.read.charset.TextDecoder;
import dragoman.read.draft.Draft;
import dragoman.read.markup.MarkupHead;
import dragoman.read.markup.Xml;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.input.StAXStreamBuilder;

/** Reads RSS in its versions, and Atom: each entry is an item. */
public final class FeedReader implements DispatchReader {
    private static final List<String> ATOM = List.of("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#");
    private static final String RSS_IN_RDF = "http://purl.org/rss/";
    private static final XMLInputFactory PARSERS = Xml.parsers(true);
    private static final Namespace RSS_1 = Namespace.getNamespace("rss", RSS_IN_RDF + "1.0/");
    private static final Namespace RSS_0 = Namespace.getNamespace("http://my.netscape.com/rdf/simple/0.9/");
    private static final List<String> ENTRIES = List.of("entry", "item");

    @Override
    public String format() {
        return "feed";
    }

    @Override
    public boolean recognises(Incoming incoming) {
        MarkupHead head = MarkupHead.of(incoming.bytes());
        return switch (head.root().toLowerCase(Locale.ROOT)) {
            case "rss" -> true;
            case "rdf" -> head.mentions(RSS_IN_RDF);
            case "feed" -> ATOM.stream().anyMatch(head::mentions);
            default -> false;
        };
    }

    @Override
    public Reading read(Incoming incoming) {
        String declared = MarkupHead.of(incoming.bytes()).charset();
        Decoding decoding = TextDecoder.decode(declared == null ? incoming : incoming.in(declared));
        return switch (decoding) {
            case Decoding.Failure failure -> new Reading.Unreadable(failure.problem());
            case Decoding.Text decoded -> read(incoming, decoded);
        };
    }

    private Reading read(Incoming incoming, Decoding.Text decoded) {
        try {
            Document document = new StAXStreamBuilder().build(
                    PARSERS.createXMLStreamReader(new StringReader(Xml.rootElement(decoded.text()))));
            Element root = document.getRootElement();
            if (!root.getName().equals("feed")) {
                Optional<Element> channel = channel(root);
                if (channel.isEmpty()) { // ROME takes it for granted
                    return new Reading.Unreadable(new Problem(ProblemCode.P050, incoming.name(), "no channel in it"));
                }
                straighten(root, channel.get().getNamespace());
            }
            SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(document);
            List<Element> elements = entries(root);
            Gathering entries = new Gathering(incoming.name());
            for (int i = 0; i < feed.getEntries().size(); i++) {
                SyndEntry entry = feed.getEntries().get(i);
                Draft draft = new Draft(format(),
                        incoming.part(incoming.name() + " entry " + (i + 1), incoming.bytes()),
                        decoded);
                new FeedEntry(feed, entry, i < elements.size() ? elements.get(i) : root).read(draft);
                entries.add(draft.reading());
            }
            return entries.reading();
        } catch (XMLStreamException e) {
            return new Reading.Unreadable(new Problem(ProblemCode.P050,
                    incoming.name() + " line " + e.getLocation().getLineNumber(), Xml.reason(e)));
        } catch (JDOMException | FeedException | IllegalArgumentException e) {
            return new Reading.Unreadable(new Problem(ProblemCode.P050, incoming.name(), firstLine(e)));
        }
    }

    /** Senders mistype namespaces, and ROME finds nothing in another one than it chose its parser by. */
    private static void straighten(Element root, Namespace used) {
        boolean rdf = root.getName().equalsIgnoreCase("rdf");
        Namespace right = rdf ? RSS_1 : Namespace.NO_NAMESPACE;
        if (!used.equals(right)) {
            root.getDescendants(Filters.element(used)).forEach(element -> move(element, right));
            root.removeNamespaceDeclaration(used);
        }
        if (rdf) {
            root.removeNamespaceDeclaration(RSS_0);
            root.addNamespaceDeclaration(RSS_1);
        } else {
            move(root, right);
        }
    }

    private static void move(Element element, Namespace right) {
        element.removeNamespaceDeclaration(element.getNamespace());
        element.setNamespace(right);
    }

    /** In the order of the file, as the feed has them too. */
    private static List<Element> entries(Element root) {
        List<Element> below = root.getChildren().stream().filter(it -> ENTRIES.contains(it.getName())).toList();
        return below.isEmpty() && channel(root).isPresent()
                ? channel(root).get().getChildren().stream().filter(it -> ENTRIES.contains(it.getName())).toList()
                : below;
    }

    private static Optional<Element> channel(Element root) {
        return root.getChildren().stream().filter(it -> it.getName().equals("channel")).findFirst();
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse("");
    }
}
