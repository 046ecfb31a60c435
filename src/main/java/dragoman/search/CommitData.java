package dragoman.search;

import dragoman.model.Checkpoint;
import dragoman.model.JournalPosition;
import dragoman.model.Tally;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands beside each Lucene commit: how far the journal was followed, and by which version of the schema. */
final class CommitData {
    private static final String SCHEMA = "schema";
    private static final String FILE = "journal.file";
    private static final String OFFSET = "journal.offset";
    private static final String ACCEPTED = "accepted";
    private static final String DUPLICATE = "duplicate";
    private static final String REJECTED = "rejected";

    private CommitData() {
    }

    static Map<String, String> of(Checkpoint checkpoint) {
        Tally tally = checkpoint.tally();
        return Map.of(SCHEMA, Integer.toString(Schema.VERSION), FILE, checkpoint.position().file(), OFFSET,
                Long.toString(checkpoint.position().offset()), ACCEPTED, Long.toString(tally.accepted()), DUPLICATE,
                Long.toString(tally.duplicate()), REJECTED, Long.toString(tally.rejected()));
    }

    /**
     * Reads it back.
     *
     * @throws IndexUnusableException if it was not written by this version of the schema
     */
    static Checkpoint checkpoint(Map<String, String> data) throws IndexUnusableException {
        @Nullable
        String schema = data.get(SCHEMA);
        if (schema == null) {
            throw new IndexUnusableException("the index is not one of Dragoman's");
        }
        if (!schema.equals(Integer.toString(Schema.VERSION))) {
            throw new IndexUnusableException("the index has schema " + schema + ", wanted is " + Schema.VERSION);
        }
        JournalPosition position = new JournalPosition(value(data, FILE), number(data, OFFSET));
        return new Checkpoint(position,
                new Tally(number(data, ACCEPTED), number(data, DUPLICATE), number(data, REJECTED)));
    }

    private static String value(Map<String, String> data, String key) throws IndexUnusableException {
        @Nullable
        String value = data.get(key);
        if (value == null) {
            throw new IndexUnusableException("the index does not tell its " + key);
        }
        return value;
    }

    private static long number(Map<String, String> data, String key) throws IndexUnusableException {
        try {
            return Long.parseLong(value(data, key));
        } catch (NumberFormatException e) {
            throw new IndexUnusableException("the index tells no number for its " + key, e);
        }
    }
}
