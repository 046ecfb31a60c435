package dragoman.read.teleprinter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.read.charset.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * One message between the control bytes that the teleprinter formats share: {@code SOH heading STX text ETX trailer EOT}.
 *
 * @param heading with its control bytes, a character a byte
 * @param text bytes in whatever charset, without control bytes other than tab and line feed
 * @param trailer as the heading
 * @param whole whether the byte that ends the text was there
 */
@SuppressWarnings("ArrayRecordComponent") // a stretch of what was received, never compared
record TeleprinterMessage(String heading, byte[] text, String trailer, boolean whole) {
    private static final int SOH = 1;
    private static final int STX = 2;
    private static final int ETX = 3;
    private static final int EOT = 4;
    private static final int BACKSPACE = 8;
    private static final int DLE = 0x10;
    private static final int SYN = 0x16;
    private static final int DEL = 0x7F;
    private static final int MOST_PADDING = 256;
    private static final int FEWEST_LETTERS = 5;

    /** Whether bytes open with a message: padding, the start of a heading, and some letters. */
    static boolean opens(byte[] bytes) {
        int at = 0;
        while (at < Math.min(bytes.length, MOST_PADDING) && isPadding(bytes[at])) {
            at++;
        }
        if (at + FEWEST_LETTERS >= bytes.length || bytes[at] != SOH) {
            return false;
        }
        for (int i = at + 1; i <= at + FEWEST_LETTERS; i++) {
            if (bytes[i] < ' ') {
                return false;
            }
        }
        return true;
    }

    /** All messages in the bytes, in order. What stands between them is padding and is passed over. */
    static List<TeleprinterMessage> all(byte[] bytes) {
        List<TeleprinterMessage> messages = new ArrayList<>();
        for (int at = indexOf(bytes, 0, SOH); at < bytes.length;) {
            int next = indexOf(bytes, at + 1, SOH);
            messages.add(between(bytes, at + 1, next));
            at = next;
        }
        return messages;
    }

    /** The heading in a charset. Formats allow nothing but ASCII there, and are not always obeyed. */
    String heading(Charset charset) {
        byte[] bytes = heading.getBytes(ISO_8859_1);
        String utf8 = TextDecoder.strictly(bytes, 0, UTF_8);
        return utf8 == null ? new String(bytes, charset) : utf8;
    }

    private static TeleprinterMessage between(byte[] bytes, int from, int end) {
        int start = Math.min(end, indexOf(bytes, from, STX));
        int last = Math.min(end, indexOf(bytes, start, ETX));
        int textEnd = Math.min(last, indexOf(bytes, start, EOT));
        int close = Math.min(end, indexOf(bytes, last, EOT));
        return new TeleprinterMessage(ascii(bytes, from, start), text(bytes, start, textEnd),
                last < close ? ascii(bytes, last + 1, close) : "", last < end && textEnd == last);
    }

    private static String ascii(byte[] bytes, int from, int end) {
        return new String(bytes, from, end - from, ISO_8859_1);
    }

    /** Line ends come as CR LF, CR CR LF or LF alone; printers took the rest of the control bytes to move the carriage. */
    private static byte[] text(byte[] bytes, int from, int end) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(end - from);
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            boolean loneReturn = b == '\r' && i + 1 < end && bytes[i + 1] != '\r' && bytes[i + 1] != '\n';
            if (loneReturn) {
                text.write('\n');
            } else if (b == BACKSPACE || b == DLE) {
                text.write(' ');
            } else if (b == '\n' || b == '\t' || (b < 0 || b >= ' ') && b != DEL) {
                text.write(b);
            }
        }
        return text.toByteArray();
    }

    private static boolean isPadding(byte b) {
        return b == SYN || b == 0 || b == DEL || b == ' ' || b == '\r' || b == '\n';
    }

    private static int indexOf(byte[] bytes, int from, int wanted) {
        int at = from;
        while (at < bytes.length && bytes[at] != wanted) {
            at++;
        }
        return at;
    }
}
