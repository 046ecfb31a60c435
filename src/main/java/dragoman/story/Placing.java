package dragoman.story;

import dragoman.model.Evidence;
import dragoman.model.Language;
import dragoman.model.Link;
import dragoman.model.Tie;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds a dispatch its place among the stories of its matches. */
final class Placing {
    /** By so much a newcomer must fit better than the dispatch whose place it takes. */
    private static final double CLEARLY = 1;

    private final Circle circle;
    private final Member dispatch;
    private final Gist gist;
    private final List<Match> matches;

    /**
     * A placing.
     *
     * @param circle holds the stories of all matches, whole
     * @param matches the most probable first
     */
    Placing(Circle circle, Member dispatch, Gist gist, List<Match> matches) {
        this.circle = circle;
        this.dispatch = dispatch;
        this.gist = gist;
        this.matches = matches;
    }

    /** Joins the stories of the best match in each language, as far as they have room for the dispatch and for each other. */
    void run() {
        Set<Language> tried = EnumSet.noneOf(Language.class);
        for (Match match : matches) {
            if (tried.add(match.gist().language())) {
                join(match);
            }
        }
    }

    private void join(Match match) {
        String own = circle.member(dispatch.id()).story();
        String other = circle.member(match.id()).story();
        if (!own.equals(other) && !circle.areKeptApart(circle.story(own), circle.story(other)) && makeRoom(match)) {
            linkTo(match);
        }
    }

    /** Whether no text of one story is in a language of the other, or a worse one could be moved out of the way. */
    private boolean makeRoom(Match match) {
        List<Member> own = circle.story(circle.member(dispatch.id()).story());
        List<Member> others = circle.story(circle.member(match.id()).story());
        List<Member> rivals = others.stream().filter(it -> own.stream().anyMatch(mine -> sameLanguage(mine, it)))
                .toList();
        if (rivals.isEmpty()) {
            return true;
        }
        if (own.size() > 1 || rivals.size() > 1 || rivals.getFirst().id().equals(match.id())) {
            return false;
        }
        return isMovedOut(rivals.getFirst(), match);
    }

    private static boolean sameLanguage(Member one, Member other) {
        Gist left = one.gist();
        Gist right = other.gist();
        return left != null && right != null && left.language() == right.language();
    }

    /** A rival that hangs on one inferred link goes if it fits the match clearly worse than the newcomer does. */
    private boolean isMovedOut(Member rival, Match match) {
        Gist other = rival.gist();
        List<Tie> ties = circle.ties(rival.id()).stream().filter(it -> !(it instanceof Tie.Unlinked)).toList();
        if (other == null || ties.size() != 1 || !(ties.getFirst() instanceof Tie.Linked(Link link))
                || !(link.evidence() instanceof Evidence.Inferred)) {
            return false;
        }
        double score = LinkModel.score(Comparison.of(new Yardstick(other), match.gist()));
        if (LinkModel.score(match.comparison()) < score + CLEARLY) {
            return false;
        }
        circle.decide(new Tie.Unlinked(link.translation(), link.original(), link.evidence()));
        return true;
    }

    private void linkTo(Match best) {
        String story = circle.member(best.id()).story();
        List<Match> inStory = matches.stream().filter(it -> circle.member(it.id()).story().equals(story))
                .toList();
        Match target = inStory.stream().filter(it -> names(gist, it.gist())).findFirst()
                .or(() -> inStory.stream().filter(it -> names(it.gist(), gist)).findFirst())
                .or(() -> inStory.stream().filter(it -> !isTranslation(it.gist())).findFirst())
                .orElse(best);
        circle.decide(new Tie.Linked(link(target)));
        for (Match match : inStory) {
            if (!match.id().equals(target.id()) && names(match.gist(), gist)) {
                turnTo(match);
            }
        }
    }

    /** A translation that was linked to a version in another language than it names is linked to the one that it names. */
    private void turnTo(Match match) {
        List<Tie> wrong = new ArrayList<>();
        for (Tie tie : circle.ties(match.id())) {
            if (tie instanceof Tie.Linked(Link link) && link.translation().equals(match.id())) {
                if (!(link.evidence() instanceof Evidence.Inferred) || link.direction() == Link.Direction.STATED
                        && isNamed(match, link.original())) {
                    return;
                }
                wrong.add(tie);
            }
        }
        circle.decide(new Tie.Linked(link(match)));
        wrong.forEach(tie -> circle.decide(new Tie.Unlinked(tie.one(), tie.other(), evidence(tie))));
    }

    private boolean isNamed(Match match, String original) {
        Gist other = circle.member(original).gist();
        return other != null && names(match.gist(), other);
    }

    private Link link(Match match) {
        Member one = dispatch;
        Member other = circle.member(match.id());
        return switch (direction(gist, match.gist())) {
            case THIS_WAY -> new Link(one.id(), other.id(), Link.Direction.STATED, match.evidence());
            case OTHER_WAY -> new Link(other.id(), one.id(), Link.Direction.STATED, match.evidence());
            case UNSAID -> dated(one, gist, other, match);
        };
    }

    private static Link dated(Member one, Gist gist, Member other, Match match) {
        boolean known = gist.isDated() && match.gist().isDated() && !gist.at().equals(match.gist().at());
        boolean first = known ? gist.at().isBefore(match.gist().at()) : Member.FIRST_COME.compare(one, other) < 0;
        Link.Direction direction = known ? Link.Direction.DATED : Link.Direction.UNKNOWN;
        return first
                ? new Link(other.id(), one.id(), direction, match.evidence())
                : new Link(one.id(), other.id(), direction, match.evidence());
    }

    /** Which of two says that it is the translation. */
    private enum Said {
        THIS_WAY,
        OTHER_WAY,
        UNSAID
    }

    private static Said direction(Gist one, Gist other) {
        if (names(one, other) != names(other, one)) {
            return names(one, other) ? Said.THIS_WAY : Said.OTHER_WAY;
        }
        if (isTranslation(one) != isTranslation(other)) {
            return isTranslation(one) ? Said.THIS_WAY : Said.OTHER_WAY;
        }
        return Said.UNSAID;
    }

    /** Whether the one says that it was translated from the other's language. */
    private static boolean names(Gist one, Gist other) {
        return other.language().tag().equals(one.facts().source());
    }

    private static boolean isTranslation(Gist gist) {
        return gist.facts().marks().contains(Gist.Mark.TRANSLATION);
    }

    /** Why an inferred link is undone: what it rested on. */
    static Evidence evidence(Tie tie) {
        return switch (tie) {
            case Tie.Linked it -> it.link().evidence();
            case Tie.Unlinked it -> it.evidence();
            case Tie.Revised _ -> throw new IllegalArgumentException("no link");
        };
    }
}
