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
        Gist gist() {
            return other.gist();
        }
    }

    /** The dispatch that is another version of the same text, if there is one. */
    static Optional<Candidate> of(Candidate dispatch, List<Candidate> like) {
        return like.stream().filter(it -> it.gist().language() == dispatch.gist().language())
                .map(it -> new Likeness(it, Overlap.of(dispatch.gist(), it.gist()).whole()))
                .filter(it -> revises(dispatch.gist(), it)).max(Comparator.comparingDouble(Likeness::cosine))
                .map(Likeness::other);
    }

    /** Whether one of two texts in one language may take the place of the other. */
    static boolean areVersions(Gist one, Gist other) {
        return revises(one, new Likeness(new Candidate("", other), Overlap.of(one, other).whole()));
    }

    private static boolean revises(Gist gist, Likeness likeness) {
        Gist.Facts one = gist.facts();
        Gist.Facts other = likeness.gist().facts();
        if (gist.apart(likeness.gist()).compareTo(LONGEST) > 0
                || one.agency() != 0 && other.agency() != 0 && one.agency() != other.agency()) {
            return false;
        }
        boolean labelled = one.marks().contains(Gist.Mark.REVISION) || other.marks().contains(Gist.Mark.REVISION);
        return likeness.cosine() >= (labelled ? LABELLED : SAME_TEXT);
    }
}
