package dragoman.story;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells when a dispatch takes the place of another in the same language, and is neither a translation nor a story of its own. */
final class Revisions {
    private static final Duration LONGEST = Duration.ofDays(4);
    /** Without a word in the headline that says so, only a text that is all but the same. */
    private static final double SAME_TEXT = 0.8;
    private static final double LABELLED = 0.4;

    private Revisions() {
    }

    private record Likeness(Candidate other, double cosine) {
    }

    /** The dispatch that is another version of the same text, if there is one. */
    static Optional<Candidate> of(Yardstick dispatch, List<Candidate> like) {
        Gist gist = dispatch.gist();
        return like.stream().filter(it -> it.gist().language() == gist.language() && mayBeVersions(gist, it.gist()))
                .map(it -> new Likeness(it, dispatch.cosine(it.gist())))
                .filter(it -> it.cosine >= least(gist, it.other.gist()))
                .max(Comparator.comparingDouble(Likeness::cosine)).map(Likeness::other);
    }

    /** Whether one of two texts in one language may take the place of the other. */
    static boolean areVersions(Yardstick one, Gist other) {
        return mayBeVersions(one.gist(), other) && one.cosine(other) >= least(one.gist(), other);
    }

    /** Whether they are so near in time and of such senders as versions of one text are. */
    private static boolean mayBeVersions(Gist one, Gist other) {
        int agency = one.facts().agency();
        int others = other.facts().agency();
        return one.apart(other).compareTo(LONGEST) <= 0 && (agency == 0 || others == 0 || agency == others);
    }

    /** The least cosine of two versions of one text. */
    private static double least(Gist one, Gist other) {
        boolean labelled = one.facts().marks().contains(Gist.Mark.REVISION)
                || other.facts().marks().contains(Gist.Mark.REVISION);
        return labelled ? LABELLED : SAME_TEXT;
    }
}
