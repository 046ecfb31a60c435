package dragoman.lexicon.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** What a translation memory is written as for other programs. */
public enum ExportFormat {
    /** A table with a language a column under a header that names them, cells between tabs. */
    TSV,
    /** TMX 1.4b, as OmegaT and other translation tools open it. */
    TMX;

    /** Begins to write units in this format. */
    public UnitWriter writer(OutputStream out) throws IOException {
        return switch (this) {
            case TSV -> new TableWriter(out);
            case TMX -> new TmxWriter(out);
        };
    }
}
