package dragoman.lexicon.memory;

import dragoman.lexicon.SentencePairs;
import dragoman.lexicon.TranslationUnit;
import dragoman.lexicon.exchange.ExportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The sentences of an archive's own stories beside their translations. It is brought up to date from the links that hold at
 * the time, and in between gives what it was brought up to.
 */
public interface StoryMemory extends SentencePairs {
    /**
     * Brings it up to date: what is no longer linked is forgotten, what is linked newly is aligned, and what is known stays as
     * it is.
     *
     * @param links all links that hold now, each once
     * @param progress is told how many links were gone through
     */
    Changes follow(List<LinkedTexts> links, Aligning aligning, LongConsumer progress) throws IOException;

    /**
     * Writes all sentences with where they come from, where the format has a place for that.
     *
     * @param out stays open
     * @return how many pairs of sentences were written
     */
    long export(ExportFormat format, OutputStream out) throws IOException;

    /** Finds the sentences of two texts that say the same, those alone of which it is sure. */
    @FunctionalInterface
    interface Aligning {
        List<TranslationUnit> sentences(LinkedTexts texts) throws IOException;
    }

    /**
     * What has changed.
     *
     * @param links how many links there are now
     * @param added how many of them are new
     * @param gone how many there were that are no longer
     * @param sentences how many pairs of sentences all links have
     */
    record Changes(int links, int added, int gone, long sentences) {
    }
}
