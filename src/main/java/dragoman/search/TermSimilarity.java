package dragoman.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 without its idf: how much of its weight a word earns in a dispatch, by how often and in how long a text it stands
 * there. The weight itself comes as the boost, because one word must weigh the same in all languages: see
 * {@link Weights}.
 */
final class TermSimilarity extends Similarity {
    private static final float K1 = 0.9f;
    private static final float B = 0.75f;

    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
        float average = (float) field.sumTotalTermFreq() / field.docCount();
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                float length = SmallFloat.byte4ToInt((byte) norm);
                // As Lucene does it: written so that rounding cannot make a greater frequency score less.
                float saturation = 1 - 1 / (1 + frequency / (K1 * (1 - B + B * length / average)));
                return boost * saturation;
            }
        };
    }
}
