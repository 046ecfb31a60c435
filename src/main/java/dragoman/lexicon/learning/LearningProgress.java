package dragoman.lexicon.learning;

/** Hears how far learning is; from several threads, one at a time. */
@FunctionalInterface
public interface LearningProgress {
    /**
     * Some more is done.
     *
     * @param done sentences that were gone through, each once an iteration
     * @param total how many that will be
     */
    void reached(long done, long total);
}
