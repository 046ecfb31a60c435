package dragoman.read.markup;

import dragoman.read.wire.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * HTML to paragraphs of plain text. Blocks and line breaks end a paragraph, so that a credit behind a break stands alone; list
 * items open with {@code - } as summary lines of a wire text do; pictures with their captions, scripts, forms and what is
 * hidden are no text.
 */
public final class HtmlText implements NodeFilter {
    private static final Set<String> NO_TEXT = WordSet.of("""
            applet audio button canvas datalist dialog embed figure form frameset head iframe input math menu noscript
            object script select style svg template textarea title video
            """);
    private static final int DEEPEST = 128;
    private static final String ITEM = "- ";

    private final Predicate<Element> leftOut;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int linked;
    private int links;

    /**
     * A paragraph that is not blank.
     *
     * @param block the element in which it ended
     * @param linked how many of its characters are links
     */
    public record Paragraph(String text, Element block, int linked) {
    }

    private HtmlText(Predicate<Element> leftOut) {
        this.leftOut = leftOut;
    }

    /** The paragraphs below an element, but for those in elements to leave out. */
    public static List<Paragraph> of(Element root, Predicate<Element> leftOut) {
        HtmlText text = new HtmlText(leftOut);
        root.filter(text);
        text.close(root);
        return text.paragraphs;
    }

    /** The paragraphs of a fragment of HTML. */
    public static List<String> paragraphs(String html) {
        return of(parsed(html).body(), _ -> false).stream().map(Paragraph::text).toList();
    }

    /** A fragment of HTML as plain text, a blank line between paragraphs. */
    public static String plain(String html) {
        return String.join("\n\n", paragraphs(html));
    }

    /** A whole document, made up where parts of one are missing. What nests deeper than any page is raised to that level. */
    public static Document parsed(String html) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    }

    public static String joined(List<Paragraph> paragraphs) {
        return String.join("\n\n", paragraphs.stream().map(Paragraph::text).toList());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text);
        } else if (node instanceof Element element) {
            if (NO_TEXT.contains(element.normalName()) || isHidden(element) || (depth > 0 && leftOut.test(element))) {
                return FilterResult.SKIP_ENTIRELY;
            }
            start(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            links -= isLink(element) ? 1 : 0;
            if (isBreak(element)) {
                close(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void start(Element element) {
        if (isBreak(element)) {
            close(element.parent() == null ? element : element.parent());
        }
        switch (element.normalName()) {
            case "li" -> open.append(ITEM);
            case "td", "th" -> open.append(' ');
            default -> links += isLink(element) ? 1 : 0;
        }
    }

    private void add(TextNode node) {
        String raw = node.getWholeText();
        boolean preformatted = node.parent() instanceof Element parent && parent.normalName().equals("pre");
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (preformatted && c == '\n' && node.parent() instanceof Element block) {
                close(block);
            } else if (c != ' ' && !(c <= '\r' && c >= '\t')) {
                open.append(c);
                linked += links > 0 ? 1 : 0;
            } else if (!open.isEmpty() && open.charAt(open.length() - 1) != ' ') {
                open.append(' ');
            }
        }
    }

    private void close(Element block) {
        String text = open.toString().strip();
        if (!text.isEmpty() && !text.equals(ITEM.strip())) {
            paragraphs.add(new Paragraph(text, block, linked));
        }
        open.setLength(0);
        linked = 0;
    }

    private static boolean isBreak(Element element) {
        return switch (element.normalName()) {
            case "br", "tr", "option" -> true;
            case "td", "th" -> false;
            default -> element.isBlock();
        };
    }

    private static boolean isLink(Element element) {
        return element.normalName().equals("a");
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden") || (element.hasAttr("style")
                && element.attr("style").replace(" ", "").contains("display:none"));
    }
}
