package dragoman.archive.entry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dragoman.archive.ResponseHead;
import dragoman.archive.warc.DamageException;
import java.util.List;

/** A response head as it stands before the body in a {@code response} record (RFC 9112): lines, and the empty one that ends them. */
public final class HttpHead {
    private static final String LINE_END = "\r\n";

    private HttpHead() {
    }

    /** As it stands before a body, with the empty line that ends it. */
    public static byte[] write(ResponseHead head) {
        return (head.statusLine() + LINE_END + String.join("", head.fields().stream().map(it -> it + LINE_END).toList())
                + LINE_END).getBytes(ISO_8859_1);
    }

    /** The head at the start of a block. */
    static ResponseHead read(byte[] block) throws DamageException {
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
