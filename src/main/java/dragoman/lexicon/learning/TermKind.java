package dragoman.lexicon.learning;

import dragoman.model.Language;
import dragoman.text.Analysis;
import java.util.List;

/** Which of the index's two analyses of a text a table is about. */
enum TermKind {
    STEMS,
    WORDS;

    /** The terms of a text, as the field of this kind holds them. */
    List<String> terms(Language language, String text) {
        return switch (this) {
            case STEMS -> Analysis.stems(language, text);
            case WORDS -> Analysis.words(language, text);
        };
    }

    /** What a term of this kind is in the stemmed field, as which lexicons look it up. */
    List<String> stems(Language language, String term) {
        return switch (this) {
            case STEMS -> List.of(term);
            case WORDS -> Analysis.stems(language, term);
        };
    }
}
