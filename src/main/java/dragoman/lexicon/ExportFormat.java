package dragoman.lexicon;

/** What a translation memory is written as for other programs. */
public enum ExportFormat {
    /** A table with a language a column under a header that names them, cells between tabs. */
    TSV,
    /** TMX 1.4b, as OmegaT and other translation tools open it. */
    TMX
}
