package dragoman.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/** The anchors of one segment of the index. Not safe for several threads. */
sealed interface Anchors permits AnchorTable, AnchorTerms {
    /** An anchor, or null if no document of the segment has it. */
    @Nullable
    Anchor find(int anchor) throws IOException;

    /** One anchor in one segment. */
    interface Anchor {
        /** How many documents have it, the deleted ones included. */
        int documents();

        /**
         * Writes down the documents that have it, in order, at most so many.
         *
         * @return how many were written
         */
        int write(int[] documents, int most) throws IOException;
    }

    /**
     * Opens the anchors of segments. A busy service makes many small segments, and looks into each for every dispatch: those
     * are read once and kept while they last.
     */
    final class Opener {
        private static final int SMALL = 20_000;

        private final Map<IndexReader.CacheKey, AnchorTable> tables = new ConcurrentHashMap<>();

        /** The anchors of a segment, or null if it has none. */
        @Nullable
        Anchors open(LeafReader segment) throws IOException {
            Terms terms = segment.terms(Schema.ANCHOR);
            IndexReader.CacheHelper core = segment.getCoreCacheHelper();
            if (terms == null || core == null || segment.maxDoc() > SMALL) {
                return terms == null ? null : new AnchorTerms(terms);
            }
            AnchorTable table = tables.get(core.getKey());
            if (table == null) {
                table = AnchorTable.of(terms);
                tables.put(core.getKey(), table);
                core.addClosedListener(tables::remove);
            }
            return table;
        }
    }
}
