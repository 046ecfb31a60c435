package dragoman.lexicon.home;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.RenewableLexicon;
import dragoman.lexicon.dictionary.CompiledLexicon;
import dragoman.lexicon.memory.Memories;
import dragoman.lexicon.memory.TranslationMemory;
import java.io.IOException;
import java.nio.file.Path;

/** Opens lexicons. */
public final class Lexicons {
    private static final double LEARNED = 0.7;
    /** Makes of n/(n + 2), to which a word linked n times is known, n/(n + 10): dictionaries know more than a few sentences do. */
    private static final double DOUBT = 5;
    private static final double BUILT_IN = 0.5;
    private static final double NO_DOUBT = 1;

    private Lexicons() {
    }

    /**
     * The lexicon that Dragoman brings along: its own tables of news words, and CLDR's names of countries, languages,
     * cities and currencies. Opening it takes a few milliseconds; open it once.
     */
    public static Lexicon builtIn() {
        return CompiledLexicon.builtIn();
    }

    /**
     * The lexicon of a home: what was learned there, over the entries that were imported there, over the built-in one.
     * Opening it takes a few milliseconds and maps the files into memory; what changes in the folder later counts for those
     * who open it then.
     *
     * @param folder where its translation memory is; need not exist
     * @param builtIn the one from {@link #builtIn()}
     * @throws IOException if a file there is damaged, or of another version: importing or learning again mends it
     */
    public static Lexicon open(Path folder, Lexicon builtIn) throws IOException {
        TranslationMemory memory = Memories.translations(folder);
        return new LayeredLexicon(memory.learned(), LEARNED, DOUBT,
                new LayeredLexicon(builtIn, BUILT_IN, NO_DOUBT, memory.entries()));
    }

    /** The same, to be opened again whenever something was learned. */
    public static RenewableLexicon renewable(Path folder, Lexicon builtIn) throws IOException {
        return new HomeLexicon(folder, builtIn);
    }
}
