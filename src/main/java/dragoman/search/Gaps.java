package dragoman.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Finds the dispatches that lack a version in another language, from columns alone: two passes, however many there are. */
final class Gaps {
    private static final Set<String> NO_TRANSLATIONS = Set.of("original", "unattributed");

    private Gaps() {
    }

    private record Newest(int doc, long date) {
        Newest orNewer(Newest other) {
            return other.date > date || other.date == date && other.doc > doc ? other : this;
        }
    }

    /** The documents, the newest first; of each story its newest in the language. */
    static List<Integer> of(IndexSearcher searcher, MissingVersion wanted, Instant now) throws IOException {
        Set<Long> filled = new HashSet<>();
        SearchRequest.Filter there = filter(Set.of(wanted.to()), Set.of(), null, null);
        visit(searcher, Conditions.of(there, now), (story, _, _) -> filled.add(story));
        Map<Long, Newest> open = new HashMap<>();
        SearchRequest.Filter here = filter(Set.of(wanted.from()), wanted.originals() ? NO_TRANSLATIONS : Set.of(),
                wanted.agency(), wanted.since());
        visit(searcher, Conditions.of(here, now), (story, date, doc) -> {
            if (!filled.contains(story)) {
                open.merge(story, new Newest(doc, date), Newest::orNewer);
            }
        });
        return open.values().stream().sorted(Comparator.comparingLong(Newest::date).reversed())
                .map(Newest::doc).toList();
    }

    private static SearchRequest.Filter filter(Set<String> languages, Set<String> origins,
            @Nullable String agency, @Nullable Instant since) {
        return new SearchRequest.Filter(languages, origins, null, null, null, agency, null, since, null,
                SearchRequest.Selection.CURRENT);
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(long story, long date, int doc);
    }

    private static void visit(IndexSearcher searcher, Query query, Visitor visitor) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            NumericDocValues stories = DocValues.getNumeric(leaf.reader(), Schema.STORY_KEY);
            NumericDocValues dates = DocValues.getNumeric(leaf.reader(), Schema.DATE);
            DocIdSetIterator docs = scorer.iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if ((live == null || live.get(doc)) && stories.advanceExact(doc) && dates.advanceExact(doc)) {
                    visitor.visit(stories.longValue(), dates.longValue(), leaf.docBase + doc);
                }
            }
        }
    }
}
