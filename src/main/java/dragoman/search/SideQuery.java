package dragoman.search;

import dragoman.search.Clause.Scope;
import dragoman.search.SearchRequest.Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/** A question as Lucene asks it on one side of the index. Only dispatches of the side's language answer there. */
final class SideQuery {
    private static final float UNSTEMMED = 0.25f;
    /** The words of an entry may stand a little apart or change places: accord de paix, accord global de paix. */
    private static final int ENTRY_SLOP = 2;

    private final Side side;
    private final Interpreter interpreter;
    private final Order order;
    private final List<Asked> asked = new ArrayList<>();
    private final Query query;

    /** One thing that was asked for, and how. */
    record Asked(Concept concept, Query query) {
    }

    /**
     * A question on one side.
     *
     * @param filter what dispatches must be like
     * @param order where not the best come first, a dispatch must have most of the words
     */
    SideQuery(Side side, Interpreter interpreter, List<Clause> clauses, Query filter, Order order)
            throws IOException {
        this.side = side;
        this.interpreter = interpreter;
        this.order = order;
        this.query = query(clauses, filter);
    }

    Side side() {
        return side;
    }

    /** Whether its dispatches are in another language than the question. */
    boolean isForeign() {
        return side.language() != null && !interpreter.isSource(side);
    }

    /** All of it. */
    Query query() {
        return query;
    }

    /** What was asked for, in the order of the question. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private Query query(List<Clause> clauses, Query filter) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(filter, Occur.FILTER)
                .add(Conditions.of(side), Occur.FILTER);
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        boolean asks = false;
        boolean required = false;
        for (Clause clause : clauses) {
            Query wanted = clause(clause);
            Occur occur = occur(clause);
            (occur == Occur.SHOULD ? words : all).add(wanted, occur);
            asks |= occur != Occur.MUST_NOT && !(wanted instanceof MatchNoDocsQuery);
            required |= occur == Occur.MUST;
        }
        BooleanQuery any = words.build();
        if (!any.clauses().isEmpty()) {
            all.add(any, required ? Occur.SHOULD : Occur.MUST);
        }
        if (order == Order.RECENT) {
            all.add(interpreter.recent(asked.stream().mapToDouble(it -> it.concept().weight()).sum()), Occur.SHOULD);
        }
        return asks ? all.build() : new MatchNoDocsQuery("asks for nothing");
    }

    private Occur occur(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Words it -> it.scope() == Scope.TEXT ? Occur.SHOULD : Occur.MUST;
            case Clause.Prefix _,Clause.Spelling _ -> Occur.SHOULD;
            case Clause.Phrase it ->
                interpreter.standsAnywhere(it.scope(), it.text()) ? Occur.MUST : Occur.SHOULD;
            case Clause.Either _ -> Occur.MUST;
            case Clause.Condition _,Clause.Everything _ -> Occur.FILTER;
            case Clause.Not _ -> Occur.MUST_NOT;
        };
    }

    private Query clause(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Words it ->
                words(it.scope(), interpreter.concepts(it.text()), order == Order.DATE ? Wanted.MOST : Wanted.ANY);
            case Clause.Phrase it -> phrase(it.scope(), it.text());
            case Clause.Prefix it -> folded(it.scope(), interpreter.beginning(it.text()));
            case Clause.Spelling it -> folded(it.scope(), interpreter.spelling(it.text()));
            case Clause.Condition it -> Conditions.of(it.attribute(), it.value());
            case Clause.Everything _ -> MatchAllDocsQuery.INSTANCE;
            case Clause.Not it -> excluded(it.clause());
            case Clause.Either it -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                for (Clause choice : it.clauses()) {
                    any.add(clause(choice), Occur.SHOULD);
                }
                yield any.build();
            }
        };
    }

    /** How many of several words a dispatch must have. */
    private enum Wanted {
        ANY,
        MOST,
        ALL
    }

    private Query words(Scope scope, List<Concept> concepts, Wanted wanted) {
        if (concepts.isEmpty()) {
            return new MatchNoDocsQuery("stop words alone");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Concept concept : concepts) {
            Query one = concept(scope, concept, wanted);
            asked.add(new Asked(concept, one));
            all.add(one, wanted == Wanted.ALL ? Occur.MUST : Occur.SHOULD);
        }
        return all.setMinimumNumberShouldMatch(wanted == Wanted.MOST ? concepts.size() / 2 + 1 : 0).build();
    }

    private Query phrase(Scope scope, String text) throws IOException {
        List<Concept> concepts = interpreter.concepts(text);
        return interpreter.standsAnywhere(scope, text)
                ? whole(scope, concepts, text)
                : words(scope, concepts, Wanted.ANY);
    }

    /** In the question's language words side by side; what they are in others, only all in one dispatch. */
    private Query whole(Scope scope, List<Concept> concepts, String text) {
        Query together = words(scope, concepts, Wanted.ALL);
        Optional<Query> exact = interpreter.isSource(side) ? side.phrase(scope, text) : Optional.empty();
        return exact.isEmpty()
                ? together
                : new BooleanQuery.Builder().add(together, Occur.MUST).add(exact.get(), Occur.FILTER).build();
    }

    /** What must not be there is not taken for more than it surely means, and a phrase only if it is there whole. */
    private Query excluded(Clause clause) throws IOException {
        int before = asked.size();
        Query excluded = switch (clause) {
            case Clause.Words it -> words(it.scope(), surely(it.text()), Wanted.ANY);
            case Clause.Phrase it -> whole(it.scope(), surely(it.text()), it.text());
            case Clause.Prefix _,Clause.Spelling _,Clause.Condition _,Clause.Everything _,Clause.Not _,Clause.Either _ ->
                clause(clause);
        };
        asked.subList(before, asked.size()).clear();
        return excluded;
    }

    private List<Concept> surely(String text) throws IOException {
        return interpreter.concepts(text).stream().map(Concept::surely).toList();
    }

    private Query folded(Scope scope, Concept concept) {
        Query query = synonyms(Side.FOLDED.field(scope), concept.on(Side.FOLDED).terms(), (float) concept.weight());
        asked.add(new Asked(concept, query));
        return query;
    }

    private Query concept(Scope scope, Concept concept, Wanted wanted) {
        List<Query> alternatives = new ArrayList<>();
        Rendering rendering = concept.on(side);
        BooleanQuery.Builder terms = new BooleanQuery.Builder();
        terms.add(synonyms(side.field(scope), rendering.terms(), (float) concept.weight()), Occur.SHOULD);
        Optional<String> unstemmed = side.unstemmedField(scope);
        if (unstemmed.isPresent()) {
            terms.add(synonyms(unstemmed.get(), rendering.unstemmed(), UNSTEMMED * (float) concept.weight()),
                    Occur.SHOULD);
        }
        alternatives.add(terms.build());
        for (Rendering.Sequence it : rendering.sequences()) {
            alternatives.add(new BoostQuery(
                    new PhraseQuery(ENTRY_SLOP, side.field(scope), it.terms().toArray(String[]::new)),
                    (float) (it.weight() * concept.weight())));
        }
        if (!concept.parts().isEmpty()) {
            BooleanQuery.Builder parts = new BooleanQuery.Builder();
            Occur each = wanted == Wanted.ALL ? Occur.MUST : Occur.SHOULD;
            concept.parts().forEach(part -> parts.add(concept(scope, part, wanted), each));
            alternatives.add(parts.build());
        }
        return new DisjunctionMaxQuery(alternatives, 0);
    }

    private static Query synonyms(String field, Map<String, Float> terms, float weight) {
        SynonymQuery.Builder builder = new SynonymQuery.Builder(field);
        terms.forEach((term, share) -> builder.addTerm(new Term(field, term), share));
        return new BoostQuery(builder.build(), weight);
    }
}
