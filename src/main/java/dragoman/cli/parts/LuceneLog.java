package dragoman.cli.parts;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lucene's log, which goes to standard error through {@code java.util.logging}. On each start Lucene would warn there that
 * the JVM's vector module is shut. Nobody misses it: Dragoman compares words, not vectors, and to open the module makes the
 * JVM warn in turn that it is experimental.
 */
final class LuceneLog {
    /** Held for good: a logger that nobody holds is collected, and its level is forgotten. */
    private static final Logger VECTORS = Logger
            .getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private LuceneLog() {
    }

    /** Leaves out that warning. To be called before Lucene is first used, and only then: it costs a start some time. */
    static void leaveOutVectors() {
        VECTORS.setLevel(Level.SEVERE);
    }
}
