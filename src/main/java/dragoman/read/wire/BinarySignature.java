package dragoman.read.wire;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The first bytes of formats that are not plain text. */
final class BinarySignature {
    /** Those of common formats; short ones that a text may start with are left to the search for zero bytes. */
    private static final List<BinarySignature> KNOWN = """
            89504e470d0a1a0a a PNG image
            ffd8ff a JPEG image
            474946383761 a GIF image
            474946383961 a GIF image
            49492a00 a TIFF image
            4d4d002a a TIFF image
            255044462d a PDF document
            25215053 a PostScript document
            7b5c727466 an RTF document
            d0cf11e0a1b11ae1 an old office document
            504b0304 a ZIP archive or office document
            1f8b gzip data
            fd377a585a00 xz data
            28b52ffd Zstandard data
            377abcaf271c a 7z archive
            526172211a07 a RAR archive
            7f454c46 an ELF program
            cafebabe a Java class
            """.lines().map(BinarySignature::new).toList();

    private final byte[] bytes;
    private final String description;

    private BinarySignature(String line) {
        int blank = line.indexOf(' ');
        this.bytes = HexFormat.of().parseHex(line, 0, blank);
        this.description = line.substring(blank + 1);
    }

    static Optional<BinarySignature> of(byte[] file) {
        return KNOWN.stream().filter(signature -> signature.opens(file)).findFirst();
    }

    /** What such a file is, with its article. */
    String description() {
        return description;
    }

    private boolean opens(byte[] file) {
        return file.length >= bytes.length && Arrays.equals(file, 0, bytes.length, bytes, 0, bytes.length);
    }
}
