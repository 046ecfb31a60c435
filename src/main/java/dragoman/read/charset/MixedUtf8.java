package dragoman.read.charset;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * UTF-8 in which some bytes are none: a paragraph pasted from an older file, or a character cut in the middle. An odd
 * byte that makes a likely letter or sign in windows-1252 or windows-1254 is taken for it; others become U+FFFD.
 */
final class MixedUtf8 {
    private static final List<Charset> PASTED = List.of(Charset.forName("windows-1252"),
            Charset.forName("windows-1254"));
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private final int from;
    private int characters;
    private int odd;
    private int firstOdd = -1;

    private MixedUtf8(byte[] bytes, int from) {
        this.bytes = bytes;
        this.from = from;
        for (int i = from; i < bytes.length;) {
            int length = length(i);
            if (length > 1) {
                characters++;
            } else if (length < 1) {
                odd++;
                firstOdd = firstOdd < 0 ? i : firstOdd;
            }
            i += Math.abs(length);
        }
    }

    /** Bytes that are not strict UTF-8 from an offset on; nothing if they are. */
    static Optional<MixedUtf8> of(byte[] bytes, int from) {
        MixedUtf8 mixed = new MixedUtf8(bytes, from);
        return mixed.odd == 0 ? Optional.empty() : Optional.of(mixed);
    }

    /**
     * Whether this is UTF-8 at heart. A text in another charset has next to no byte sequences that happen to be UTF-8.
     */
    boolean isMostlyUtf8() {
        boolean onlyCut = odd == 1 && firstOdd + Math.abs(length(firstOdd)) == bytes.length && length(firstOdd) < -1;
        return onlyCut || (characters >= 2 && 2L * characters >= odd);
    }

    Decoding decode(String name) {
        String best = "";
        double plausibility = Double.NEGATIVE_INFINITY;
        for (Charset pasted : PASTED) {
            String text = decode(pasted);
            double found = Plausibility.of(text);
            if (found > plausibility) {
                best = text;
                plausibility = found;
            }
        }
        Problem problem = new Problem(ProblemCode.P011, name + " byte " + firstOdd,
                "it is UTF-8 but for " + (odd == 1 ? "one place" : odd + " places"));
        return new Decoding.Text(UTF_8.name(), best, List.of(problem));
    }

    private String decode(Charset pasted) {
        StringBuilder text = new StringBuilder(bytes.length - from);
        int plain = from;
        for (int i = from; i < bytes.length;) {
            int length = length(i);
            if (length < 1) {
                text.append(new String(bytes, plain, i - plain, UTF_8));
                text.append(length == -1 ? single(text, i, pasted) : REPLACEMENT);
                plain = i - length;
            }
            i += Math.abs(length);
        }
        return text.append(new String(bytes, plain, bytes.length - plain, UTF_8)).toString();
    }

    /** What a byte means in the older charset, if that is likely between its neighbours. */
    private char single(StringBuilder before, int at, Charset pasted) {
        char meant = new String(bytes, at, 1, pasted).charAt(0);
        char previous = before.isEmpty() ? '\n' : before.charAt(before.length() - 1);
        char next = at + 1 == bytes.length ? '\n' : bytes[at + 1] < 0 ? meant : (char) bytes[at + 1];
        return Plausibility.of(previous, meant, next) > 0 ? meant : REPLACEMENT;
    }

    /**
     * Length of the UTF-8 sequence at an offset by table 3-7 of the Unicode Standard; if it is ill-formed, the negative
     * length of its longest well-formed beginning, at least one byte.
     */
    private int length(int at) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int wanted = lead >= 0xC2 && lead < 0xE0
                ? 2
                : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        for (int i = 1; i < wanted; i++) {
            int next = at + i < bytes.length ? bytes[at + i] & 0xFF : 0;
            if (next < lowest(lead, i) || next > highest(lead, i)) {
                return -i;
            }
        }
        return wanted == 0 ? -1 : wanted;
    }

    private static int lowest(int lead, int index) {
        return index == 1 && lead == 0xE0 ? 0xA0 : index == 1 && lead == 0xF0 ? 0x90 : 0x80;
    }

    private static int highest(int lead, int index) {
        return index == 1 && lead == 0xED ? 0x9F : index == 1 && lead == 0xF4 ? 0x8F : 0xBF;
    }
}
