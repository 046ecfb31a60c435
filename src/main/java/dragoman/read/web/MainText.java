package dragoman.read.web;

import dragoman.read.markup.HtmlText;
import dragoman.read.wire.Folded;
import dragoman.read.wire.WordSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article on a page by its density. A paragraph speaks for the element that holds it with each character that is
 * no link, and for the element around that with half of them; short ones and lists of links do not speak. The element with
 * the most is the article, and all its paragraphs that are not mostly links are its text, so that a short credit line at the
 * end is kept. Before that, whatever names itself navigation, comments, sharing and the like is put aside; and if the page
 * says which element is the article's body, that is it.
 */
final class MainText {
    private static final int LEAST_SPEAKING = 60;
    private static final double MOST_LINKED = 0.4;
    private static final Set<String> ASIDE = WordSet.of("aside footer nav");
    private static final Set<String> ASIDE_ROLES = WordSet.of("banner complementary contentinfo navigation search");
    private static final Set<String> ASIDE_NAMES = WordSet
            .of("""
                    ad ads advert advertisement banner breadcrumb breadcrumbs comment comments commentaires consent cookie cookies
                    footer menu nav navigation newsletter popup promo recommended related share sharing sidebar social sponsored
                    tags toolbar widget yorumlar
                    """);

    private MainText() {
    }

    /** The paragraphs of the article, in order; none if nothing on the page reads like one. */
    static List<HtmlText.Paragraph> of(Document page) {
        Element root = named(page).or(() -> densest(page)).orElse(null);
        if (root == null) {
            return List.of();
        }
        return HtmlText.of(root, MainText::isAside).stream().filter(paragraph -> !isLinked(paragraph)).toList();
    }

    private static Optional<Element> named(Document page) {
        return Optional.ofNullable(page.selectFirst("[itemprop=articleBody]"))
                .filter(body -> body.text().length() >= LEAST_SPEAKING);
    }

    private static Optional<Element> densest(Document page) {
        Map<Element, Double> speaking = new LinkedHashMap<>();
        for (HtmlText.Paragraph paragraph : HtmlText.of(page.body(), MainText::isAside)) {
            Element holder = holder(paragraph.block());
            double weight = paragraph.text().length() - paragraph.linked();
            if (weight >= LEAST_SPEAKING && !isLinked(paragraph)) {
                speaking.merge(holder, weight, Double::sum);
                if (holder.parent() != null && !holder.equals(page.body())) {
                    speaking.merge(holder.parent(), weight / 2, Double::sum);
                }
            }
        }
        return speaking.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** What holds paragraphs: the element around one, or one that is cut by line breaks alone. */
    private static Element holder(Element block) {
        return switch (block.normalName()) {
            case "p", "li", "blockquote", "h2", "h3", "br" -> block.parent() == null ? block : block.parent();
            default -> block;
        };
    }

    private static boolean isLinked(HtmlText.Paragraph paragraph) {
        return paragraph.linked() > MOST_LINKED * paragraph.text().length();
    }

    private static boolean isAside(Element element) {
        return ASIDE.contains(element.normalName()) || ASIDE_ROLES.contains(element.attr("role"))
                || isNamedAside(element.id()) || element.classNames().stream().anyMatch(MainText::isNamedAside);
    }

    /** Whether a word of a name, however its words are parted, is one of those. */
    private static boolean isNamedAside(String name) {
        int from = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
                if (ASIDE_NAMES.contains(Folded.of(name.substring(from, i)))) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }
}
