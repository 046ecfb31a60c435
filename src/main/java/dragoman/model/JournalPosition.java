package dragoman.model;

/**
 * A place in the journal, ordered as the journal was written.
 *
 * @param file name of the WARC file; names sort by time
 * @param offset byte offset in it, at the start of a record
 */
public record JournalPosition(String file, long offset) implements Comparable<JournalPosition> {
    /** Before anything was written. */
    public static final JournalPosition START = new JournalPosition("", 0);

    @Override
    public int compareTo(JournalPosition other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Long.compare(offset, other.offset);
    }
}
