package dragoman.search;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilteredDocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Counts dispatches by the values of a field, in the columns that Lucene keeps of them. */
final class FacetCounts {
    private static final String UNKNOWN = "-";

    private final Map<String, Long> counts = new HashMap<>();
    private final Facet facet;

    private FacetCounts(Facet facet) {
        this.facet = facet;
    }

    /**
     * The counts among the dispatches that a query finds, greatest first; unknown values count under {@code -}. A dispatch
     * with several translators counts for each.
     */
    static Map<String, Long> of(IndexSearcher searcher, Query query, Facet facet) throws IOException {
        FacetCounts counts = new FacetCounts(facet);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                counts.add(leaf.reader(), live(scorer.iterator(), leaf.reader().getLiveDocs()));
            }
        }
        return counts.sorted();
    }

    /** Leaves out documents that were replaced: a scorer finds them still. */
    private static DocIdSetIterator live(DocIdSetIterator found, @Nullable Bits live) {
        return live == null ? found : new FilteredDocIdSetIterator(found) {
            @Override
            protected boolean match(int doc) {
                return live.get(doc);
            }
        };
    }

    private Map<String, Long> sorted() {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }

    private void add(LeafReader leaf, DocIdSetIterator found) throws IOException {
        switch (facet) {
            case LANGUAGE -> addValues(leaf, Schema.LANGUAGE, found);
            case ORIGIN -> addValues(leaf, Schema.ORIGIN, found);
            case AGENCY -> addValues(leaf, Schema.AGENCY, found);
            case TRANSLATOR -> addValues(leaf, Schema.TRANSLATOR, found);
            case PLACE -> addValues(leaf, Schema.PLACE, found);
            case MONTH -> addMonths(leaf, found);
            case FORMAT -> addValues(leaf, Schema.FORMAT, found);
            case COMPLETENESS -> addValues(leaf, Schema.COMPLETENESS, found);
        }
    }

    private void addValues(LeafReader leaf, String field, DocIdSetIterator found) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(leaf, field);
        long[] byOrdinal = new long[Math.toIntExact(values.getValueCount())];
        long unknown = 0;
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            } else {
                unknown++;
            }
        }
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            if (byOrdinal[ordinal] > 0) {
                String value = values.lookupOrd(ordinal).utf8ToString();
                counts.merge(value.equals(Schema.UNDETERMINED) ? UNKNOWN : value, byOrdinal[ordinal], Long::sum);
            }
        }
        if (unknown > 0) {
            counts.merge(UNKNOWN, unknown, Long::sum);
        }
    }

    private void addMonths(LeafReader leaf, DocIdSetIterator found) throws IOException {
        NumericDocValues dates = DocValues.getNumeric(leaf, Schema.DATE);
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            String month = dates.advanceExact(doc)
                    ? YearMonth.from(Instant.ofEpochMilli(dates.longValue()).atZone(ZoneOffset.UTC)).toString()
                    : UNKNOWN;
            counts.merge(month, 1L, Long::sum);
        }
    }
}
