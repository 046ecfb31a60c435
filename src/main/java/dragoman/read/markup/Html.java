package dragoman.read.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads HTML that stands inside another format, however broken it is. */
public final class Html {
    private static final int DEEPEST = 128;

    private Html() {
    }

    /** The whole document, made up where parts of one are missing. What nests too deep is raised to the deepest level. */
    public static Element of(String html) {
        return element(Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, ""));
    }

    private static Element element(org.jsoup.nodes.Element element) {
        Map<String, String> attributes = new HashMap<>();
        element.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
        List<Node> nodes = new ArrayList<>();
        for (org.jsoup.nodes.Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                nodes.add(new Text(text.getWholeText()));
            } else if (node instanceof org.jsoup.nodes.Element child) {
                nodes.add(element(child));
            }
        }
        return new Element(element.normalName(), attributes, nodes);
    }
}
