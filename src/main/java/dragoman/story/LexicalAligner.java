package dragoman.story;

import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Aligns by what the sentences say, in the common space of {@link Features}. A first pass takes what stands in the same order in
 * both texts; further ones go over what is left until they find nothing more, which is what was moved. These want better
 * evidence.
 */
final class LexicalAligner implements SentenceAligner {
    static final int MOST = 400;
    private static final double IN_ORDER = -1;
    private static final double MOVED = -1.5;
    private static final int MOST_PASSES = 40;

    private final Features features;

    LexicalAligner(Lexicon lexicon) {
        this.features = new Features(lexicon);
    }

    @Override
    public Alignment align(VersionText one, VersionText other) {
        BeadModel model = new BeadModel(new WeighedText(head(one), features), new WeighedText(head(other), features));
        int[] left = IntStream.range(0, head(one).sentences().size()).toArray();
        int[] right = IntStream.range(0, head(other).sentences().size()).toArray();
        List<Bead> beads = new ArrayList<>();
        List<MonotonePass.Pair> found = new MonotonePass(model, left, right, IN_ORDER).pairs();
        int passes = 0;
        while (!found.isEmpty() && passes < MOST_PASSES) {
            beads.addAll(beads(found, passes > 0));
            left = without(left, beads.stream().flatMap(bead -> bead.one().stream()).toList());
            right = without(right, beads.stream().flatMap(bead -> bead.other().stream()).toList());
            found = new MonotonePass(model, left, right, MOVED).pairs();
            passes++;
        }
        return new Alignment(one, other,
                inReadingOrder(beads, one.sentences().size(), other.sentences().size()));
    }

    private static VersionText head(VersionText text) {
        return text.sentences().size() <= MOST
                ? text
                : new VersionText(text.language(), text.sentences().subList(0, MOST));
    }

    private static int[] without(int[] sentences, List<Integer> taken) {
        Set<Integer> gone = new HashSet<>(taken);
        return Arrays.stream(sentences).filter(it -> !gone.contains(it)).toArray();
    }

    /** Beads side by side vouch for each other. */
    private static List<Bead> beads(List<MonotonePass.Pair> pairs, boolean moved) {
        List<Bead> beads = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            MonotonePass.Pair pair = pairs.get(i);
            double logOdds = pair.logOdds();
            logOdds += i > 0 && adjoin(pairs.get(i - 1), pair) ? MonotonePass.CONTINUES / 2 : 0;
            logOdds += i + 1 < pairs.size() && adjoin(pair, pairs.get(i + 1)) ? MonotonePass.CONTINUES / 2 : 0;
            beads.add(new Bead(range(pair.from(), pair.to()), range(pair.otherFrom(), pair.otherTo()),
                    1 / (1 + Math.exp(-logOdds)), moved));
        }
        return beads;
    }

    private static boolean adjoin(MonotonePass.Pair pair, MonotonePass.Pair next) {
        return pair.to() == next.from() && pair.otherTo() == next.otherFrom();
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    /** Adds the sentences without counterpart where they belong. */
    private static List<Bead> inReadingOrder(List<Bead> paired, int ones, int others) {
        int[] beadOfOne = new int[ones];
        int[] beadOfOther = new int[others];
        Arrays.fill(beadOfOne, -1);
        Arrays.fill(beadOfOther, -1);
        for (int bead = 0; bead < paired.size(); bead++) {
            for (int i : paired.get(bead).one()) {
                beadOfOne[i] = bead;
            }
            for (int j : paired.get(bead).other()) {
                beadOfOther[j] = bead;
            }
        }
        List<Bead> ordered = new ArrayList<>();
        addOthers(ordered, beadOfOther, 0);
        for (int i = 0; i < ones; i++) {
            if (beadOfOne[i] < 0) {
                ordered.add(new Bead(List.of(i), List.of(), 0, false));
            } else if (paired.get(beadOfOne[i]).one().getFirst() == i) {
                Bead bead = paired.get(beadOfOne[i]);
                ordered.add(bead);
                addOthers(ordered, beadOfOther, bead.other().getLast() + 1);
            }
        }
        return ordered;
    }

    /** The other text's sentences from a number on that have no counterpart, up to the next one that has. */
    private static void addOthers(List<Bead> ordered, int[] beadOfOther, int from) {
        for (int j = from; j < beadOfOther.length && beadOfOther[j] < 0; j++) {
            ordered.add(new Bead(List.of(), List.of(j), 0, false));
        }
    }
}
