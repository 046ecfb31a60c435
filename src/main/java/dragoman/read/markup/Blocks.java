package dragoman.read.markup;

import dragoman.read.charset.OneLine;
import dragoman.read.charset.StoredText;
import dragoman.read.wire.Lines;
import dragoman.read.wire.Paragraphs;
import dragoman.read.wire.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts marked-up text into paragraphs: HTML and NITF, which took its names from HTML. List items open with {@code - }
 * as summary lines of a wire text do; pictures and their captions are left out.
 */
public final class Blocks {
    private static final Set<String> BLOCKS = WordSet.of("""
            address article aside block blockquote body body.content body.end body.head bq caption center col
            credit datasource dd div dl dt fieldset fn footer h1 h2 h3 h4 h5 h6 header hedline hl1 hl2 hr html li
            main nitf nitf-col nitf-table note ol p section summary table tagline tbody td tfoot th thead tr ul
            """);
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> LEFT_OUT = WordSet.of("""
            button custom-table docdata figure form head iframe media nav nitf-table-metadata noscript object
            script select style svg template textarea title video audio
            """);

    private static final String ITEM = "- ";

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();

    private Blocks() {
    }

    /** The paragraphs within an element, in order. A line break ends one: below it stand credit lines. */
    public static List<String> of(Element element) {
        Blocks blocks = new Blocks();
        blocks.walk(element);
        blocks.end();
        return blocks.paragraphs;
    }

    /** The paragraphs of text without marks, whose line ends mean something. */
    public static List<String> ofPlain(String plain) {
        String text = StoredText.of(plain);
        return Paragraphs.of(Lines.of(text), 0).stream().map(span -> span.in(text)).toList();
    }

    private void walk(Element element) {
        boolean row = element.name().equals("tr");
        for (Node node : element.nodes()) {
            switch (node) {
                case Text text -> current.append(text.characters());
                case Element child -> {
                    if (row && CELLS.contains(child.name())) {
                        current.append(' ');
                        walk(child);
                    } else {
                        enter(child);
                    }
                }
            }
        }
    }

    private void enter(Element child) {
        String name = child.name();
        if (LEFT_OUT.contains(name)) {
            return;
        }
        if (name.equals("br")) {
            end();
        } else if (name.equals("pre")) {
            end();
            paragraphs.addAll(ofPlain(child.characters()));
        } else if (BLOCKS.contains(name)) {
            end();
            current.append(name.equals("li") ? ITEM : "");
            walk(child);
            end();
        } else {
            walk(child);
        }
    }

    private void end() {
        String paragraph = OneLine.of(current.toString());
        current.setLength(0);
        if (paragraph != null && !paragraph.equals(ITEM.strip())) {
            paragraphs.add(paragraph);
        }
    }
}
