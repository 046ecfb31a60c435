package dragoman.lexicon.learning;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Translation;
import dragoman.model.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely terms are to be translations of each other before any sentence was read: the more so for being that in a lexicon.
 * Where a sentence has words that are known, those that are not then go with what is left of the other.
 */
final class Expectations {
    /** What a sure translation is likelier by than any other pair. Found by experiment: 50 does as well. */
    private static final double TRUST = 20;

    private final List<Map<Integer, Double>> known = new ArrayList<>();

    private Expectations() {
    }

    /** What a lexicon has one expect of the terms of sentences, by its entries of one word. */
    static Expectations of(Lexicon lexicon, TableKey key, Bitext bitext) {
        Expectations expectations = new Expectations();
        Map<String, List<Integer>> ones = byStem(key.kind(), key.pair().one(), bitext.oneTerms());
        Map<String, List<Integer>> others = byStem(key.kind(), key.pair().other(), bitext.otherTerms());
        bitext.oneTerms().forEach(_ -> expectations.known.add(new HashMap<>(0)));
        ones.forEach((stem, terms) -> singles(lexicon, stem, key.pair().one(), key.pair().other()).forEach(
                (translation, likely) -> expectations.add(terms, others.getOrDefault(translation, List.of()), likely)));
        others.forEach((stem, terms) -> singles(lexicon, stem, key.pair().other(), key.pair().one()).forEach(
                (translation, likely) -> expectations.add(ones.getOrDefault(translation, List.of()), terms, likely)));
        return expectations;
    }

    private static Map<String, List<Integer>> byStem(TermKind kind, Language language, List<String> terms) {
        Map<String, List<Integer>> byStem = new HashMap<>();
        for (int number = 0; number < terms.size(); number++) {
            for (String stem : kind.stems(language, terms.get(number))) {
                byStem.computeIfAbsent(stem, _ -> new ArrayList<>(1)).add(number);
            }
        }
        return byStem;
    }

    /** The translations of one word that are one word, by their stem. */
    private static Map<String, Double> singles(Lexicon lexicon, String stem, Language from, Language to) {
        Map<String, Double> singles = new HashMap<>();
        for (Translation it : lexicon.translations(List.of(stem), from, to)) {
            if (it.stems().size() == 1) {
                singles.merge(it.stems().getFirst(), it.probability(), Double::sum);
            }
        }
        return singles;
    }

    private void add(List<Integer> ones, List<Integer> others, double likely) {
        for (int one : ones) {
            others.forEach(other -> known.get(one).merge(other, likely, Math::max));
        }
    }

    /** How likely a pair is, as a multiple of one that nothing is known of. */
    double of(int one, int other) {
        return 1 + TRUST * known.get(one).getOrDefault(other, 0.0);
    }
}
