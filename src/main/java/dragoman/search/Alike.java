package dragoman.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents that share rare anchors. It walks the postings itself, the rarest anchors first, because a query object a
 * dispatch would cost more than all the rest of what is done to it.
 */
final class Alike {
    /** So many postings are walked in all; with the rarest anchors first, what is left says little. */
    private static final int MOST_POSTINGS = 1_200;
    private static final int FEWEST_POSTINGS = 64;
    private static final int FEWEST_SHARED = 2;

    private final IndexReader reader;
    private final Anchors.Opener opener;
    private final int[] anchors;
    private final long since;
    private final long until;
    private final SharedAnchors shared = new SharedAnchors(FEWEST_POSTINGS + MOST_POSTINGS);
    private final int[] having = new int[FEWEST_POSTINGS + MOST_POSTINGS];

    /** Looks for documents with a date from {@code since} to {@code until}, in milliseconds. */
    Alike(IndexReader reader, Anchors.Opener opener, int[] anchors, long since, long until) {
        this.reader = reader;
        this.opener = opener;
        this.anchors = anchors.clone();
        Arrays.sort(this.anchors);
        this.since = since;
        this.until = until;
    }

    /** The gists of those that share most, at most so many. */
    List<byte[]> gists(int limit) throws IOException {
        LongHeap best = new LongHeap(limit);
        for (LeafReaderContext leaf : reader.leaves()) {
            find(leaf, best);
        }
        List<byte[]> gists = new ArrayList<>();
        while (best.size() > 0) {
            gists.add(gist(reader, document(best.pop())));
        }
        return gists.reversed();
    }

    /** A document with its score, as a number: the better the score, the greater, and among equals the older the document. */
    private static long scored(int document, double score) {
        return (long) Float.floatToIntBits((float) score) << Integer.SIZE | Integer.MAX_VALUE - document;
    }

    private static int document(long scored) {
        return Integer.MAX_VALUE - (int) scored;
    }

    /** Adds what is alike in a segment, scored. */
    private void find(LeafReaderContext leaf, LongHeap best) throws IOException {
        LeafReader segment = leaf.reader();
        PointValues dates = segment.getPointValues(Schema.DATE);
        Anchors known = dates == null || isOutOfTime(dates) ? null : opener.open(segment);
        if (dates == null || known == null) {
            return;
        }
        List<Anchors.Anchor> rare = new ArrayList<>();
        for (int anchor : anchors) {
            Anchors.Anchor found = known.find(anchor);
            if (found != null) {
                rare.add(found);
            }
        }
        rare.sort(Comparator.comparingInt(Anchors.Anchor::documents));
        score(leaf, rare, isAllInTime(dates) ? null : DocValues.getNumeric(segment, Schema.DATE), best);
    }

    /** Whether all dates of a segment lie outside: most of a large archive is too old to be looked at. */
    private boolean isOutOfTime(PointValues dates) throws IOException {
        return LongPoint.decodeDimension(dates.getMaxPackedValue(), 0) < since
                || LongPoint.decodeDimension(dates.getMinPackedValue(), 0) > until;
    }

    private boolean isAllInTime(PointValues dates) throws IOException {
        return LongPoint.decodeDimension(dates.getMinPackedValue(), 0) >= since
                && LongPoint.decodeDimension(dates.getMaxPackedValue(), 0) <= until;
    }

    /** Walks the rarest anchors, and adds up for each document what the ones that it shares weigh. */
    private void score(LeafReaderContext leaf, List<Anchors.Anchor> rarestFirst, @Nullable NumericDocValues dates,
            LongHeap best) throws IOException {
        int documents = leaf.reader().maxDoc();
        int most = FEWEST_POSTINGS + (int) ((long) MOST_POSTINGS * documents / Math.max(1, reader.maxDoc()));
        shared.clear(most);
        int walked = 0;
        for (Anchors.Anchor anchor : rarestFirst) {
            if (walked > 0 && walked + anchor.documents() > most) {
                break;
            }
            double weight = Math.log(1 + (double) documents / anchor.documents());
            int count = anchor.write(having, most);
            for (int i = 0; i < count; i++) {
                shared.add(having[i], weight);
            }
            walked += count;
        }
        Bits live = leaf.reader().getLiveDocs();
        for (int doc : shared.sharing(FEWEST_SHARED)) {
            if ((live == null || live.get(doc)) && isInTime(dates, doc)) {
                best.insertWithOverflow(scored(leaf.docBase + doc, shared.weight(doc)));
            }
        }
    }

    /** Asked in ascending order of documents. */
    private boolean isInTime(@Nullable NumericDocValues dates, int doc) throws IOException {
        return dates == null
                || dates.advanceExact(doc) && dates.longValue() >= since && dates.longValue() <= until;
    }

    /** The gist of a document, or no bytes if it has none. */
    static byte[] gist(IndexReader reader, int doc) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            int inLeaf = doc - leaf.docBase;
            if (inLeaf >= 0 && inLeaf < leaf.reader().maxDoc()) {
                BinaryDocValues gists = DocValues.getBinary(leaf.reader(), Schema.GIST);
                return gists.advanceExact(inLeaf) ? copy(gists.binaryValue()) : new byte[0];
            }
        }
        throw new IllegalArgumentException("no document " + doc);
    }

    /** The gists of the newest documents, at most so many. */
    static List<byte[]> newest(IndexReader reader, int limit) throws IOException {
        List<byte[]> newest = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves().reversed()) {
            BinaryDocValues gists = DocValues.getBinary(leaf.reader(), Schema.GIST);
            int first = Math.max(0, leaf.reader().maxDoc() - (limit - newest.size()));
            int doc = first >= leaf.reader().maxDoc() ? DocIdSetIterator.NO_MORE_DOCS : gists.advance(first);
            for (; doc != DocIdSetIterator.NO_MORE_DOCS; doc = gists.nextDoc()) {
                newest.add(copy(gists.binaryValue()));
            }
        }
        return newest;
    }

    static byte[] copy(BytesRef bytes) {
        return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }
}
