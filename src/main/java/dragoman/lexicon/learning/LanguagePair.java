package dragoman.lexicon.learning;

import dragoman.model.Language;
import java.util.List;

/** Two languages, the first of them before the other in the order of {@link Language}. */
record LanguagePair(Language one, Language other) {
    static final List<LanguagePair> ALL = List.of(new LanguagePair(Language.ENGLISH, Language.FRENCH),
            new LanguagePair(Language.ENGLISH, Language.TURKISH), new LanguagePair(Language.FRENCH, Language.TURKISH));

    /** The pair that two different languages are, whichever comes first. */
    static LanguagePair of(Language from, Language to) {
        return from.compareTo(to) < 0 ? new LanguagePair(from, to) : new LanguagePair(to, from);
    }
}
