package dragoman.search;

import java.util.List;

/** A part of a question, as {@link QueryParser} understood it. A question is a list of them, all wanted. */
sealed interface Clause {
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
