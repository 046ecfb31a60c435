package dragoman.lexicon.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row a line, its cells between tabs. Empty lines are no rows. */
final class TabRows implements Rows {
    private final BufferedReader text;
    private long line;

    TabRows(BufferedReader text) {
        this.text = text;
    }

    @Override
    public @Nullable List<String> next() throws IOException {
        String read;
        do {
            read = text.readLine();
            line++;
        } while (read != null && read.isEmpty());
        return read == null ? null : List.of(read.split("\t", -1));
    }

    @Override
    public long line() {
        return line;
    }
}
