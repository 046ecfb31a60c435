package dragoman.pipeline.intake;

import dragoman.model.Problem;

/** Hears what happens while a home is being opened for writing. */
public interface OpeningListener {
    /** Something was found broken and has been mended. */
    void repaired(Problem problem);

    /** So many journal entries have been brought into the index since the opening began. */
    default void replayed(long entries) {
    }
}
