package dragoman.read.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dragoman.read.FirstBytes;

/** The kinds of office documents that are read, by their bytes. */
public enum OfficeKind {
    PDF,
    RTF,
    /** Office Open XML: a ZIP file with a document of this kind in its directory. */
    DOCX,
    /** OpenDocument: a ZIP file whose first entry names the type. */
    ODT,
    NONE;

    private static final String OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument.text";
    private static final int OPEN_DOCUMENT_AT = 30;
    private static final String WORD_DOCUMENT = "word/document.xml";
    private static final int LATEST_PDF_START = 1024;
    private static final int DIRECTORY_END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int DIRECTORY_SIZE_AT = 12;
    private static final int DIRECTORY_START_AT = 16;

    public static OfficeKind of(byte[] bytes) {
        if (FirstBytes.are(bytes, 0, "{\\rtf")) {
            return RTF;
        }
        if (FirstBytes.are(bytes, 0, "PK")) {
            return FirstBytes.are(bytes, OPEN_DOCUMENT_AT, OPEN_DOCUMENT)
                    ? ODT
                    : directory(bytes).contains(WORD_DOCUMENT) ? DOCX : NONE;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, LATEST_PDF_START), ISO_8859_1);
        int pdf = start.indexOf("%PDF-");
        return pdf == 0 || (pdf > 0 && start.substring(0, pdf).isBlank()) ? PDF : NONE;
    }

    /** The directory at a ZIP file's end (APPNOTE 4.3.12 and 4.3.16) as characters; empty if it is not where it should be. */
    private static String directory(byte[] zip) {
        for (int at = zip.length - DIRECTORY_END; at >= Math.max(0,
                zip.length - DIRECTORY_END - LONGEST_COMMENT); at--) {
            if (FirstBytes.are(zip, at, "PK\u0005\u0006")) {
                long size = number(zip, at + DIRECTORY_SIZE_AT);
                long start = number(zip, at + DIRECTORY_START_AT);
                return start + size <= at ? new String(zip, (int) start, (int) size, ISO_8859_1) : "";
            }
        }
        return "";
    }

    private static long number(byte[] bytes, int at) {
        long number = 0;
        for (int i = 3; i >= 0; i--) {
            number = number << Byte.SIZE | Byte.toUnsignedInt(bytes[at + i]);
        }
        return number;
    }
}
