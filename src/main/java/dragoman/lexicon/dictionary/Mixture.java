package dragoman.lexicon.dictionary;

import dragoman.lexicon.Translation;
import dragoman.model.Language;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ranked meanings to probabilities. Within a meaning each alternative is taken to be {@value #RATIO} times as frequent
 * as the one before it: in translated news the tables' first of two had two thirds of the uses, and three had about .50,
 * .29 and .21 of them. A translator who meets a phrase s in a meaning m writes t with the frequency that t has among the
 * alternatives of m, so over all meanings of s
 *
 * <pre>p(t|s) = Σ weight(m) · f(s|m) · f(t|m) / Σ weight(m) · f(s|m)</pre>
 *
 * and a meaning that has s only as a rare alternative says little about it.
 */
final class Mixture {
    static final double RATIO = 0.5;
    static final int KEPT = 16;

    private static final Comparator<Translation> LIKELIEST_FIRST = Comparator.comparingDouble(Translation::probability)
            .reversed().thenComparing(Translation::text);

    private Mixture() {
    }

    /** For each phrase of one language, by its {@link Phrase#key}, its likeliest translations into another, in order. */
    static SortedMap<String, List<Translation>> translations(List<Meaning> meanings, Language from, Language to) {
        SortedMap<String, Candidates> candidates = new TreeMap<>();
        for (Meaning meaning : meanings) {
            List<Phrase> targets = meaning.in(to);
            if (targets.isEmpty()) {
                continue;
            }
            List<Phrase> phrases = meaning.in(from);
            for (int rank = 0; rank < phrases.size(); rank++) {
                double weight = meaning.weight() * frequency(rank, phrases.size());
                candidates.computeIfAbsent(phrases.get(rank).key(), key -> new Candidates())
                        .add(targets, weight, meaning.source());
            }
        }
        SortedMap<String, List<Translation>> translations = new TreeMap<>();
        candidates.forEach((key, found) -> translations.put(key, found.likeliest()));
        return translations;
    }

    private static double frequency(int rank, int size) {
        return Math.pow(RATIO, rank) * (1 - RATIO) / (1 - Math.pow(RATIO, size));
    }

    /** What one phrase may be translated to. Phrases that analysis cannot tell apart are one. */
    private static final class Candidates {
        private final Map<List<List<String>>, Candidate> byTerms = new HashMap<>();
        private double total;

        void add(List<Phrase> targets, double weight, String source) {
            total += weight;
            for (int rank = 0; rank < targets.size(); rank++) {
                Phrase target = targets.get(rank);
                double share = weight * frequency(rank, targets.size());
                byTerms.merge(List.of(target.stems(), target.words()), new Candidate(target, source, share, share),
                        Candidate::plus);
            }
        }

        List<Translation> likeliest() {
            return byTerms.values().stream().map(candidate -> candidate.translation(total)).sorted(LIKELIEST_FIRST)
                    .limit(KEPT).toList();
        }
    }

    /**
     * One translation, as the meaning that speaks most for it writes it.
     *
     * @param most what that meaning adds
     * @param share what all meanings add
     */
    private record Candidate(Phrase phrase, String source, double most, double share) {
        Candidate plus(Candidate other) {
            Candidate first = other.most > most ? other : this;
            return new Candidate(first.phrase, first.source, first.most, share + other.share);
        }

        Translation translation(double total) {
            return new Translation(phrase.text(), phrase.stems(), phrase.words(), share / total, source);
        }
    }
}
