package dragoman.story;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What two gists in different languages have in common.
 *
 * @param whole cosine of all features
 * @param lead the like of the leads: the better of lead to lead, and the shorter's lead to the other's whole
 * @param shared how much of the lighter one's features the other has
 * @param names the same of names alone
 * @param numbers the same of numbers that tell; 0 also if one has none
 * @param people 1 if a reporter is named in both, -1 if in each but none in both
 * @param place 1 if filed from the same town, -1 if from others
 * @param agency 1 if sent by the same agency, -1 if by others
 * @param source 1 if the credit line of one names the other's language, -1 if it names another
 * @param translation 1 if either is credited as a translation, -1 if both say they are originals
 * @param days how many days lie between them, damped
 * @param length how much longer one is than the other, damped
 * @param bulk how long the shorter one is beyond a few sentences, damped: the more is said, the more agrees by chance
 */
record Comparison(double whole, double lead, double shared, double names, double numbers, double people, double place,
        double agency, double source, double translation, double days, double length, double bulk) {
    private static final double FEW_SENTENCES = 500;
    /** Of longer texts a gist keeps no more words, and no more can agree. */
    private static final double WHOLE_GIST = 1_500;

    static Comparison of(Yardstick yardstick, Gist other) {
        Gist one = yardstick.gist();
        Overlap overlap = yardstick.overlap(other);
        Gist.Facts left = one.facts();
        Gist.Facts right = other.facts();
        double days = one.apart(other).toMinutes() / 1440.0;
        return new Comparison(overlap.whole(), overlap.lead(), overlap.shared(), overlap.names(), overlap.numbers(),
                people(left.people(), right.people()), same(left.place(), right.place()),
                same(left.agency(), right.agency()), source(left, right), translation(left.marks(), right.marks()),
                Math.log1p(days), Math.abs(Math.log((left.letters() + 50.0) / (right.letters() + 50.0))),
                Math.log(Math.clamp(Math.min(left.letters(), right.letters()), FEW_SENTENCES, WHOLE_GIST)
                        / FEW_SENTENCES));
    }

    private static double same(int one, int other) {
        return one == 0 || other == 0 ? 0 : one == other ? 1 : -1;
    }

    private static double people(int[] left, int[] right) {
        if (left.length == 0 || right.length == 0) {
            return 0;
        }
        for (int one : left) {
            for (int other : right) {
                if (one == other) {
                    return 1;
                }
            }
        }
        return -1;
    }

    private static double source(Gist.Facts left, Gist.Facts right) {
        int for1 = left.source() == null ? 0 : left.source().equals(right.language().tag()) ? 1 : -1;
        int for2 = right.source() == null ? 0 : right.source().equals(left.language().tag()) ? 1 : -1;
        return for1 == 0 ? for2 : for2 == 0 ? for1 : Math.max(for1, for2);
    }

    private static double translation(Set<Gist.Mark> left, Set<Gist.Mark> right) {
        if (left.contains(Gist.Mark.TRANSLATION) || right.contains(Gist.Mark.TRANSLATION)) {
            return 1;
        }
        return left.contains(Gist.Mark.ORIGINAL) && right.contains(Gist.Mark.ORIGINAL) ? -1 : 0;
    }

    /** The same by name, to be told as evidence. */
    SortedMap<String, Double> byName() {
        SortedMap<String, Double> names = new TreeMap<>();
        names.put("whole", whole);
        names.put("lead", lead);
        names.put("shared", shared);
        names.put("names", this.names);
        names.put("numbers", numbers);
        names.put("people", people);
        names.put("place", place);
        names.put("agency", agency);
        names.put("source", source);
        names.put("translation", translation);
        names.put("days", days);
        names.put("length", length);
        names.put("bulk", bulk);
        return names;
    }
}
