package dragoman.archive;

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
    public ResponseHead {
        fields = List.copyOf(fields);
        if (Stream.concat(Stream.of(statusLine), fields.stream()).anyMatch(ResponseHead::isNoLine)) {
            throw new IllegalArgumentException("not a line each: " + statusLine + " " + fields);
        }
    }

    private static boolean isNoLine(String line) {
        return line.isEmpty() || line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0;
    }
}
