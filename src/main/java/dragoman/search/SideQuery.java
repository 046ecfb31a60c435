package dragoman.search;

import dragoman.search.Clause.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/** A question as Lucene asks it on one side of the index. */
final class SideQuery {
    private static final double UNSTEMMED = Double.parseDouble(System.getProperty("unstemmed", "0.25"));
    private final Side side;
    private final FairWeights weights;

    SideQuery(Side side, FairWeights weights) {
        this.side = side;
        this.weights = weights;
    }

    Query words(List<Concept> concepts) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Concept concept : concepts) {
            all.add(concept(concept), Occur.SHOULD);
        }
        return all.build();
    }

    private Query concept(Concept concept) throws IOException {
        List<Query> alternatives = new ArrayList<>();
        Rendering rendering = concept.renderings().get(side);
        if (rendering != null && !rendering.isEmpty()) {
            double[] weight = weights.of(concept);
            BooleanQuery.Builder terms = new BooleanQuery.Builder();
            terms.add(synonyms(side.field(Scope.TEXT), rendering.terms(), weight[0]), Occur.SHOULD);
            if (side.unstemmed(Scope.TEXT).isPresent()) {
                terms.add(synonyms(side.unstemmed(Scope.TEXT).get(), rendering.unstemmed(), UNSTEMMED * weight[1]),
                        Occur.SHOULD);
            }
            alternatives.add(terms.build());
            for (Rendering.Sequence s : rendering.sequences()) {
                alternatives.add(new BoostQuery(
                        new PhraseQuery(2, side.field(Scope.TEXT), s.terms().toArray(String[]::new)),
                        (float) (s.weight() * weight[0])));
            }
        }
        if (!concept.parts().isEmpty()) {
            alternatives.add(words(concept.parts()));
        }
        return alternatives.size() == 1 ? alternatives.getFirst() : new DisjunctionMaxQuery(alternatives, 0);
    }

    private static Query synonyms(String field, Map<String, Float> terms, double weight) {
        SynonymQuery.Builder builder = new SynonymQuery.Builder(field);
        terms.forEach((t, w) -> builder.addTerm(new Term(field, t), w));
        return new BoostQuery(builder.build(), (float) weight);
    }
}
