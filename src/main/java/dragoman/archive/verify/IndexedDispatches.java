package dragoman.archive.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dragoman.archive.entry.DispatchJsonLd;
import dragoman.archive.entry.EntryRecords;
import dragoman.archive.warc.DamageException;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The dispatches that a day's {@code index.cdxj} names, and the entry that each is of: a look at the index instead of the WARC files.
 * Only for an index that is known to be as it was made.
 */
final class IndexedDispatches {
    private static final String DISPATCH = DispatchJsonLd.ID_PREFIX;

    /** Where entries start, by file: at every record that is not a dispatch behind its source. */
    private final Map<String, TreeSet<Long>> starts = new HashMap<>();
    private final Path index;

    private IndexedDispatches(Path index) {
        this.index = index;
    }

    /** Takes a dispatch. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Takes a dispatch.
         *
         * @param start where its entry starts
         */
        void dispatch(String id, JournalPosition start) throws IOException;
    }

    /** Reads an index twice, line by line: what a dispatch belongs to stands behind it. */
    static void read(Path index, Visitor visitor) throws IOException {
        IndexedDispatches dispatches = new IndexedDispatches(index);
        dispatches.lines(line -> {
            if (!line.startsWith(DISPATCH)) {
                dispatches.starts.computeIfAbsent(member(line, "filename"), _ -> new TreeSet<>()).add(offset(line));
            }
        });
        dispatches.lines(line -> {
            if (line.startsWith(DISPATCH)) {
                visitor.dispatch(EntryRecords.decode(line.substring(DISPATCH.length(), line.indexOf(' '))),
                        dispatches.start(line));
            }
        });
    }

    @FunctionalInterface
    private interface LineVisitor {
        void line(String line) throws IOException;
    }

    private void lines(LineVisitor visitor) throws IOException {
        try (Stream<String> lines = Files.lines(index, ISO_8859_1)) {
            for (String line : (Iterable<String>) lines::iterator) {
                visitor.line(line);
            }
        }
    }

    private JournalPosition start(String line) throws DamageException {
        String file = member(line, "filename");
        TreeSet<Long> entries = starts.get(file);
        Long start = entries == null ? null : entries.lower(offset(line));
        if (start == null) {
            throw new DamageException("a dispatch of " + file + " belongs to no entry");
        }
        return new JournalPosition(file, start);
    }

    private static long offset(String line) throws DamageException {
        return Long.parseLong(member(line, "offset"));
    }

    /** The value of a member that has nothing in it to be escaped, from the end of a line, where a URI can't pass for it. */
    private static String member(String line, String name) throws DamageException {
        String head = "\"" + name + "\":\"";
        int start = line.lastIndexOf(head);
        if (start < 0) {
            throw new DamageException("a line has no " + name);
        }
        return line.substring(start + head.length(), line.indexOf('"', start + head.length()));
    }
}
