package dragoman.story;

import dragoman.lexicon.Lexicon;

/** Opens aligners. */
public final class SentenceAligners {
    private SentenceAligners() {
    }

    /** An aligner that knows words by a lexicon. */
    public static SentenceAligner open(Lexicon lexicon) {
        return new LexicalAligner(lexicon);
    }
}
