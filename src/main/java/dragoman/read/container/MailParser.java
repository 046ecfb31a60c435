package dragoman.read.container;

import dragoman.model.Incoming;
import dragoman.read.charset.Decoding;
import dragoman.read.charset.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Takes a mail apart (RFC 5322, RFC 2045 to 2049) with mime4j's stream of tokens: the fields of its head, and the leaves of its
 * tree of parts. Of alternatives one is kept: plain text unless it is blank, else HTML. A mail within stays the bytes it is.
 */
final class MailParser {
    private static final int MOST_FIELDS = 2000;
    private static final int LONGEST_FIELD = 100_000;
    private static final int DEEPEST = 30;
    private static final MimeConfig CONFIG = MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderCount(MOST_FIELDS)
            .setMaxHeaderLen(LONGEST_FIELD).build();

    private final Map<String, String> head = new HashMap<>();
    private final Deque<Multipart> open = new ArrayDeque<>();
    private final CutMonitor monitor = new CutMonitor();
    private final MimeTokenStream tokens = new MimeTokenStream(CONFIG, monitor, null);
    private MimeParameterMapping disposition = new MimeParameterMapping();
    private MimeParameterMapping contentType = new MimeParameterMapping();
    private boolean attached;

    /** Parts that are being collected, of which some are to choose from. */
    private record Multipart(boolean alternative, List<MailPart> parts) {
    }

    /**
     * What a mail holds.
     *
     * @param head the first value of each field by its name in small letters, its encoded words decoded
     * @param cut whether the end of its parts is missing
     */
    record Mail(Map<String, String> head, List<MailPart> parts, boolean cut) {
    }

    /** Nested so deeply that no sender means it. */
    static final class TooDeepException extends MimeException {
        private static final long serialVersionUID = 1;

        TooDeepException() {
            super("its parts are nested more than " + DEEPEST + " deep");
        }
    }

    /** @throws MimeException if it is no mail that can be taken apart */
    static Mail parse(byte[] bytes) throws MimeException {
        try {
            return new MailParser().walk(bytes);
        } catch (IOException e) {
            throw new MimeException(e); // a transfer encoding that is broken
        }
    }

    private Mail walk(byte[] bytes) throws MimeException, IOException {
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(bytes));
        open.push(new Multipart(false, new ArrayList<>()));
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_HEADER -> forget();
                case T_FIELD -> take(tokens.getField());
                case T_START_MULTIPART -> start(tokens.getBodyDescriptor());
                case T_END_MULTIPART -> end();
                case T_BODY -> leaf(tokens.getBodyDescriptor());
                default -> {
                }
            }
        }
        while (open.size() > 1) {
            end();
        }
        return new Mail(Map.copyOf(head), List.copyOf(open.getLast().parts()), monitor.cut);
    }

    private void forget() {
        disposition = new MimeParameterMapping();
        contentType = new MimeParameterMapping();
        attached = false;
    }

    private void take(Field field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        if (open.size() == 1) {
            head.putIfAbsent(name, decoded(field));
        }
        switch (name) {
            case "content-disposition" -> attached = parameters(field, disposition).equals("attachment");
            case "content-type" -> parameters(field, contentType);
            default -> {
            }
        }
    }

    private void start(BodyDescriptor descriptor) throws TooDeepException {
        if (open.size() > DEEPEST) {
            throw new TooDeepException();
        }
        open.push(new Multipart("alternative".equalsIgnoreCase(descriptor.getSubType()), new ArrayList<>()));
    }

    private void end() {
        Multipart closed = open.pop();
        open.getFirst().parts().addAll(closed.alternative() ? chosen(closed.parts()) : closed.parts());
    }

    private void leaf(BodyDescriptor descriptor) throws IOException {
        String name = disposition.get("filename");
        name = name == null ? contentType.get("name") : name;
        open.getFirst().parts().add(new MailPart(descriptor.getMimeType().toLowerCase(Locale.ROOT),
                contentType.get("charset"), name == null ? null : decoded(name), attached,
                "flowed".equalsIgnoreCase(contentType.get("format")),
                tokens.getDecodedInputStream().readAllBytes()));
    }

    /** Of the letters one; all that is enclosed beside them. */
    private static List<MailPart> chosen(List<MailPart> parts) {
        List<MailPart> letters = parts.stream().filter(MailPart::isLetter).toList();
        MailPart plain = letters.stream().filter(MailPart::isPlain).filter(MailParser::isWritten).findFirst()
                .orElse(null);
        MailPart html = letters.stream().filter(MailPart::isHtml).findFirst().orElse(plain);
        MailPart letter = plain == null ? html : plain;
        return parts.stream().filter(part -> !part.isLetter() || part.equals(letter)).toList();
    }

    private static boolean isWritten(MailPart part) {
        for (byte b : part.bytes()) {
            if (b < 0 || b > ' ') {
                return true;
            }
        }
        return false;
    }

    /** Collects a field's parameters, and answers its value in small letters. */
    private static String parameters(Field field, MimeParameterMapping into) {
        RawField raw = field instanceof RawField it ? it : new RawField(field.getName(), field.getBody());
        var body = RawFieldParser.DEFAULT.parseRawBody(raw);
        for (NameValuePair pair : body.getParams()) {
            into.addParameter(pair.getName(), pair.getValue());
        }
        return body.getValue() == null ? "" : body.getValue().toLowerCase(Locale.ROOT);
    }

    /** Encoded words (RFC 2047) decoded; bytes that someone put there as they were go by the same chain as any text. */
    private static String decoded(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            return decoded(field.getBody());
        }
        byte[] bytes = raw.toByteArray();
        return switch (TextDecoder.decode(Incoming.of(field.getName(), bytes))) {
            case Decoding.Text it -> decoded(it.text().substring(it.text().indexOf(':') + 1));
            case Decoding.Failure _ -> decoded(field.getBody());
        };
    }

    private static String decoded(@Nullable String value) {
        return value == null
                ? ""
                : DecoderUtil.decodeEncodedWords(MimeUtil.unfold(value), DecodeMonitor.SILENT).strip();
    }

    /** Hears of parts that end before their boundary. */
    private static final class CutMonitor extends DecodeMonitor {
        private static final String CUT = Event.MIME_BODY_PREMATURE_END.toString();
        private boolean cut;

        @Override
        public boolean warn(String error, String dropDesc) {
            cut |= error.equals(CUT);
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
