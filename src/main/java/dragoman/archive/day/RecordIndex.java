package dragoman.archive.day;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dragoman.archive.warc.DamageException;
import dragoman.archive.warc.GroupReader.Piece;
import dragoman.archive.warc.JournalRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where each record of some WARC files is, as a CDXJ index: a line a record, sorted by bytes: target URI, time (UTC, to the
 * second), and a JSON object with what pywb and other readers of web archives look for. {@code warcinfo} records are left out.
 */
final class RecordIndex {
    private static final int SECOND_END = 19;

    private final List<String> lines = new ArrayList<>();

    void add(String file, Piece.Group group) throws IOException {
        for (int i = 0; i < group.records().size(); i++) {
            long end = i + 1 < group.starts().size() ? group.starts().get(i + 1) : group.end();
            add(file, group.starts().get(i), end, group.records().get(i));
        }
    }

    private void add(String file, long start, long end, JournalRecord record) throws IOException {
        String uri = record.field(JournalRecord.TARGET_URI);
        String mime = record.fieldOrNull(JournalRecord.CONTENT_TYPE);
        StringBuilder line = new StringBuilder(uri).append(' ').append(time(record.field(JournalRecord.DATE)))
                .append(" {");
        member(line, "url", uri);
        member(line, "type", record.field(JournalRecord.TYPE));
        if (mime != null) {
            member(line, "mime", mime);
        }
        member(line, "digest", record.field(JournalRecord.BLOCK_DIGEST));
        member(line, "length", Long.toString(end - start));
        member(line, "offset", Long.toString(start));
        member(line, "filename", file);
        line.setCharAt(line.length() - 1, '}');
        lines.add(line.toString());
    }

    private static void member(StringBuilder line, String name, String value) {
        line.append('"').append(name).append("\":\"");
        JsonStringEncoder.getInstance().quoteAsString(value, line);
        line.append("\",");
    }

    /** The digits of an instant, down to the second. */
    private static String time(String instant) throws DamageException {
        if (instant.length() <= SECOND_END) {
            throw new DamageException("a record's " + JournalRecord.DATE + " is no time: " + instant);
        }
        StringBuilder digits = new StringBuilder();
        instant.chars().limit(SECOND_END).filter(Character::isDigit).forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }

    /** The whole index. */
    byte[] toBytes() {
        Collections.sort(lines); // all ASCII: characters sort as bytes do
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String line : lines) {
            bytes.writeBytes(line.getBytes(UTF_8));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }
}
