package dragoman.text;

import java.util.HashSet;
import java.util.Set;

/**
 * How much alike two words look. It finds slips and inflected names (Tokayev, Tokayev'in); whether two spellings are one
 * name is a question for {@link NameSpelling}.
 */
public final class Spelling {
    private static final int GRAM = 3;
    private static final String PAD = "  ";

    private Spelling() {
    }

    /**
     * The Dice coefficient of the letter triples of two words, each padded with two blanks at both ends so that first and
     * last letters count. Words that a reader takes for one another reach .6.
     *
     * @param one a term, folded as {@link Analysis#names} folds
     * @param other another
     * @return from 0, no triple shared, to 1, all of them
     */
    public static double similarity(String one, String other) {
        Set<String> left = triples(one);
        Set<String> right = triples(other);
        long shared = left.stream().filter(right::contains).count();
        return 2.0 * shared / (left.size() + right.size());
    }

    private static Set<String> triples(String word) {
        String padded = PAD + word + PAD;
        Set<String> triples = new HashSet<>();
        for (int start = 0; start + GRAM <= padded.length(); start++) {
            triples.add(padded.substring(start, start + GRAM));
        }
        return triples;
    }
}
