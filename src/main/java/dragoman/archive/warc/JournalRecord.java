package dragoman.archive.warc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcParser;

/** One WARC 1.1 record (ISO 28500:2017): named fields and a block. */
public final class JournalRecord {
    public static final String TYPE = "WARC-Type";
    public static final String ID = "WARC-Record-ID";
    public static final String DATE = "WARC-Date";
    public static final String TARGET_URI = "WARC-Target-URI";
    public static final String CONTENT_TYPE = "Content-Type";
    public static final String BLOCK_DIGEST = "WARC-Block-Digest";
    public static final String PAYLOAD_DIGEST = "WARC-Payload-Digest";
    /** Our own: how many records belong together, this one and those behind it. Stands on the first of them. */
    public static final String GROUP = "Dragoman-Group";

    private static final String VERSION = "WARC/1.1\r\n";
    private static final String LENGTH = "Content-Length";
    private static final byte[] TRAILER = {'\r', '\n', '\r', '\n'};

    private final Map<String, String> fields;
    private final byte[] block;

    private JournalRecord(Map<String, String> fields, byte[] block) {
        this.fields = fields;
        this.block = block;
    }

    /** A record with the fields that every record must have, and its block's digest. */
    public static JournalRecord of(String type, UUID id, Instant date, byte[] block) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(TYPE, type);
        fields.put(ID, "<urn:uuid:" + id + ">");
        fields.put(DATE, date.toString());
        fields.put(BLOCK_DIGEST, digest(block));
        fields.put(LENGTH, Integer.toString(block.length));
        return new JournalRecord(fields, block);
    }

    /** The digest of bytes, as WARC writes it. */
    public static String digest(byte[] bytes) {
        return "sha256:" + HexFormat.of().formatHex(sha256(bytes));
    }

    /** Adds a field. Its value must be printable ASCII. */
    public JournalRecord with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    /** The same record with another block: without what told of the old one. */
    public JournalRecord with(byte[] other) {
        JournalRecord record = new JournalRecord(new LinkedHashMap<>(fields), other);
        record.fields.remove(PAYLOAD_DIGEST);
        return record.with(BLOCK_DIGEST, digest(other)).with(LENGTH, Integer.toString(other.length));
    }

    /** The same record without a field. */
    public JournalRecord without(String name) {
        fields.remove(name);
        return this;
    }

    /** The value of a field that must be there. */
    public String field(String name) throws DamageException {
        String value = fields.get(name);
        if (value == null) {
            throw new DamageException("a record has no " + name);
        }
        return value;
    }

    /** The value of a field, or null. */
    @Nullable
    public String fieldOrNull(String name) {
        return fields.get(name);
    }

    /** What the record holds; not to be changed. */
    public byte[] block() {
        return block;
    }

    /** The record as it stands in a file before it is compressed. */
    public byte[] toBytes() {
        StringBuilder header = new StringBuilder(VERSION);
        fields.forEach((name, value) -> header.append(name).append(": ").append(value).append("\r\n"));
        byte[] head = header.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + block.length + TRAILER.length)
                .put(head)
                .put(block)
                .put(TRAILER)
                .array();
    }

    /**
     * Reads a record.
     *
     * @param bytes one whole record and nothing behind it
     * @throws DamageException if it is none, or its block does not fit its digest
     */
    static JournalRecord parse(byte[] bytes) throws DamageException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        WarcParser parser = new WarcParser();
        parser.parse(rest);
        if (!parser.isFinished()) {
            throw new DamageException("no WARC record begins here");
        }
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        parser.headers().map().forEach((name, values) -> fields.put(name, values.getFirst()));
        int end = bytes.length - TRAILER.length;
        if (end < rest.position() || !Arrays.equals(TRAILER, Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new DamageException("a record does not end as it should");
        }
        JournalRecord record = new JournalRecord(fields, Arrays.copyOfRange(bytes, rest.position(), end));
        record.check();
        return record;
    }

    private void check() throws DamageException {
        if (!field(LENGTH).equals(Integer.toString(block.length))) {
            throw new DamageException("a record's block is not as long as its " + LENGTH + " says");
        }
        String digest = field(BLOCK_DIGEST);
        if (!new WarcDigest("sha256", sha256(block)).equals(new WarcDigest(digest))) {
            throw new DamageException("a record's block does not fit its digest " + digest);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
