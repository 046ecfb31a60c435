package dragoman.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Finds documents that share rare anchors. It walks the postings itself, the rarest anchors first, because a query object a
 * dispatch would cost more than all the rest of what is done to it.
 */
final class Alike {
    /** So many postings are walked in a segment; with the rarest anchors first, what is left says little. */
    private static final int MOST_POSTINGS = 4_000;
    private static final int FEWEST_SHARED = 2;

    private final IndexReader reader;
    private final List<BytesRef> anchors;
    private final long since;
    private final long until;

    private record Found(int doc, double score) {
    }

    /** An anchor of one segment. */
    private record Rare(BytesRef anchor, int documents) {
    }

    /** Looks for documents with a date from {@code since} to {@code until}, in milliseconds. */
    Alike(IndexReader reader, int[] anchors, long since, long until) {
        this.reader = reader;
        this.anchors = Arrays.stream(anchors).mapToObj(Documents::anchor).sorted().toList();
        this.since = since;
        this.until = until;
    }

    /** The gists of those that share most, at most so many. */
    List<byte[]> gists(int limit) throws IOException {
        List<Found> found = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            addFrom(leaf, limit, found);
        }
        found.sort(Comparator.comparingDouble(Found::score).reversed().thenComparingInt(Found::doc));
        List<byte[]> gists = new ArrayList<>();
        for (Found it : found.subList(0, Math.min(limit, found.size()))) {
            gists.add(gist(reader, it.doc()));
        }
        return gists;
    }

    private void addFrom(LeafReaderContext leaf, int limit, List<Found> found) throws IOException {
        Terms terms = leaf.reader().terms(Schema.ANCHOR);
        if (terms == null) {
            return;
        }
        Map<Integer, double[]> scores = scores(terms, leaf.reader().maxDoc());
        Bits live = leaf.reader().getLiveDocs();
        List<Found> best = new ArrayList<>();
        scores.forEach((doc, score) -> {
            if (score[1] >= FEWEST_SHARED && (live == null || live.get(doc))) {
                best.add(new Found(doc, score[0]));
            }
        });
        best.sort(Comparator.comparingDouble(Found::score).reversed().thenComparingInt(Found::doc));
        int kept = 0;
        for (Found it : best) {
            if (kept < limit && isInTime(leaf, it.doc())) {
                found.add(new Found(leaf.docBase + it.doc(), it.score()));
                kept++;
            }
        }
    }

    private Map<Integer, double[]> scores(Terms terms, int documents) throws IOException {
        TermsEnum at = terms.iterator();
        List<Rare> rare = new ArrayList<>();
        for (BytesRef anchor : anchors) {
            if (at.seekExact(anchor)) {
                rare.add(new Rare(anchor, at.docFreq()));
            }
        }
        rare.sort(Comparator.comparingInt(Rare::documents));
        Map<Integer, double[]> scores = new HashMap<>();
        PostingsEnum postings = null;
        int walked = 0;
        for (Rare it : rare) {
            walked += it.documents();
            if (walked > MOST_POSTINGS && scores.size() > 0) {
                break;
            }
            at.seekExact(it.anchor());
            postings = at.postings(postings, PostingsEnum.NONE);
            double weight = Math.log(1 + (double) documents / it.documents());
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                double[] score = scores.computeIfAbsent(doc, _ -> new double[2]);
                score[0] += weight;
                score[1]++;
            }
        }
        return scores;
    }

    private boolean isInTime(LeafReaderContext leaf, int doc) throws IOException {
        NumericDocValues dates = DocValues.getNumeric(leaf.reader(), Schema.DATE);
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
