package dragoman.archive;

import dragoman.model.Conversion;
import dragoman.model.Decision;
import dragoman.model.Dispatch;
import dragoman.model.Problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that the journal records: what became of a drop, or what was decided about two dispatches. */
public sealed interface JournalEntry {
    /** What became of a drop. */
    sealed interface Received extends JournalEntry {
        /** The arrival that it is about. */
        Drop drop();
    }

    /**
     * Bytes were accepted: a {@code resource} record with the bytes as received, or a {@code response} record with what a
     * server said before them, and behind it one {@code metadata} record (schema.org JSON-LD) for each new dispatch that
     * was in them. What a machine made here of another dispatch is a {@code conversion} record in place of these.
     *
     * @param conversion how the bytes were made, or null if they came from outside
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes as received, never compared
    record Acceptance(Drop drop, byte[] bytes, List<Dispatch> dispatches, @Nullable Conversion conversion)
            implements
                Received {
        public Acceptance {
            dispatches = List.copyOf(dispatches);
        }

        /** Of bytes that came from outside. */
        public Acceptance(Drop drop, byte[] bytes, List<Dispatch> dispatches) {
            this(drop, bytes, dispatches, null);
        }
    }

    /** An item came again that is held already: a {@code revisit} record that refers to it. */
    record Repetition(Drop drop, String dispatchId) implements Received {
    }

    /** Bytes could not be read: a {@code metadata} record with the problem. The bytes themselves are in rejected/. */
    record Rejection(Drop drop, Problem problem) implements Received {
    }

    /** Two dispatches were linked, taken apart, or found to be versions of one text: a {@code metadata} record (JSON-LD). */
    record Tied(Decision decision) implements JournalEntry {
    }
}
