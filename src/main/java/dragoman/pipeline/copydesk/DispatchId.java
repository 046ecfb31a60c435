package dragoman.pipeline.copydesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.model.Item;
import dragoman.model.Metadata;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Identity is content: the sender's own id and version where there is one, else the words of the text. A file that is
 * renamed, sent again, re-encoded or wrapped anew keeps its id. A feed's own ids are not trusted to be one: publishers give
 * the same entry a new one, and change an entry without a word about it.
 *
 * <p>An id is the first 100 bits of a SHA-256 in the alphabet of RFC 4648 base 32, in lower case: 20 letters and digits
 * that are safe in a shell, a file name and a TREC run, with no realistic chance of two dispatches sharing one.
 */
public final class DispatchId {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final String FEED = "feed";
    private static final int LENGTH = 20;
    private static final int BITS = 5;

    private DispatchId() {
    }

    static String of(Item item) {
        Metadata.SourceId source = item.metadata().sourceId();
        String content = source == null || item.format().equals(FEED)
                ? "text\n" + withSingleBlanks(item.text())
                : "source\n" + source.id() + "\n" + (source.version() == null ? "" : source.version());
        return digest(content.getBytes(UTF_8));
    }

    /** The id of a translation that is made here: the same for one engine, set up in one way, however often it is asked. */
    static String ofTranslation(String original, String language, String engine, String settings) {
        return digest(("translation\n" + String.join("\n", original, language, engine, settings)).getBytes(UTF_8));
    }

    /** The words with one blank between them, whatever white space and line breaks came with them. */
    private static String withSingleBlanks(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!Character.isWhitespace(letter) && !Character.isSpaceChar(letter)) {
                words.append(letter);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().stripTrailing();
    }

    /** Twenty letters and digits that stand for bytes. */
    public static String digest(byte[] content) {
        byte[] hash = sha256().digest(content);
        StringBuilder id = new StringBuilder(LENGTH);
        int bits = 0;
        int held = 0;
        for (int at = 0; id.length() < LENGTH; at++) {
            bits = bits << Byte.SIZE | Byte.toUnsignedInt(hash[at]);
            held += Byte.SIZE;
            while (held >= BITS && id.length() < LENGTH) {
                held -= BITS;
                id.append(ALPHABET.charAt(bits >> held & 31));
            }
            bits &= (1 << held) - 1;
        }
        return id.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
