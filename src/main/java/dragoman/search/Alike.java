package dragoman.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
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

    private static final Comparator<Found> BEST_FIRST = Comparator.comparingDouble(Found::score).reversed()
            .thenComparingInt(Found::doc);

    private record Found(int doc, double score) {
    }

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
        List<Found> found = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            addFrom(leaf, limit, found);
        }
        found.sort(BEST_FIRST);
        List<byte[]> gists = new ArrayList<>();
        for (Found it : found.subList(0, Math.min(limit, found.size()))) {
            gists.add(gist(reader, it.doc()));
        }
        return gists;
    }

    private void addFrom(LeafReaderContext leaf, int limit, List<Found> found) throws IOException {
        if (isOutOfTime(leaf.reader().getPointValues(Schema.DATE))) {
            return;
        }
        Anchors segment = opener.open(leaf.reader());
        if (segment == null) {
            return;
        }
        Bits live = leaf.reader().getLiveDocs();
        NumericDocValues dates = DocValues.getNumeric(leaf.reader(), Schema.DATE);
        PriorityQueue<Found> best = new PriorityQueue<>(BEST_FIRST.reversed());
        for (Found it : scored(segment, leaf.reader().maxDoc())) {
            boolean hasRoom = best.size() < limit;
            if ((hasRoom || BEST_FIRST.compare(it, best.element()) < 0) && (live == null || live.get(it.doc()))
                    && isInTime(dates, it.doc())) {
                best.add(it);
                if (!hasRoom) {
                    best.remove();
                }
            }
        }
        best.forEach(it -> found.add(new Found(leaf.docBase + it.doc(), it.score())));
    }

    /** Whether all dates of a segment lie outside: most of a large archive is too old to be looked at. */
    private boolean isOutOfTime(@Nullable PointValues dates) throws IOException {
        return dates != null && (LongPoint.decodeDimension(dates.getMaxPackedValue(), 0) < since
                || LongPoint.decodeDimension(dates.getMinPackedValue(), 0) > until);
    }

    private List<Found> scored(Anchors segment, int documents) throws IOException {
        List<Anchors.Anchor> rare = new ArrayList<>();
        for (int anchor : anchors) {
            Anchors.Anchor found = segment.find(anchor);
            if (found != null) {
                rare.add(found);
            }
        }
        rare.sort(Comparator.comparingInt(Anchors.Anchor::documents));
        int most = FEWEST_POSTINGS + (int) ((long) MOST_POSTINGS * documents / Math.max(1, reader.maxDoc()));
        int[] walked = new int[most];
        long[] pairs = new long[most];
        double[] weights = new double[rare.size()];
        int count = 0;
        for (int i = 0; i < rare.size() && (count == 0 || count + rare.get(i).documents() <= most); i++) {
            weights[i] = Math.log(1 + (double) documents / rare.get(i).documents());
            int end = rare.get(i).write(walked, count);
            for (; count < end; count++) {
                pairs[count] = (long) walked[count] << Byte.SIZE | i;
            }
        }
        Arrays.sort(pairs, 0, count);
        return summed(pairs, count, weights);
    }

    /** Adds up what each document shares, from pairs of document and anchor in order. */
    private static List<Found> summed(long[] pairs, int count, double[] weights) {
        List<Found> found = new ArrayList<>();
        for (int start = 0, end = 0; start < count; start = end) {
            int doc = (int) (pairs[start] >> Byte.SIZE);
            double score = 0;
            while (end < count && pairs[end] >> Byte.SIZE == doc) {
                score += weights[(int) (pairs[end++] & 0xFF)];
            }
            if (end - start >= FEWEST_SHARED) {
                found.add(new Found(doc, score));
            }
        }
        return found;
    }

    /** Asked in ascending order of documents. */
    private boolean isInTime(NumericDocValues dates, int doc) throws IOException {
        return dates.advanceExact(doc) && dates.longValue() >= since && dates.longValue() <= until;
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

    private static byte[] copy(BytesRef bytes) {
        return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }
}
