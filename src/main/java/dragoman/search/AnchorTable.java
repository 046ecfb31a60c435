package dragoman.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The anchors of a segment, held in memory: some hundred bytes a document. */
final class AnchorTable implements Anchors {
    /** In the order of the terms: as unsigned numbers, moved so that they are in order as signed ones. */
    private final int[] keys;
    /** Where the documents of each key begin, and behind the last one where they end. */
    private final int[] starts;
    private final int[] documents;

    private AnchorTable(int[] keys, int[] starts, int[] documents) {
        this.keys = keys;
        this.starts = starts;
        this.documents = documents;
    }

    static AnchorTable of(Terms terms) throws IOException {
        int[] keys = new int[1024];
        int[] starts = new int[1024];
        int[] documents = new int[Math.max(16, Math.toIntExact(terms.getSumDocFreq()))];
        int count = 0;
        int next = 0;
        TermsEnum at = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = at.next(); term != null; term = at.next()) {
            if (count + 1 >= keys.length) {
                keys = Arrays.copyOf(keys, 2 * count);
                starts = Arrays.copyOf(starts, 2 * count);
            }
            keys[count] = ByteBuffer.wrap(term.bytes, term.offset, term.length).getInt() ^ Integer.MIN_VALUE;
            starts[count++] = next;
            postings = at.postings(postings, PostingsEnum.NONE);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                documents[next++] = doc;
            }
        }
        int[] ends = Arrays.copyOf(starts, count + 1);
        ends[count] = next;
        return new AnchorTable(Arrays.copyOf(keys, count), ends, documents);
    }

    @Override
    public @Nullable Anchor find(int anchor) {
        int at = Arrays.binarySearch(keys, anchor ^ Integer.MIN_VALUE);
        return at < 0 ? null : new Found(starts[at], starts[at + 1]);
    }

    private final class Found implements Anchor {
        private final int start;
        private final int end;

        Found(int start, int end) {
            this.start = start;
            this.end = end;
        }

        @Override
        public int documents() {
            return end - start;
        }

        @Override
        public int write(int[] into, int most) {
            int count = Math.min(end - start, most);
            System.arraycopy(documents, start, into, 0, count);
            return count;
        }
    }
}
