package dragoman.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.archive.GroupReader.Piece;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where each record of some WARC files is, as a CDXJ index: a line a record, sorted by bytes: target URI, time (UTC, to the
 * second), and a JSON object with what pywb and other readers of web archives look for. {@code warcinfo} records are left out.
 */
final class RecordIndex {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss")
            .withZone(ZoneOffset.UTC);

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
        ObjectNode json = Json.object().put("url", uri).put("type", record.field(JournalRecord.TYPE));
        if (mime != null) {
            json.put("mime", mime);
        }
        json.put("digest", record.field(JournalRecord.BLOCK_DIGEST)).put("length", Long.toString(end - start))
                .put("offset", Long.toString(start)).put("filename", file);
        lines.add(uri + " " + TIME.format(Instant.parse(record.field(JournalRecord.DATE))) + " " + json);
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
