package dragoman.read.markup;

import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.charset.Decoding;
import dragoman.read.charset.TextDecoder;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML documents. Bytes become characters first, by the same rules as any text, because senders declare one encoding
 * and send another. Nothing outside the document is ever read, no entity is known but the five of XML and those of
 * HTML, and depth and number of elements are bounded.
 */
public final class Xml {
    /** Below the limit that the JDK's parser has by itself. */
    private static final int DEEPEST = 96;
    private static final int MOST_ELEMENTS = 200_000;
    /** What messages of the JDK's parser begin with when one of its limits is passed. */
    private static final String LIMIT = "JAXP";

    private static final XMLInputFactory PARSERS = parsers(false);

    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private @Nullable Element root;

    private Xml() {
    }

    /** A document, or why there is none. */
    public sealed interface Document {
        /** A whole document. */
        record Whole(Element root, Decoding.Text decoded) implements Document {
        }

        /** Not decodable, not well-formed, or beyond the bounds. */
        record Broken(Problem problem) implements Document {
        }
    }

    /** An element whose end tag is still to come. */
    private record Open(String name, Map<String, String> attributes, List<Node> nodes) {
        Element closed() {
            return new Element(name, attributes, nodes);
        }
    }

    /** The document in a file. */
    public static Document read(Incoming incoming) {
        String encoding = incoming.charset() == null
                ? MarkupHead.of(incoming.bytes()).encoding()
                : incoming.charset();
        return switch (TextDecoder.decode(incoming.in(encoding))) {
            case Decoding.Failure failure -> new Document.Broken(failure.problem());
            case Decoding.Text decoded -> read(incoming.name(), decoded);
        };
    }

    private static Document read(String name, Decoding.Text decoded) {
        String text = decoded.text();
        return XmlProlog.of(text) == null
                ? broken(ProblemCode.P050, name, "it has no element")
                : new Xml().parse(name, rootElement(text), decoded);
    }

    /**
     * The root element alone, on its line in the file: without a document type, which no parser is to see, with the characters that
     * HTML has names for, and without those that XML forbids. All of the text if there is no element.
     */
    public static String rootElement(String text) {
        XmlProlog prolog = XmlProlog.of(text);
        int rootAt = prolog == null ? 0 : prolog.rootAt();
        StringBuilder root = new StringBuilder(text.length() - rootAt);
        text.substring(0, rootAt).chars().filter(c -> c == '\n').forEach(_ -> root.append('\n'));
        String resolved = HtmlNames.resolved(text.substring(rootAt));
        int kept = 0;
        for (int at = 0; at < resolved.length(); at += Character.charCount(resolved.codePointAt(at))) {
            if (!isAllowed(resolved.codePointAt(at))) {
                root.append(resolved, kept, at);
                kept = at + 1; // none of these is a pair
            }
        }
        root.append(resolved, kept, resolved.length());
        return root.toString();
    }

    /** The production {@code Char} of XML 1.0. */
    private static boolean isAllowed(int c) {
        return c >= ' '
                ? c < Character.MIN_SURROGATE || (c > Character.MAX_SURROGATE && c < 0xFFFE) || c > 0xFFFF
                : c == '\t' || c == '\n' || c == '\r';
    }

    private Document parse(String name, String text, Decoding.Text decoded) {
        try {
            XMLStreamReader reader = PARSERS.createXMLStreamReader(new StringReader(text));
            while (root == null) {
                take(reader, reader.next());
                if (open.size() > DEEPEST || elements > MOST_ELEMENTS) {
                    return broken(ProblemCode.P052, name + " line " + reader.getLocation().getLineNumber(),
                            open.size() > DEEPEST
                                    ? "its elements nest over " + DEEPEST + " deep"
                                    : "it has over " + MOST_ELEMENTS + " elements");
                }
            }
            return new Document.Whole(root, decoded);
        } catch (XMLStreamException e) {
            String reason = reason(e);
            return broken(reason.startsWith(LIMIT) ? ProblemCode.P052 : ProblemCode.P050,
                    name + " line " + e.getLocation().getLineNumber(), reason);
        }
    }

    private void take(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                elements++;
                open.push(start(reader));
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                add(new Text(reader.getText()));
            case XMLStreamConstants.END_ELEMENT -> {
                Element closed = open.pop().closed();
                if (open.isEmpty()) {
                    root = closed;
                } else {
                    add(closed);
                }
            }
            default -> {
                // comments and processing instructions say nothing
            }
        }
    }

    private void add(Node node) {
        Open parent = open.peek();
        if (parent != null) {
            parent.nodes().add(node);
        }
    }

    private static Open start(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.putIfAbsent(local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        return new Open(local(reader.getLocalName()), attributes, new ArrayList<>());
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /**
     * Makes parsers that know nothing of document types: those of the JDK, whatever others a library brings along. Once set up, it may be
     * shared by threads.
     */
    public static XMLInputFactory parsers(boolean namespaces) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, namespaces);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** The parser's own words, without the place that it puts in front of them. */
    public static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        return Problem.onOneLine(at < 0 ? message : message.substring(at + "Message: ".length()).strip());
    }

    private static Document broken(ProblemCode code, String place, String detail) {
        return new Document.Broken(new Problem(code, place, detail));
    }
}
