package dragoman.lexicon.exchange;

import dragoman.lexicon.TranslationUnit;

/** Takes what a file of translations holds, in its order. */
public interface UnitSink {
    /** A unit in at least two languages. */
    void unit(TranslationUnit unit);

    /** A line that is not as it should be; the rest of the file is read all the same. */
    void bad(long line, String why);

    /** Something well-formed that is no use here: other languages, definitions instead of translations. */
    void passedOver();
}
