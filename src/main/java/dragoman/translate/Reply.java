package dragoman.translate;

import java.util.List;

/** What became of a request. */
sealed interface Reply {
    /** As many texts as were asked for, in the same order. */
    record Translated(List<String> texts, Told told) implements Reply {
        public Translated {
            texts = List.copyOf(texts);
        }
    }

    /** There is no translation. */
    record Failed(Failure failure) implements Reply {
        Failed(Failure.Kind kind, String detail) {
            this(new Failure(kind, detail, null));
        }
    }
}
