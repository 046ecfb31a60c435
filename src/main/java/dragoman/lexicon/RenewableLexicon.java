package dragoman.lexicon;

import java.io.IOException;

/** The lexicon of a home for a process that runs long: it can be opened again while others look words up in it. */
public interface RenewableLexicon extends Lexicon {
    /**
     * Opens it again. Whoever is looking a word up meanwhile still gets the answer of before.
     *
     * @throws IOException if a file is damaged; then it answers on as before
     */
    void renew() throws IOException;
}
