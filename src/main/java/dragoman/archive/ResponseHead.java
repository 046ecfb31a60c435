package dragoman.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stood before the body of an HTTP response (RFC 9112).
 *
 * @param statusLine as in {@code HTTP/1.1 200 OK}
 * @param fields name and value, as in {@code Content-Type: application/rss+xml}, in order. They describe the body as it is
 *        kept: whole and uncompressed
 */
public record ResponseHead(String statusLine, List<String> fields) {
    private static final String LINE_END = "\r\n";

    public ResponseHead {
        fields = List.copyOf(fields);
        if (Stream.concat(Stream.of(statusLine), fields.stream()).anyMatch(ResponseHead::isNoLine)) {
            throw new IllegalArgumentException("not a line each: " + statusLine + " " + fields);
        }
    }

    private static boolean isNoLine(String line) {
        return line.isEmpty() || line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0;
    }

    /** As it stands before a body, with the empty line that ends it. */
    byte[] toBytes() {
        return (statusLine + LINE_END + String.join("", fields.stream().map(it -> it + LINE_END).toList()) + LINE_END)
                .getBytes(ISO_8859_1);
    }

    /** The head at the start of a block. */
    static ResponseHead at(byte[] block) throws DamageException {
        String text = new String(block, 0, lengthAt(block) - 2 * LINE_END.length(), ISO_8859_1);
        List<String> lines = List.of(text.split(LINE_END));
        return new ResponseHead(lines.getFirst(), lines.subList(1, lines.size()));
    }

    /** How long the head at the start of a block is, with the empty line that ends it. */
    static int lengthAt(byte[] block) throws DamageException {
        for (int i = 3; i < block.length; i++) {
            if (block[i] == '\n' && block[i - 1] == '\r' && block[i - 2] == '\n' && block[i - 3] == '\r') {
                return i + 1;
            }
        }
        throw new DamageException("a response has no end of its head");
    }
}
