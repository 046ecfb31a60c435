package dragoman.lexicon.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files of translations, gzipped or not. */
public final class Lines {
    private static final int GZIP = 0x1F8B;

    private Lines() {
    }

    /** The bytes of a file, unpacked if they are gzip, as those of dictzip are. */
    static InputStream bytes(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.mark(2);
            boolean packed = (in.read() << 8 | in.read()) == GZIP;
            in.reset();
            return packed ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The text of a file, without a byte order mark. Bytes that are no UTF-8 are read as U+FFFD, see {@link #isDamaged}. */
    public static BufferedReader text(Path file) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes(file), UTF_8));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** Whether text was read from bytes that are no UTF-8, or no text. */
    static boolean isDamaged(String text) {
        return text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0;
    }

    /** A file's name without the ending of a compressed file. */
    static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".gz") || name.endsWith(".dz") ? name.substring(0, name.length() - 3) : name;
    }
}
