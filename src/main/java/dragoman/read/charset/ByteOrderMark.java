package dragoman.read.charset;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A mark that names a Unicode encoding form in a file's first bytes. */
public final class ByteOrderMark {
    /** UTF-32LE before UTF-16LE: they start alike. */
    private static final List<ByteOrderMark> KNOWN = List.of(new ByteOrderMark("UTF-32LE", "fffe0000"),
            new ByteOrderMark("UTF-32BE", "0000feff"), new ByteOrderMark("UTF-8", "efbbbf"),
            new ByteOrderMark("UTF-16LE", "fffe"), new ByteOrderMark("UTF-16BE", "feff"));

    private final Charset charset;
    private final byte[] bytes;

    private ByteOrderMark(String charset, String hex) {
        this.charset = Charset.forName(charset);
        this.bytes = HexFormat.of().parseHex(hex);
    }

    public static Optional<ByteOrderMark> of(byte[] text) {
        return KNOWN.stream().filter(mark -> mark.opens(text)).findFirst();
    }

    public Charset charset() {
        return charset;
    }

    public int length() {
        return bytes.length;
    }

    private boolean opens(byte[] text) {
        return text.length >= bytes.length && Arrays.equals(text, 0, bytes.length, bytes, 0, bytes.length);
    }
}
