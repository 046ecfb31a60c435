package dragoman.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The kinds of archives, by their first bytes. */
enum ArchiveKind {
    ZIP,
    TAR,
    GZIP,
    /** No archive, or an office document in a ZIP file's clothes. */
    NONE;

    /** Enough of a file to tell its kind. */
    static final int TAR_BLOCK = 512;

    private static final String LOCAL_FILE = "PK\u0003\u0004";
    private static final String NO_FILE = "PK\u0005\u0006";
    private static final String GZIP_DEFLATE = "\u001F\u008B\b";
    private static final String USTAR = "ustar";
    private static final int USTAR_AT = 257;

    static ArchiveKind of(byte[] bytes) {
        if (isAt(bytes, 0, LOCAL_FILE) || isAt(bytes, 0, NO_FILE)) {
            return OfficeKind.of(bytes) == OfficeKind.NONE ? ZIP : NONE;
        }
        return isAt(bytes, 0, GZIP_DEFLATE) ? GZIP : isAt(bytes, USTAR_AT, USTAR) ? TAR : NONE;
    }

    static boolean isAt(byte[] bytes, int at, String expected) {
        return bytes.length >= at + expected.length()
                && new String(bytes, at, expected.length(), ISO_8859_1).equals(expected);
    }
}
