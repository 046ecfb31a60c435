package dragoman.story;

import dragoman.model.Revision;
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

    /** The tie between a dispatch and the one that it takes the place of, or that takes its place; nothing if there is none. */
    static Optional<Revision> of(Candidate dispatch, List<Candidate> like) {
        return like.stream().filter(it -> it.gist().language() == dispatch.gist().language())
                .map(it -> new Likeness(it, Overlap.of(dispatch.gist(), it.gist()).whole()))
                .filter(it -> revises(dispatch.gist(), it)).max(Comparator.comparingDouble(Likeness::cosine))
                .map(it -> revision(dispatch, it.other()));
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

    /** The labelled one is the later one, whichever came in first; without a label it is the one that was published later. */
    private static Revision revision(Candidate dispatch, Candidate other) {
        boolean labelled = isLabelled(dispatch);
        boolean earlier = labelled == isLabelled(other)
                ? dispatch.gist().at().isBefore(other.gist().at())
                : !labelled;
        Candidate later = earlier ? other : dispatch;
        Candidate first = earlier ? dispatch : other;
        return new Revision(later.id(), first.id(), later.gist().facts().marks().contains(Gist.Mark.CORRECTION)
                ? Revision.Kind.CORRECTION
                : Revision.Kind.UPDATE);
    }

    private static boolean isLabelled(Candidate candidate) {
        return candidate.gist().facts().marks().contains(Gist.Mark.REVISION);
    }
}
