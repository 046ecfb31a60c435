package dragoman.export;

import java.util.List;
import java.util.stream.Collectors;

/** Paragraphs as HTML. */
final class Paragraphs {
    private Paragraphs() {
    }

    static String html(List<String> paragraphs) {
        return paragraphs.stream().map(text -> "<p>" + escaped(text) + "</p>").collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
