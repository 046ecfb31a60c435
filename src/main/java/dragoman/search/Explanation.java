package dragoman.search;

import dragoman.lexicon.Translation;
import dragoman.search.Ranking.Ranked;
import dragoman.search.SideQuery.Asked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;

/** Tells a person what was done with the words of a question, and how a score came about. */
final class Explanation {
    private Explanation() {
    }

    /** What each word became, a line a word: its weight, its translations with probability and source, other spellings. */
    static List<String> ofWords(List<SideQuery> sides) {
        return sides.stream().flatMap(side -> side.asked().stream()).map(Asked::concept).distinct()
                .map(Explanation::line).toList();
    }

    private static String line(Concept concept) {
        StringBuilder line = new StringBuilder("%s, weight %s".formatted(concept.text(), number(concept.weight())));
        concept.translations().forEach((language, translations) -> line.append("; ").append(language.tag()).append(": ")
                .append(translations.stream().map(Explanation::translation).collect(Collectors.joining(", "))));
        if (!concept.variants().isEmpty()) {
            line.append("; spelt: ").append(concept.variants().entrySet().stream()
                    .map(it -> it.getKey() + " " + number(it.getValue())).collect(Collectors.joining(", ")));
        }
        return line.toString();
    }

    private static String translation(Translation it) {
        return "%s %s (%s)".formatted(it.text(), number(it.probability()), it.source());
    }

    /** How a hit's score came about: what each word gave, by what it was found, and the factor of the hit's language. */
    static List<String> ofScore(IndexSearcher searcher, Ranked hit, Map<String, String> matches, double factor)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (Asked asked : hit.side().asked()) {
            var explained = searcher.explain(asked.query(), hit.doc());
            if (explained.isMatch()) {
                String found = asked.concept().words().stream().map(Concept::text)
                        .map(text -> matches.getOrDefault(text, "")).filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
                lines.add("%s  %s%s".formatted(number(explained.getValue().doubleValue()), asked.concept().text(),
                        found.isEmpty() ? "" : " = " + found));
            }
        }
        lines.add("× %s  for the language = %s".formatted(number(factor), number(hit.score() - hit.testimony())));
        if (hit.testimony() != 0) {
            lines.add("+ %s  by a version in the question's language = %s".formatted(number(hit.testimony()),
                    number(hit.score())));
        }
        return lines;
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
