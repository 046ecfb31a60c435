package dragoman.lexicon.memory;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.SentencePairs;
import dragoman.lexicon.exchange.ExportFormat;
import dragoman.lexicon.exchange.ImportRequest;
import dragoman.lexicon.learning.LearningProgress;
import dragoman.lexicon.learning.LearningReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongConsumer;

/** What a newsroom has taught the lexicon: sources that it imported, and tables that were learned from their sentences. */
public interface TranslationMemory {
    /**
     * Imports one source, all of it or nothing. What it holds already is not kept twice. Entries count from now on,
     * sentences once they are learned from.
     *
     * @param progress is told how many units were read
     * @throws IOException if the memory itself cannot be read or written; what is wrong with the files is in the report
     */
    ImportReport add(ImportRequest request, LongConsumer progress) throws IOException;

    /**
     * Learns from all sentences. Only pairs of languages whose sentences have changed are learned anew; the same sentences
     * in the same order give the same bytes.
     *
     * @param others sentences from elsewhere, beside those that were imported
     * @param progress is told what there is to do, and how far it is
     */
    LearningReport learn(List<SentencePairs> others, LearningProgress progress) throws IOException;

    /**
     * Writes all that was imported, source by source in the order of their names.
     *
     * @param out stays open
     * @return how many units were written
     */
    long export(ExportFormat format, OutputStream out) throws IOException;

    /**
     * The dictionary entries that were imported, for look-up.
     *
     * @throws IOException if their file is damaged, or of another version: importing or learning again mends it
     */
    Lexicon entries() throws IOException;

    /**
     * What was learned, for look-up.
     *
     * @throws IOException if its file is damaged, or of another version: learning again mends it
     */
    Lexicon learned() throws IOException;

    /** What was imported and learned. */
    MemoryContents contents() throws IOException;
}
