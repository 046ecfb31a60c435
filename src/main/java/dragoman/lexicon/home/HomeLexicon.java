package dragoman.lexicon.home;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.RenewableLexicon;
import dragoman.lexicon.Translation;
import dragoman.model.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What {@link Lexicons#open} opens, until it is opened again. Files that were replaced stay readable to those who have them mapped. */
final class HomeLexicon implements RenewableLexicon {
    private final Path folder;
    private final Lexicon builtIn;
    private volatile Opened opened;

    private record Opened(Lexicon lexicon, int edition) {
    }

    HomeLexicon(Path folder, Lexicon builtIn) throws IOException {
        this.folder = folder;
        this.builtIn = builtIn;
        this.opened = new Opened(Lexicons.open(folder, builtIn), 0);
    }

    @Override
    public synchronized void renew() throws IOException {
        opened = new Opened(Lexicons.open(folder, builtIn), opened.edition() + 1);
    }

    @Override
    public List<Translation> translations(List<String> terms, Language from, Language to) {
        return opened.lexicon().translations(terms, from, to);
    }

    @Override
    public Map<String, Double> words(String word, Language from, Language to) {
        return opened.lexicon().words(word, from, to);
    }

    @Override
    public int longestEntry(Language language) {
        return opened.lexicon().longestEntry(language);
    }

    @Override
    public int edition() {
        return opened.edition();
    }
}
