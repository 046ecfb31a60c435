package dragoman.lexicon.learning;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.SentencePairs;
import dragoman.lexicon.learning.LearnedLexicon.Section;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Learns all tables that are out of date, two at a time: a third would want as much memory again. */
public final class LexiconLearner {
    private static final int AT_A_TIME = 2;
    private static final int TOLD_EVERY = 1000;

    private final List<SentencePairs> sources;
    private final Lexicon known;
    private final LearningProgress progress;
    private final Object turn = new Object();
    private long done;
    private long total;

    /**
     * A learner.
     *
     * @param sources sentences to learn from
     * @param known what is known already, to find by it which words of a sentence are translations of each other
     * @param progress is told what there is to do, and how far it is
     */
    public LexiconLearner(List<SentencePairs> sources, Lexicon known, LearningProgress progress) {
        this.sources = List.copyOf(sources);
        this.known = known;
        this.progress = progress;
    }

    /**
     * Brings what was learned so far up to date: tables whose sentences have not changed are the same as before.
     *
     * @throws IOException if the sentences cannot be read, or the thread is interrupted
     */
    public LearnedLexicon learn(LearnedLexicon before) throws IOException {
        Map<TableKey, Section> tables = new HashMap<>();
        List<TableKey> stale = new ArrayList<>();
        Map<LanguagePair, DistinctPairs.Extent> extents = new HashMap<>();
        for (LanguagePair pair : LanguagePair.ALL) {
            extents.put(pair, DistinctPairs.extent(sources, pair));
        }
        for (TableKey key : TableKey.ALL) {
            DistinctPairs.Extent extent = extents.get(key.pair());
            Section known = before.sections().get(key);
            if (extent != null && known != null && known.learnedFrom().equals(extent.digest())) {
                tables.put(key, known);
            } else if (extent != null) {
                stale.add(key);
                total += (long) WordAlignment.ITERATIONS * Math.min(Bitext.MOST_PAIRS, extent.pairs());
            }
        }
        learn(stale, extents, tables);
        return new LearnedLexicon(tables);
    }

    private void learn(List<TableKey> stale, Map<LanguagePair, DistinctPairs.Extent> extents,
            Map<TableKey, Section> tables)
            throws IOException {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            Map<TableKey, Future<byte[]>> learning = new HashMap<>();
            for (TableKey key : stale) {
                Callable<byte[]> task = () -> table(key);
                learning.put(key, workers.submit(task));
            }
            for (Map.Entry<TableKey, Future<byte[]>> it : learning.entrySet()) {
                DistinctPairs.Extent extent = extents.get(it.getKey().pair());
                if (extent != null) {
                    tables.put(it.getKey(),
                            new Section(extent.digest(), extent.pairs(), ByteBuffer.wrap(it.getValue().get())));
                }
            }
        } catch (ExecutionException e) {
            throw new IOException("a table could not be learned", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private byte[] table(TableKey key) throws IOException {
        Bitext bitext = Bitext.read(sources, key.pair(), key.kind());
        int[] untold = {0};
        Cells cells = WordAlignment.of(bitext, Expectations.of(known, key, bitext), more -> {
            untold[0] += more;
            if (untold[0] >= TOLD_EVERY) {
                tell(untold[0]);
                untold[0] = 0;
            }
        });
        tell(untold[0]);
        return LearnedTableWriter.write(cells, bitext.oneTerms(), bitext.otherTerms());
    }

    private void tell(int more) {
        synchronized (turn) {
            done += more;
            progress.reached(done, total);
        }
    }
}
