package dragoman.desk;

import java.util.Set;

/** Headlines and slugs as they are compared. */
final class Titles {
    /** What is shorter names too much: {@code Sport}. */
    private static final int SHORTEST = 6;

    private Titles() {
    }

    static void add(Set<String> titles, String title) {
        String line = Wording.line(title);
        if (line.length() >= SHORTEST) {
            titles.add(line);
        }
    }
}
