package dragoman.search;

import dragoman.model.Language;
import dragoman.search.Clause.Scope;
import dragoman.text.Analysis;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A way into the index: to the dispatches of one language by its own analysis, or to any by their words as they stand.
 *
 * @param language the language, or null for words as they stand
 */
record Side(@Nullable Language language) {
    /** Any dispatch by its folded words. */
    static final Side FOLDED = new Side(null);

    /** A side for each language, and {@link #FOLDED}. */
    static final List<Side> ALL = Stream.concat(Arrays.stream(Language.values()).map(Side::new), Stream.of(FOLDED))
            .toList();

    /** The main field of its words, stemmed where there is a language. */
    String field(Scope scope) {
        return switch (scope) {
            case TEXT -> language == null ? Schema.NAMES : Schema.stems(language);
            case HEADLINE -> language == null ? Schema.HEADLINE : Schema.headline(language);
        };
    }

    /** The field of the same words unstemmed, if there is one. */
    Optional<String> unstemmedField(Scope scope) {
        return scope == Scope.TEXT ? Optional.ofNullable(language).map(Schema::words) : Optional.empty();
    }

    /** Words side by side in the main field; nothing if all but one are stop words. */
    Optional<Query> phrase(Scope scope, String text) {
        return Optional.ofNullable(new QueryBuilder(analyzer()).createPhraseQuery(field(scope), text))
                .filter(PhraseQuery.class::isInstance);
    }

    /** What the main field is analysed with. */
    Analyzer analyzer() {
        return language == null ? Analysis.names() : Analysis.stemmed(language);
    }

    /** The terms of a text in the main field. */
    List<String> terms(String text) {
        return Analysis.terms(analyzer(), text);
    }

    /** The terms of a text in the unstemmed field. */
    List<String> unstemmedTerms(String text) {
        return language == null ? List.of() : Analysis.words(language, text);
    }
}
