package dragoman.story;

import dragoman.lexicon.Lexicon;

/** Opens linkers. */
public final class StoryLinkers {
    private StoryLinkers() {
    }

    /** A linker that knows words by a lexicon, and has seen no dispatch yet. */
    public static StoryLinker open(Lexicon lexicon) {
        return new GistLinker(new GistWriter(lexicon));
    }
}
