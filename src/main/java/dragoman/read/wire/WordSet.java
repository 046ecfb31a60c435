package dragoman.read.wire;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes sets of words from a text of words and blanks. */
public final class WordSet {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private WordSet() {
    }

    public static Set<String> of(String words) {
        return BLANKS.splitAsStream(words.strip()).collect(Collectors.toUnmodifiableSet());
    }
}
