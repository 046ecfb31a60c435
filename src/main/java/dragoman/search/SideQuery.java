package dragoman.search;

import dragoman.lexicon.Translation;
import dragoman.model.Language;
import dragoman.search.Clause.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** A question as Lucene asks it on each side of the index. */
final class SideQuery {
    private static final float UNSTEMMED = 0.25f;

    private final Interpreter interpreter;
    private final List<Concept> concepts = new ArrayList<>();

    SideQuery(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** The question on one side: only dispatches of its language answer there, or of none on the side of folded words. */
    Query of(Side side, List<Clause> clauses, SearchRequest.Filter filter) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(Conditions.of(filter), Occur.FILTER);
        Language language = side.language();
        if (language != null) {
            all.add(new TermQuery(new Term(Schema.LANGUAGE, language.tag())), Occur.FILTER);
        } else {
            for (Language other : Language.values()) {
                all.add(new TermQuery(new Term(Schema.LANGUAGE, other.tag())), Occur.MUST_NOT);
            }
        }
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        int positive = 0;
        for (Clause clause : clauses) {
            switch (clause) {
                case Clause.Not not -> all.add(clause(side, not.clause()), Occur.MUST_NOT);
                case Clause.Condition condition -> {
                    wanted.add(clause(side, condition), Occur.FILTER);
                    positive++;
                }
                default -> {
                    wanted.add(clause(side, clause), Occur.SHOULD);
                    positive++;
                }
            }
        }
        return positive == 0 ? new MatchNoDocsQuery("asks for nothing") : all.add(wanted.build(), Occur.MUST).build();
    }

    /** The terms that matched words are known by in a dispatch's language. */
    Set<String> marks(@Nullable String tag) {
        Side side = Language.of(tag).map(Side::new).orElse(Side.FOLDED);
        Set<String> marks = new HashSet<>();
        for (Concept concept : concepts) {
            for (Concept word : concept.words()) {
                marks.addAll(word.on(side).terms().keySet());
            }
            concept.on(side).sequences().forEach(sequence -> marks.addAll(sequence.terms()));
        }
        return marks;
    }

    /** What each word became, a line a word. */
    List<String> renderings() {
        List<String> lines = new ArrayList<>();
        for (Concept concept : concepts.stream().distinct().toList()) {
            StringBuilder line = new StringBuilder(concept.text());
            concept.translations().forEach((language, translations) -> {
                line.append("  → ").append(language.tag());
                for (Translation it : translations) {
                    line.append(String.format(Locale.ROOT, " %s %.2f (%s)", it.text(), it.probability(), it.source()));
                }
            });
            concept.variants().forEach((variant, likeness) -> line
                    .append(String.format(Locale.ROOT, "  ~ %s %.2f", variant, likeness)));
            lines.add(line.toString());
        }
        return lines;
    }

    private Query clause(Side side, Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Words it -> words(side, it.scope(), it.text());
            case Clause.Phrase it -> words(side, it.scope(), it.text());
            case Clause.Prefix it -> new PrefixQuery(new Term(Schema.NAMES, it.text().toLowerCase(Locale.ROOT)));
            case Clause.Spelling it -> new FuzzyQuery(new Term(Schema.NAMES, it.text().toLowerCase(Locale.ROOT)));
            case Clause.Condition it -> Conditions.of(it.attribute(), it.value());
            case Clause.Not it -> clause(side, it.clause());
            case Clause.Either it -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                for (Clause choice : it.clauses()) {
                    any.add(clause(side, choice), Occur.SHOULD);
                }
                yield any.build();
            }
        };
    }

    private Query words(Side side, Scope scope, String text) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Concept concept : interpreter.concepts(text)) {
            concepts.add(concept);
            all.add(concept(side, scope, concept), Occur.SHOULD);
        }
        return all.build();
    }

    private Query concept(Side side, Scope scope, Concept concept) {
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
            alternatives.add(new BoostQuery(new PhraseQuery(2, side.field(scope), it.terms().toArray(String[]::new)),
                    (float) (it.weight() * concept.weight())));
        }
        if (!concept.parts().isEmpty()) {
            BooleanQuery.Builder parts = new BooleanQuery.Builder();
            concept.parts().forEach(part -> parts.add(concept(side, scope, part), Occur.SHOULD));
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
