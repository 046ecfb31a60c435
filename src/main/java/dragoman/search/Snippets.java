package dragoman.search;

import dragoman.model.Language;
import dragoman.model.TextSpan;
import dragoman.text.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;

/** Finds the section of a dispatch that matches best, and cuts it to about 200 characters. */
final class Snippets {
    private static final int LENGTH = 200;

    private Snippets() {
    }

    static Snippet of(Document document, Set<String> marks) {
        Language language = Language.of(document.get(Schema.LANGUAGE)).orElse(null);
        String best = "";
        List<TextSpan> spans = List.of();
        for (String section : Documents.sections(document)) {
            List<TextSpan> found = new ArrayList<>();
            for (Token token : Token.of(language == null ? Analysis.names() : Analysis.stemmed(language), section)) {
                if (marks.contains(token.term())) {
                    found.add(new TextSpan(token.start(), token.end()));
                }
            }
            if (best.isEmpty() || found.size() > spans.size()) {
                best = section;
                spans = found;
            }
        }
        int from = spans.isEmpty() ? 0 : Math.max(0, spans.getFirst().start() - LENGTH / 3);
        from = from == 0 ? 0 : best.indexOf(' ', from) + 1;
        int to = Math.min(best.length(), from + LENGTH);
        int cut = to == best.length() ? to : Math.max(from, best.lastIndexOf(' ', to));
        int start = from;
        int end = cut <= from ? to : cut;
        return new Snippet(best.substring(start, end),
                spans.stream().filter(it -> it.start() >= start && it.end() <= end)
                        .map(it -> new TextSpan(it.start() - start, it.end() - start)).toList());
    }
}
