package dragoman.lexicon.home;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Shares;
import dragoman.lexicon.Translation;
import dragoman.model.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Two lexicons as one: where both know a word, each has its share; elsewhere the one that knows it says it all. The first has the
 * less to say against the second, the less of a word is known to it: there the odds of what it knows are divided by a doubt.
 */
final class LayeredLexicon implements Lexicon {
    private static final Comparator<Translation> LIKELIEST_FIRST = Comparator.comparingDouble(Translation::probability)
            .reversed().thenComparing(Translation::text);

    private final Lexicon first;
    private final double share;
    private final double doubt;
    private final Lexicon second;

    /**
     * Puts one over the other.
     *
     * @param share of the first where it is certain, 0 to 1
     * @param doubt at least 1, which is none
     * @param second whose way to write a translation is taken where both give the same
     */
    LayeredLexicon(Lexicon first, double share, double doubt, Lexicon second) {
        this.first = first;
        this.share = share;
        this.doubt = doubt;
        this.second = second;
    }

    @Override
    public List<Translation> translations(List<String> terms, Language from, Language to) {
        List<Translation> ours = first.translations(terms, from, to);
        List<Translation> theirs = second.translations(terms, from, to);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return ours.isEmpty() ? theirs : ours;
        }
        List<Translation> all = new ArrayList<>();
        double known = ours.stream().mapToDouble(Translation::probability).sum();
        double weight = share / (known + doubt * (1 - known));
        theirs.forEach(it -> all.add(it.withProbability((1 - weight * known) * it.probability())));
        ours.forEach(it -> add(all, it.withProbability(weight * it.probability())));
        all.sort(LIKELIEST_FIRST);
        return all;
    }

    private static void add(List<Translation> all, Translation translation) {
        for (int i = 0; i < all.size(); i++) {
            Translation same = all.get(i);
            if (same.stems().equals(translation.stems())) {
                String source = same.source().equals(translation.source())
                        ? same.source()
                        : same.source() + " + " + translation.source();
                all.set(i, new Translation(same.text(), same.stems(), same.words(),
                        same.probability() + translation.probability(), source));
                return;
            }
        }
        all.add(translation);
    }

    @Override
    public Map<String, Double> words(String word, Language from, Language to) {
        Map<String, Double> ours = first.words(word, from, to);
        Map<String, Double> theirs = second.words(word, from, to);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return ours.isEmpty() ? theirs : ours;
        }
        return Shares.mixed(ours, share, theirs);
    }

    @Override
    public int longestEntry(Language language) {
        return Math.max(first.longestEntry(language), second.longestEntry(language));
    }
}
