package dragoman.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Opens lexicons. */
public final class Lexicons {
    static final String RESOURCE = "built-in.lexicon";

    private Lexicons() {
    }

    /**
     * The lexicon that Dragoman brings along: its own tables of news words, and CLDR's names of countries, languages,
     * cities and currencies. Opening it takes a few milliseconds; open it once.
     */
    public static Lexicon builtIn() {
        try (InputStream in = Lexicons.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing: LexiconCompiler makes it when Maven builds");
            }
            return CompiledLexicon.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in lexicon can't be read", e);
        }
    }
}
