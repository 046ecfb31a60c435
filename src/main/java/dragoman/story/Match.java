package dragoman.story;

import dragoman.model.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A candidate in another language that is probably the same text.
 *
 * @param margin by how much its cosine is greater than that of the next best candidate in its language
 */
record Match(Candidate candidate, Comparison comparison, double margin, double probability) {
    /** Two in one language that are as like as that are one text and its update, not competitors. */
    private static final double ONE_TEXT = 0.4;

    private record Compared(Candidate candidate, Comparison comparison) {
    }

    /** Those that are probable enough, the most probable first. */
    static List<Match> of(Yardstick dispatch, List<Candidate> like) {
        List<Compared> compared = new ArrayList<>();
        for (Candidate it : like) {
            if (it.gist().language() != dispatch.gist().language()) {
                compared.add(new Compared(it, Comparison.of(dispatch, it.gist())));
            }
        }
        compared.sort(Comparator.comparingDouble((Compared it) -> it.comparison.whole()).reversed());
        return compared.stream().filter(it -> LinkModel.isWorthWhile(it.comparison)).map(it -> match(it, compared))
                .filter(it -> it.probability >= LinkModel.THRESHOLD)
                .sorted(Comparator.comparingDouble(Match::probability).reversed().thenComparing(Match::id)).toList();
    }

    private static Match match(Compared it, List<Compared> bestFirst) {
        Yardstick yardstick = new Yardstick(it.candidate.gist());
        double best = bestFirst.stream()
                .filter(other -> !other.candidate.id().equals(it.candidate.id())
                        && other.candidate.gist().language() == it.candidate.gist().language()
                        && yardstick.cosine(other.candidate.gist()) < ONE_TEXT)
                .mapToDouble(other -> other.comparison.whole()).findFirst().orElse(0);
        double margin = it.comparison.whole() - best;
        return new Match(it.candidate, it.comparison, margin, LinkModel.probability(it.comparison, margin));
    }

    String id() {
        return candidate.id();
    }

    Gist gist() {
        return candidate.gist();
    }

    Evidence evidence() {
        return new Evidence.Inferred(Math.round(probability * 1e4) / 1e4, LinkModel.features(comparison, margin));
    }
}
