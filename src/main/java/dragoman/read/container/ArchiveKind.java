package dragoman.read.container;

import dragoman.read.FirstBytes;
import dragoman.read.office.OfficeKind;

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
        if (FirstBytes.are(bytes, 0, LOCAL_FILE) || FirstBytes.are(bytes, 0, NO_FILE)) {
            return OfficeKind.of(bytes) == OfficeKind.NONE ? ZIP : NONE;
        }
        return FirstBytes.are(bytes, 0, GZIP_DEFLATE) ? GZIP : FirstBytes.are(bytes, USTAR_AT, USTAR) ? TAR : NONE;
    }
}
