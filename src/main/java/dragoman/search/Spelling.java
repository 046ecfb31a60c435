package dragoman.search;

import java.util.HashMap;
import java.util.Map;

/**
 * How much alike two spellings are. Names change their letters from one language to another: Tokayev is Tokaïev in
 * French, Putin is Poutine.
 */
final class Spelling {
    private Spelling() {
    }

    /**
     * From 0, nothing in common, to 1, the same: the share of letter triples that two folded words have in common
     * (Dice's coefficient, the words padded so that first and last letters count), as they stand or by their sound,
     * whichever is more.
     */
    static double likeness(String one, String other) {
        return Math.max(dice(one, other), dice(sound(one), sound(other)));
    }

    private static double dice(String one, String other) {
        Map<String, Integer> left = triples(one);
        Map<String, Integer> right = triples(other);
        int shared = 0;
        for (Map.Entry<String, Integer> triple : left.entrySet()) {
            shared += Math.min(triple.getValue(), right.getOrDefault(triple.getKey(), 0));
        }
        return 2.0 * shared / (one.length() + other.length() + 4);
    }

    private static Map<String, Integer> triples(String word) {
        String padded = "  " + word + "  ";
        Map<String, Integer> triples = new HashMap<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            triples.merge(padded.substring(i, i + 3), 1, Integer::sum);
        }
        return triples;
    }

    /** One spelling for what English, French and Turkish write differently. */
    private static String sound(String word) {
        return word.replace("tch", "c").replace("ch", "s").replace("sh", "s").replace("kh", "h").replace("ph", "f")
                .replace("ou", "u").replace("ck", "k").replace('q', 'k').replace('w', 'v').replace('y', 'i')
                .replaceAll("(.)\\1", "$1").replaceAll("(?<=..)e$", "");
    }
}
