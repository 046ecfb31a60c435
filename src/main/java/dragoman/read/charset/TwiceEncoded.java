package dragoman.read.charset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * UTF-8 that some program on the way took for windows-1252 and encoded once more: {@code Ã©} for {@code é}, {@code â€™} for
 * {@code ’}. It is undone only as a whole: every character must be a byte again, and all bytes UTF-8.
 */
final class TwiceEncoded {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Leads of the letters of the three languages and of quotation marks, as they look then. */
    private static final String LEADS = "ÂÃÄÅâ";
    private static final int ASCII = 0x80;
    private static final int BEHIND_C1 = 0xA0;

    private TwiceEncoded() {
    }

    /** What was meant, if the text was encoded twice. */
    static Optional<String> undone(String text) {
        if (!isPossible(text)) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            byte[] one = String.valueOf(c).getBytes(WINDOWS);
            boolean unnamed = c >= ASCII && c < BEHIND_C1; // five bytes have no character in the charset
            if (!unnamed && (one.length != 1 || (one[0] == '?' && c != '?'))) {
                return Optional.empty();
            }
            bytes.write(unnamed ? c : one[0]);
        }
        return Optional.ofNullable(TextDecoder.strictly(bytes.toByteArray(), 0, UTF_8));
    }

    /** Whether there are leads, and none that ASCII follows, as in {@code château}: that is the end of most texts in question. */
    private static boolean isPossible(String text) {
        boolean lead = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII && LEADS.indexOf(text.charAt(i)) >= 0) {
                lead = true;
                if (i + 1 == text.length() || text.charAt(i + 1) < ASCII) {
                    return false;
                }
            }
        }
        return lead;
    }
}
