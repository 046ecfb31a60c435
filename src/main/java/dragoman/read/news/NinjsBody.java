package dragoman.read.news;

import dragoman.read.markup.Blocks;
import dragoman.read.markup.HtmlText;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of a ninjs item. Of the forms in which it may stand there, HTML comes first: it says where paragraphs end. */
final class NinjsBody {
    private NinjsBody() {
    }

    /** The paragraphs, none if there is no text. */
    static List<String> of(NinjsObject object) {
        List<NinjsObject> bodies = object.objects("bodies");
        return Stream.<List<String>>of(html(object.characters("body_html")), html(object.characters("body_xhtml")),
                first(bodies, NinjsBody::isHtml),
                first(bodies, type -> type.startsWith("text/plain") || type.isEmpty()),
                plain(object.characters("body_text"))).filter(paragraphs -> !paragraphs.isEmpty()).findFirst()
                .orElse(List.of());
    }

    private static List<String> first(List<NinjsObject> bodies, Predicate<String> wanted) {
        return bodies.stream().filter(body -> wanted.test(type(body))).map(NinjsBody::paragraphs)
                .filter(paragraphs -> !paragraphs.isEmpty()).findFirst().orElse(List.of());
    }

    private static String type(NinjsObject body) {
        String type = body.words("contenttype");
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    /** The paragraphs of one value with its content type. */
    static List<String> paragraphs(NinjsObject body) {
        String value = body.characters("value");
        return isHtml(type(body)) ? html(value) : plain(value);
    }

    private static boolean isHtml(String type) {
        return type.contains("html");
    }

    private static List<String> html(@Nullable String value) {
        return value == null ? List.of() : HtmlText.paragraphs(value);
    }

    private static List<String> plain(@Nullable String value) {
        return value == null ? List.of() : Blocks.ofPlain(value);
    }
}
