package dragoman.archive;

import dragoman.model.JournalPosition;

import java.io.IOException;

/** Reads a journal, also while another process writes it: entries that are not whole yet are not there. */
public interface JournalReader {
    /**
     * Gives every whole entry from a position on, in order, to the visitor.
     *
     * @return behind the last whole entry
     * @throws IOException if the journal can't be read, or is damaged before its end
     */
    JournalPosition replay(JournalPosition from, Visitor visitor) throws IOException;

    /** The entry that starts at a position. */
    JournalEntry entry(JournalPosition position) throws IOException;

    /** The id of the record that the entry at a position begins with, a URI: what other records refer to it by. */
    String recordId(JournalPosition position) throws IOException;

    /** Takes entries in order. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Takes one entry.
         *
         * @param start where it starts
         * @param end behind it
         */
        void visit(JournalPosition start, JournalPosition end, JournalEntry entry) throws IOException;
    }
}
