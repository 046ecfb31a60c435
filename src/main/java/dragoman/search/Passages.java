package dragoman.search;

import dragoman.model.TextSpan;
import dragoman.text.Analysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * Finds the passage of a dispatch that answers a question best, and what in the dispatch stands for each of its words. For
 * the answers of one side, which are all in one language.
 */
final class Passages {
    private static final int LENGTH = 200;
    /** How much of it may stand before the first place that matched. */
    private static final int BEFORE = 60;

    private final Analyzer analyzer;
    private final Map<String, Concept> byTerm = new HashMap<>();
    private final Map<String, Concept> byFoldedTerm = new HashMap<>();

    /** A place where something matched. */
    private record Place(int section, TextSpan span, Concept concept) {
    }

    Passages(SideQuery query) {
        this.analyzer = query.side().analyzer();
        for (SideQuery.Asked asked : query.asked()) {
            Concept concept = asked.concept();
            concept.on(query.side()).sequences()
                    .forEach(sequence -> sequence.terms().forEach(term -> byTerm.putIfAbsent(term, concept)));
            for (Concept word : concept.words()) {
                word.on(query.side()).terms().keySet().forEach(term -> byTerm.putIfAbsent(term, word));
                if (word.isFolded()) {
                    word.on(Side.FOLDED).terms().keySet().forEach(term -> byFoldedTerm.putIfAbsent(term, word));
                }
            }
        }
    }

    /**
     * What a dispatch answers with.
     *
     * @param sections headline, summary lines and paragraphs
     */
    Answer answer(List<String> sections) {
        List<Place> places = new ArrayList<>();
        for (int number = 0; number < sections.size(); number++) {
            places.addAll(places(number, sections.get(number)));
        }
        Map<String, String> matches = new LinkedHashMap<>();
        places.forEach(place -> matches.putIfAbsent(place.concept.text(),
                place.span.in(sections.get(place.section))));
        int best = bestSection(places, sections.size());
        List<TextSpan> spans = places.stream().filter(it -> it.section == best).map(Place::span).toList();
        return new Answer(sections.isEmpty() ? new Snippet("", List.of()) : cut(sections.get(best), spans), matches);
    }

    /** A passage, and for each word of the question that stands somewhere in the dispatch what stands there. */
    record Answer(Snippet snippet, Map<String, String> matches) {
    }

    private List<Place> places(int section, String text) {
        List<Place> places = new ArrayList<>();
        collect(places, section, Token.of(analyzer, text), byTerm);
        if (!byFoldedTerm.isEmpty()) {
            collect(places, section, Token.of(Analysis.names(), text), byFoldedTerm);
            places.sort(Comparator.comparingInt(it -> it.span.start()));
        }
        return places;
    }

    private static void collect(List<Place> places, int section, List<Token> tokens, Map<String, Concept> known) {
        for (Token token : tokens) {
            Concept concept = known.get(token.term());
            if (concept != null) {
                places.add(new Place(section, new TextSpan(token.start(), token.end()), concept));
            }
        }
    }

    /** The section with the weightiest words, each counted once. The headline is shown anyway and counts only by itself. */
    private static int bestSection(List<Place> places, int sections) {
        double[] weights = new double[sections];
        Set<List<Object>> counted = new HashSet<>();
        for (Place place : places) {
            if (counted.add(List.of(place.section, place.concept.text()))) {
                weights[place.section] += place.concept.weight();
            }
        }
        int best = Math.min(1, sections - 1);
        for (int section = best; section < sections; section++) {
            best = weights[section] > weights[best] ? section : best;
        }
        return best;
    }

    private static Snippet cut(String text, List<TextSpan> spans) {
        int start = spans.isEmpty() ? 0 : wordStart(text, Math.max(0, spans.getFirst().start() - BEFORE));
        int end = text.length() - start <= LENGTH ? text.length() : wordEnd(text, start, start + LENGTH);
        int from = start;
        return new Snippet(text.substring(start, end), spans.stream()
                .filter(span -> span.start() >= from && span.end() <= end && span.start() < span.end())
                .map(span -> new TextSpan(span.start() - from, span.end() - from)).toList());
    }

    private static int wordStart(String text, int from) {
        int blank = from == 0 ? -1 : text.indexOf(' ', from);
        return blank < 0 ? 0 : blank + 1;
    }

    private static int wordEnd(String text, int start, int to) {
        int blank = text.lastIndexOf(' ', to);
        return blank > start ? blank : to;
    }
}
