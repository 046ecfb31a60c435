package dragoman.lexicon;

import java.util.Map;
import java.util.TreeMap;

/** Mixes probabilities. */
public final class Shares {
    private Shares() {
    }

    /** What two sources say together, the first with its share, the second with the rest. */
    public static Map<String, Double> mixed(Map<String, Double> first, double share, Map<String, Double> second) {
        Map<String, Double> mixed = new TreeMap<>();
        first.forEach((term, probability) -> mixed.put(term, share * probability));
        second.forEach((term, probability) -> mixed.merge(term, (1 - share) * probability, Double::sum));
        return mixed;
    }
}
