package dragoman.search;

import java.io.IOException;
import java.nio.file.Path;

/** There is no index in the folder: nothing was ever taken in, or it was deleted and not yet rebuilt. */
public final class IndexMissingException extends IOException {
    private static final long serialVersionUID = 1;

    IndexMissingException(Path folder) {
        super("no index in " + folder);
    }
}
