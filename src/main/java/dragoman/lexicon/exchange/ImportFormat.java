package dragoman.lexicon.exchange;

/** What files of translations come as. */
public enum ImportFormat {
    /** A dictionary of dictd, such as FreeDict's: {@code NAME.index} and {@code NAME.dict.dz} or {@code NAME.dict}. */
    DICTD,
    /** A translation memory in TMX 1.4b or earlier. */
    TMX,
    /** A table with a language a column, cells between tabs. */
    TSV,
    /** The same with cells between commas or semicolons. */
    CSV,
    /** Two files with a sentence a line, each named after its language: {@code NAME.en}, {@code NAME.fr}. */
    MOSES
}
