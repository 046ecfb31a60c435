package dragoman.read.news;

import dragoman.read.draft.Draft;
import dragoman.read.markup.Blocks;
import dragoman.read.markup.Element;
import dragoman.read.markup.HtmlText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The content of an item of NewsML, whichever version: NITF, XHTML, or text. */
final class InlineContent {
    private InlineContent() {
    }

    /**
     * Adds to a draft what content holds.
     *
     * @param content the element around it
     * @param type its MIME type or the name of its format, or null
     */
    static void read(Element content, @Nullable String type, Draft draft) {
        if (content.name().equals("nitf")) {
            NitfDocument.read(content, draft);
        } else if (!content.below("nitf").isEmpty()) {
            content.below("nitf").forEach(nitf -> NitfDocument.read(nitf, draft));
        } else if (!draft.hasBody() && isMarkedUp(content)) {
            content.below("html").stream().limit(1).forEach(html -> draft.declared().language(html.attribute("lang")));
            draft.body(Blocks.of(content));
            content.below("title").stream().limit(1).forEach(title -> draft.headline(title.words()));
        } else if (!draft.hasBody()) {
            readCharacters(content, type == null ? "" : type.toLowerCase(Locale.ROOT), draft);
        }
    }

    private static boolean isMarkedUp(Element content) {
        return content.nodes().stream().anyMatch(Element.class::isInstance);
    }

    /** Text, or HTML whose tags are written as characters. */
    private static void readCharacters(Element content, String type, Draft draft) {
        String characters = content.characters();
        if (type.contains("html") || characters.stripLeading().startsWith("<")) {
            draft.body(HtmlText.paragraphs(characters));
        } else {
            draft.body(Blocks.ofPlain(characters));
        }
    }
}
