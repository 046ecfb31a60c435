package dragoman.search;

import dragoman.search.Clause.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions.
 *
 * <pre>
 * question := operand*
 * operand  := '-' term | term ('OR' term)*
 * term     := '*' | [field ':'] ( '"' words '"' | word | word '*' | word '~' )
 * </pre>
 *
 * <p>There are no errors. What does not fit is read as plain words: a quote that is never closed, an {@code OR} with
 * nothing to join, a field that does not exist.
 */
final class QueryParser {
    private static final Pattern TERM = Pattern.compile("""
            (?<not>-)?
            (?:(?<field>headline|text|author|translator|agency|place|language|origin):)?
            (?:["“„«](?<phrase>[^"“”„«»]*)["“”»]|(?<word>[^\\s\\h"“”„«»]+))""",
            Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);

    private QueryParser() {
    }

    /** The clauses of a question; plain words that stand side by side are one clause. */
    static List<Clause> parse(String question) {
        List<Clause> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(question);
        while (matcher.find()) {
            Clause term = term(matcher);
            terms.add(matcher.group("not") == null ? term : new Clause.Not(term));
        }
        return joined(alternatives(terms));
    }

    private static Clause term(Matcher matcher) {
        @Nullable
        String phrase = matcher.group("phrase");
        @Nullable
        String word = matcher.group("word");
        @Nullable
        String field = matcher.group("field");
        return switch (field == null ? "text" : field.toLowerCase(Locale.ROOT)) {
            case "text" -> term(Scope.TEXT, phrase, word);
            case "headline" -> term(Scope.HEADLINE, phrase, word);
            case String name -> new Clause.Condition(Attribute.valueOf(name.toUpperCase(Locale.ROOT)),
                    phrase != null ? phrase : word == null ? "" : word);
        };
    }

    private static Clause term(Scope scope, @Nullable String phrase, @Nullable String word) {
        if (phrase != null) {
            return new Clause.Phrase(scope, phrase);
        }
        if (word == null) {
            return new Clause.Words(scope, "");
        }
        if (word.equals("*")) {
            return new Clause.Everything();
        }
        String start = word.substring(0, word.length() - 1);
        if (word.endsWith("*") && !start.isEmpty()) {
            return new Clause.Prefix(scope, start);
        }
        if (word.endsWith("~") && !start.isEmpty()) {
            return new Clause.Spelling(scope, start);
        }
        return new Clause.Words(scope, word);
    }

    /** Joins what stands on both sides of an OR. */
    private static List<Clause> alternatives(List<Clause> terms) {
        List<Clause> operands = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            boolean joins = isOr(terms.get(i)) && !operands.isEmpty() && i + 1 < terms.size()
                    && isPositive(operands.getLast()) && isPositive(terms.get(i + 1)) && !isOr(terms.get(i + 1));
            if (joins) {
                i++;
                operands.add(either(operands.removeLast(), terms.get(i)));
            } else {
                operands.add(terms.get(i));
            }
        }
        return operands;
    }

    private static boolean isOr(Clause clause) {
        return clause instanceof Clause.Words words && words.scope() == Scope.TEXT && words.text().equals("OR");
    }

    private static boolean isPositive(Clause clause) {
        return !(clause instanceof Clause.Not);
    }

    private static Clause either(Clause left, Clause right) {
        List<Clause> clauses = new ArrayList<>(left instanceof Clause.Either either ? either.clauses() : List.of(left));
        clauses.add(right);
        return new Clause.Either(clauses);
    }

    private static List<Clause> joined(List<Clause> operands) {
        List<Clause> joined = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) instanceof Clause.Words(Scope scope, _)) {
                StringJoiner words = new StringJoiner(" ");
                for (; i < operands.size() && operands.get(i) instanceof Clause.Words(Scope same, String word)
                        && same == scope; i++) {
                    words.add(word);
                }
                i--;
                joined.add(new Clause.Words(scope, words.toString()));
            } else {
                joined.add(operands.get(i));
            }
        }
        return joined;
    }
}
