package dragoman.search;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a question, as {@link QueryParser} understood it. A question is a list of them, all wanted. */
sealed interface Clause {
    /** The words that clauses look for in texts. */
    static String text(List<Clause> clauses) {
        return clauses.stream().map(clause -> switch (clause) {
            case Words it -> it.text();
            case Phrase it -> it.text();
            case Either it -> text(it.clauses());
            case Not it -> text(List.of(it.clause()));
            case Prefix _,Spelling _,Condition _,Everything _ -> "";
        }).collect(Collectors.joining(" "));
    }

    /** Whether some dispatches answer clauses better than others: those that only name values do not tell. */
    static boolean ranks(List<Clause> clauses) {
        return clauses.stream().anyMatch(clause -> switch (clause) {
            case Words _,Phrase _,Prefix _,Spelling _ -> true;
            case Either it -> ranks(it.clauses());
            case Not _,Condition _,Everything _ -> false;
        });
    }

    /** Which part of a dispatch words are looked for in. */
    enum Scope {
        TEXT,
        HEADLINE
    }

    /** Words in no order. In the text they are wanted; in the headline they are required. */
    record Words(Scope scope, String text) implements Clause {
    }

    /** Words side by side, required. */
    record Phrase(Scope scope, String text) implements Clause {
    }

    /** Every dispatch. */
    record Everything() implements Clause {
    }

    /** Words that begin so. */
    record Prefix(Scope scope, String text) implements Clause {
    }

    /** A word in whatever spelling. */
    record Spelling(Scope scope, String text) implements Clause {
    }

    /** A value that a field of the dispatch must have. */
    record Condition(Attribute attribute, String value) implements Clause {
    }

    /** What must not be there. */
    record Not(Clause clause) implements Clause {
    }

    /** Of which one is enough. */
    record Either(List<Clause> clauses) implements Clause {
        public Either {
            clauses = List.copyOf(clauses);
        }
    }
}
