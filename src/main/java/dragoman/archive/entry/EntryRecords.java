package dragoman.archive.entry;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.archive.Drop;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalEntry.Acceptance;
import dragoman.archive.JournalEntry.Rejection;
import dragoman.archive.JournalEntry.Repetition;
import dragoman.archive.ResponseHead;
import dragoman.archive.warc.DamageException;
import dragoman.archive.warc.JournalRecord;
import dragoman.model.Conversion;
import dragoman.model.Decision;
import dragoman.model.Dispatch;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An entry as the group of WARC records that the journal keeps of it, and back. */
public final class EntryRecords {
    public static final String FILE_KEY = "Dragoman-File-Key";
    static final String SAME_DISPATCH = "urn:dragoman:revisit:same-dispatch";

    private static final String CONVERSION = "conversion";
    private static final String DROP_PREFIX = "urn:dragoman:drop:";
    private static final String TIE_PREFIX = "urn:dragoman:tie:";
    private static final String HTTP_RESPONSE = "application/http;msgtype=response";
    private static final String REFERS_TO_TARGET_URI = "WARC-Refers-To-Target-URI";

    private final Supplier<UUID> ids;

    /** Writes records that take their ids from {@code ids}. */
    public EntryRecords(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** The first record of a file: what it is, and what the fields mean that are not in the standard. */
    public JournalRecord warcinfo(String filename, Instant now) {
        String version = EntryRecords.class.getPackage().getImplementationVersion();
        String fields = """
                software: dragoman%s
                format: WARC File Format 1.1
                conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
                description: journal of a Dragoman archive of news dispatches
                %s: how many records an entry has; on the first of them
                %s: percent-encoded; tells a file from others of the same name
                WARC-Profile: %s, an item that came again; WARC-Refers-To-Target-URI names the one held
                """.formatted(version == null ? "" : " " + version, JournalRecord.GROUP, FILE_KEY, SAME_DISPATCH);
        byte[] block = fields.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        return JournalRecord.of("warcinfo", ids.get(), now, block)
                .with("WARC-Filename", filename)
                .with(JournalRecord.CONTENT_TYPE, "application/warc-fields");
    }

    /** The records of an entry, in the order in which they stand in a file. */
    public List<JournalRecord> write(JournalEntry entry) throws IOException {
        return switch (entry) {
            case Acceptance acceptance -> write(acceptance);
            case Repetition(Drop drop, String dispatchId) -> List.of(first("revisit", drop, new byte[0], 1)
                    .with("WARC-Profile", SAME_DISPATCH)
                    .with(REFERS_TO_TARGET_URI, DispatchJsonLd.ID_PREFIX + encode(dispatchId)));
            case Rejection(Drop drop, var problem) ->
                List.of(first("metadata", drop, Json.bytes(ProblemJson.write(problem)), 1)
                        .with(JournalRecord.CONTENT_TYPE, "application/json"));
            case JournalEntry.Tied(Decision decision) -> List.of(write(decision));
        };
    }

    private JournalRecord write(Decision decision) throws IOException {
        return JournalRecord.of("metadata", ids.get(), decision.at(), Json.bytes(DecisionJsonLd.write(decision)))
                .with(JournalRecord.TARGET_URI,
                        TIE_PREFIX + encode(decision.tie().one()) + ":" + encode(decision.tie().other()))
                .with(JournalRecord.GROUP, "1")
                .with(JournalRecord.CONTENT_TYPE, "application/ld+json");
    }

    private List<JournalRecord> write(Acceptance acceptance) throws IOException {
        List<JournalRecord> group = new ArrayList<>();
        JournalRecord source = source(acceptance);
        group.add(source);
        Conversion conversion = acceptance.conversion();
        for (Dispatch dispatch : acceptance.dispatches()) {
            ObjectNode article = DispatchJsonLd.write(dispatch);
            if (conversion != null) {
                ConversionJsonLd.write(conversion, article);
            }
            group.add(JournalRecord.of("metadata", ids.get(), acceptance.drop().received(), Json.bytes(article))
                    .with(JournalRecord.TARGET_URI, DispatchJsonLd.ID_PREFIX + encode(dispatch.id()))
                    .with("WARC-Concurrent-To", source.field(JournalRecord.ID))
                    .with(JournalRecord.CONTENT_TYPE, "application/ld+json"));
        }
        return group;
    }

    /** The bytes as received, with what the server said before them where there was one. */
    private JournalRecord source(Acceptance acceptance) {
        Drop drop = acceptance.drop();
        byte[] bytes = acceptance.bytes();
        int size = 1 + acceptance.dispatches().size();
        Conversion conversion = acceptance.conversion();
        ResponseHead head = drop.response();
        if (conversion != null) {
            return first(CONVERSION, drop, bytes, size)
                    .with("WARC-Refers-To", "<" + conversion.originalRecord() + ">")
                    .with(JournalRecord.CONTENT_TYPE, "text/plain;charset=utf-8");
        }
        JournalRecord record = head == null
                ? first("resource", drop, bytes, size)
                : first("response", drop, joined(HttpHead.write(head), bytes), size);
        return record.with(JournalRecord.PAYLOAD_DIGEST, JournalRecord.digest(bytes))
                .with(JournalRecord.CONTENT_TYPE, head == null ? "application/octet-stream" : HTTP_RESPONSE);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }

    private JournalRecord first(String type, Drop drop, byte[] block, int groupSize) {
        JournalRecord record = JournalRecord.of(type, ids.get(), drop.received(), block)
                .with(JournalRecord.TARGET_URI,
                        isAddress(drop.name()) ? drop.name() : DROP_PREFIX + encode(drop.name()))
                .with(JournalRecord.GROUP, Integer.toString(groupSize));
        return drop.fileKey() == null ? record : record.with(FILE_KEY, encode(drop.fileKey()));
    }

    /** The entry that wrote a group. */
    public static JournalEntry read(List<JournalRecord> group) throws IOException {
        JournalRecord first = group.getFirst();
        try {
            String type = first.field(JournalRecord.TYPE);
            return switch (type) {
                case "resource" -> new Acceptance(drop(first), first.block(), dispatches(group));
                case CONVERSION -> new Acceptance(drop(first), first.block(), dispatches(group), conversion(group));
                case "response" -> {
                    byte[] block = first.block();
                    yield new Acceptance(drop(first, HttpHead.read(block)),
                            Arrays.copyOfRange(block, HttpHead.lengthAt(block), block.length), dispatches(group));
                }
                case "revisit" ->
                    new Repetition(drop(first), decode(first, REFERS_TO_TARGET_URI, DispatchJsonLd.ID_PREFIX));
                case "metadata" -> first.field(JournalRecord.TARGET_URI).startsWith(TIE_PREFIX)
                        ? new JournalEntry.Tied(DecisionJsonLd.read(Json.tree(first.block())))
                        : new Rejection(drop(first), ProblemJson.read(Json.tree(first.block())));
                default -> throw new DamageException("a " + type + " record begins no entry");
            };
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new DamageException("a record makes no sense: " + e.getMessage(), e);
        }
    }

    private static List<Dispatch> dispatches(List<JournalRecord> group) throws IOException {
        List<Dispatch> dispatches = new ArrayList<>();
        for (JournalRecord metadata : group.subList(1, group.size())) {
            JsonNode json = Json.tree(metadata.block());
            dispatches.add(Tombstone.isIn(json) ? Tombstone.read(json).dispatch() : DispatchJsonLd.read(json));
        }
        return dispatches;
    }

    private static @Nullable Conversion conversion(List<JournalRecord> group) throws IOException {
        String record = group.getFirst().field("WARC-Refers-To");
        JsonNode json = Json.tree(group.getLast().block());
        return Tombstone.isIn(json)
                ? null
                : ConversionJsonLd.read(json, record.substring(1, record.length() - 1));
    }

    private static Drop drop(JournalRecord first) throws DamageException {
        return drop(first, null);
    }

    private static Drop drop(JournalRecord first, @Nullable ResponseHead response) throws DamageException {
        String fileKey = first.fieldOrNull(FILE_KEY);
        String target = first.field(JournalRecord.TARGET_URI);
        return new Drop(isAddress(target) ? target : decode(first, JournalRecord.TARGET_URI, DROP_PREFIX),
                fileKey == null ? null : decode(fileKey), Instant.parse(first.field(JournalRecord.DATE)), response);
    }

    /** Whether a drop's name is the address that it was fetched from. No file's path has two slashes in a row. */
    private static boolean isAddress(String name) {
        return (name.startsWith("http://") || name.startsWith("https://"))
                && name.chars().allMatch(letter -> letter > ' ' && letter < 0x7f);
    }

    private static String decode(JournalRecord record, String field, String prefix) throws DamageException {
        String uri = record.field(field);
        if (!uri.startsWith(prefix)) {
            throw new DamageException(field + " is " + uri + ", not " + prefix + "…");
        }
        return decode(uri.substring(prefix.length()));
    }

    /** Percent-encodes everything but letters, digits and {@code .-*_} (RFC 3986), so that any name is safe in a header. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What a percent-encoded name was. */
    public static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
