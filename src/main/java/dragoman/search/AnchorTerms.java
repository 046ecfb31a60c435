package dragoman.search;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The anchors of a segment, read from the index. */
final class AnchorTerms implements Anchors {
    private final TermsEnum at;
    private @Nullable PostingsEnum postings;

    AnchorTerms(Terms terms) throws IOException {
        this.at = terms.iterator();
    }

    @Override
    public @Nullable Anchor find(int anchor) throws IOException {
        BytesRef term = Documents.anchor(anchor);
        return at.seekExact(term) ? new Found(term, at.termState(), at.docFreq()) : null;
    }

    private final class Found implements Anchor {
        private final BytesRef term;
        private final TermState state;
        private final int documents;

        Found(BytesRef term, TermState state, int documents) {
            this.term = term;
            this.state = state;
            this.documents = documents;
        }

        @Override
        public int documents() {
            return documents;
        }

        @Override
        public int write(int[] into, int most) throws IOException {
            at.seekExact(term, state);
            PostingsEnum found = at.postings(postings, PostingsEnum.NONE);
            postings = found;
            int next = 0;
            for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS && next < most; doc = found
                    .nextDoc()) {
                into[next++] = doc;
            }
            return next;
        }
    }
}
