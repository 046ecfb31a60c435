package dragoman.search;

import dragoman.model.Language;
import dragoman.text.Analysis;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What dispatches must be like besides what they say, as Lucene queries. None of them scores. */
final class Conditions {
    /** Lets a middle name stand between two, and first and last name change places. */
    private static final int NAME_SLOP = 2;

    private Conditions() {
    }

    /** The dispatches that pass a filter. */
    static Query of(SearchRequest.Filter filter, Instant now) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        all.add(new TermQuery(new Term(Schema.COMPLETENESS, Documents.PURGED)), Occur.MUST_NOT);
        select(all, filter.selection(), Documents.millis(now));
        if (!filter.languages().isEmpty()) {
            all.add(anyOf(Schema.LANGUAGE, filter.languages()), Occur.FILTER);
        }
        if (!filter.origins().isEmpty()) {
            all.add(anyOf(Schema.ORIGIN, filter.origins()), Occur.FILTER);
        }
        if (filter.translatedFrom() != null) {
            String source = Documents.primary(filter.translatedFrom());
            all.add(new TermQuery(new Term(Schema.TRANSLATED_FROM, source)), Occur.FILTER);
        }
        Stream.of(named(Schema.TRANSLATOR, filter.translator()), named(Schema.AUTHOR, filter.author()),
                named(Schema.AGENCY, filter.agency()), named(Schema.PLACE, filter.place()))
                .forEach(query -> all.add(query, Occur.FILTER));
        if (filter.since() != null || filter.until() != null) {
            all.add(between(filter.since(), filter.until()), Occur.FILTER);
        }
        return all.build();
    }

    private static void select(BooleanQuery.Builder all, SearchRequest.Selection selection, long now) {
        Query withdrawn = new BooleanQuery.Builder().add(isNoted(Schema.WITHDRAWN), Occur.SHOULD)
                .add(new TermQuery(new Term(Schema.REVISES, "kill")), Occur.SHOULD).build();
        Query held = LongPoint.newRangeQuery(Schema.EMBARGO, now + 1, Long.MAX_VALUE);
        Query superseded = NumericDocValuesField.newSlowRangeQuery(Schema.SUPERSEDED, Long.MIN_VALUE, now);
        all.add(withdrawn, selection == SearchRequest.Selection.WITHDRAWN ? Occur.FILTER : Occur.MUST_NOT);
        switch (selection) {
            case CURRENT -> all.add(held, Occur.MUST_NOT).add(superseded, Occur.MUST_NOT);
            case STALE -> all.add(isNoted(Schema.OUTDATED), Occur.FILTER).add(held, Occur.MUST_NOT)
                    .add(superseded, Occur.MUST_NOT);
            case ALL_VERSIONS -> all.add(held, Occur.MUST_NOT);
            case EMBARGOED -> all.add(held, Occur.FILTER).add(superseded, Occur.MUST_NOT);
            case WITHDRAWN -> {
            }
        }
    }

    private static Query isNoted(String column) {
        return NumericDocValuesField.newSlowExactQuery(column, 1);
    }

    /** The dispatches of a side's language; on the side of folded words, those in none of the three. */
    static Query of(Side side) {
        Language language = side.language();
        if (language != null) {
            return new TermQuery(new Term(Schema.LANGUAGE, language.tag()));
        }
        BooleanQuery.Builder other = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        for (Language ours : Language.values()) {
            other.add(new TermQuery(new Term(Schema.LANGUAGE, ours.tag())), Occur.MUST_NOT);
        }
        return other.build();
    }

    /** The dispatches that have a value. */
    static Query of(Attribute attribute, String value) {
        return switch (attribute) {
            case AUTHOR -> named(Schema.AUTHOR, value);
            case TRANSLATOR -> named(Schema.TRANSLATOR, value);
            case AGENCY -> named(Schema.AGENCY, value);
            case PLACE -> named(Schema.PLACE, value);
            case LANGUAGE -> anyOf(Schema.LANGUAGE, List.of(value));
            case ORIGIN -> anyOf(Schema.ORIGIN, List.of(value));
        };
    }

    private static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field,
                values.stream().map(value -> new BytesRef(value.toLowerCase(Locale.ROOT))).toList());
    }

    private static Query named(String field, @Nullable String name) {
        if (name == null) {
            return MatchAllDocsQuery.INSTANCE;
        }
        List<String> words = Analysis.names(name);
        return words.isEmpty()
                ? new MatchNoDocsQuery("no name")
                : new PhraseQuery(NAME_SLOP, field, words.toArray(String[]::new));
    }

    private static Query between(@Nullable Instant since, @Nullable Instant until) {
        long first = since == null ? Long.MIN_VALUE : Documents.millis(since);
        long behind = until == null ? Long.MAX_VALUE : Documents.millis(until);
        return LongPoint.newRangeQuery(Schema.DATE, first, behind - 1);
    }
}
