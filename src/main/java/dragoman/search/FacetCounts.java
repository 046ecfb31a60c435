package dragoman.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;

/** Counts dispatches by the values of a field, in the columns that Lucene keeps of them. */
final class FacetCounts {
    private static final String UNKNOWN = "-";

    private FacetCounts() {
    }

    /** The counts, greatest first; unknown values count under {@code -}. */
    static Map<String, Long> of(IndexReader reader, Facet facet) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            add(counts, leaf.reader(), field(facet));
        }
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }

    private static String field(Facet facet) {
        return switch (facet) {
            case LANGUAGE -> Schema.LANGUAGE;
            case ORIGIN -> Schema.ORIGIN;
            case AGENCY -> Schema.AGENCY;
            case FORMAT -> Schema.FORMAT;
            case COMPLETENESS -> Schema.COMPLETENESS;
        };
    }

    private static void add(Map<String, Long> counts, LeafReader leaf, String field) throws IOException {
        SortedDocValues values = DocValues.getSorted(leaf, field);
        long[] byOrdinal = new long[values.getValueCount()];
        Bits live = leaf.getLiveDocs();
        long known = 0;
        for (int doc = values.nextDoc(); doc != SortedDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
            if (live == null || live.get(doc)) {
                byOrdinal[values.ordValue()]++;
                known++;
            }
        }
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            add(counts, values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal]);
        }
        add(counts, UNKNOWN, leaf.numDocs() - known);
    }

    private static void add(Map<String, Long> counts, String value, long count) {
        if (count > 0) {
            counts.merge(value, count, Long::sum);
        }
    }
}
