package dragoman.read.charset;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Tells UTF-16 without a byte order mark by its zero bytes. Any script has spaces, line ends or digits below U+0080: their
 * zero halves lie all on one side of the pairs. Binary files have zeros on both.
 */
public final class Utf16Shape {
    private static final int MIN_ZEROS_PER_PAIRS = 20;

    private Utf16Shape() {
    }

    public static Optional<Charset> of(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (bytes.length % 2 != 0 || (even > 0 && odd > 0)
                || (even + odd) * (long) MIN_ZEROS_PER_PAIRS < bytes.length / 2) {
            return Optional.empty();
        }
        Charset charset = odd > 0 ? UTF_16LE : UTF_16BE;
        String text = TextDecoder.strictly(bytes, 0, charset);
        return text == null || ControlCharacters.abound(text) ? Optional.empty() : Optional.of(charset);
    }
}
