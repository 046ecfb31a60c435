package dragoman.lexicon.memory;

import java.nio.file.Path;

/** Opens what a home has taught the lexicon. */
public final class Memories {
    private Memories() {
    }

    /** The translation memory of a home. The folder need not exist: the first import makes it. */
    public static TranslationMemory translations(Path folder) {
        return new FolderMemory(folder);
    }

    /** What the stories of a home's archive have taught. The folder need not exist. */
    public static StoryMemory stories(Path folder) {
        return new FolderStories(folder);
    }
}
