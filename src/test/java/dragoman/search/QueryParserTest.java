package dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.search.Clause.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    @Test
    void plainWordsSideBySideAreOneClause() {
        assertThat(QueryParser.parse("bread price  protest")).containsExactly(words("bread price protest"));
    }

    @Test
    void quotesOfAllThreeLanguagesMakeAPhrase() {
        assertThat(QueryParser.parse("\"peace talks\" “peace talks” « pourparlers de paix »")).containsExactly(
                new Clause.Phrase(Scope.TEXT, "peace talks"), new Clause.Phrase(Scope.TEXT, "peace talks"),
                new Clause.Phrase(Scope.TEXT, " pourparlers de paix "));
    }

    @Test
    void marksSayHowAWordIsMeant() {
        assertThat(QueryParser.parse("-dam prot* Tokaev~ author:Aksoy headline:\"grain deal\" *")).containsExactly(
                new Clause.Not(words("dam")), new Clause.Prefix(Scope.TEXT, "prot"),
                new Clause.Spelling(Scope.TEXT, "Tokaev"), new Clause.Condition(Attribute.AUTHOR, "Aksoy"),
                new Clause.Phrase(Scope.HEADLINE, "grain deal"), new Clause.Everything());
    }

    @Test
    void orJoinsWhatStandsOnItsSides() {
        assertThat(QueryParser.parse("wheat OR \"grain\" OR flour Odesa")).containsExactly(
                new Clause.Either(
                        List.of(words("wheat"), new Clause.Phrase(Scope.TEXT, "grain"), words("flour"))),
                words("Odesa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OR", "OR wheat", "wheat OR", "wheat OR OR", "or", "« wheat", "\"wheat", "subject:wheat"})
    void whatDoesNotFitIsPlainWords(String question) {
        assertThat(QueryParser.parse(question)).allMatch(Clause.Words.class::isInstance).isNotEmpty();
    }

    private static Clause words(String text) {
        return new Clause.Words(Scope.TEXT, text);
    }
}
