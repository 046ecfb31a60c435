package dragoman.story;

import dragoman.model.Dispatch;
import dragoman.model.Evidence;
import dragoman.model.Link;
import dragoman.model.Revision;
import dragoman.model.Tie;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links by what {@link LinkModel} holds probable. */
final class GistLinker implements StoryLinker {
    private final GistWriter writer;

    GistLinker(GistWriter writer) {
        this.writer = writer;
    }

    @Override
    public Optional<Gist> gist(Dispatch dispatch, Instant received) {
        return writer.write(dispatch, received);
    }

    @Override
    public void learn(Gist gist) {
        writer.learn(gist);
    }

    @Override
    public Outcome place(Member dispatch, Candidates candidates, Instant now) throws IOException {
        Gist gist = dispatch.gist();
        if (gist == null) {
            return Outcome.NONE;
        }
        Candidate arrived = new Candidate(dispatch.id(), gist);
        List<Candidate> like = candidates.like(arrived);
        Optional<Revision> revised = Revisions.of(arrived, like);
        List<Match> matches = revised.isPresent() ? List.of() : Match.of(gist, like);
        if (revised.isEmpty() && matches.isEmpty()) {
            return Outcome.NONE;
        }
        Circle circle = new Circle(now);
        circle.add(candidates.story(dispatch.story()));
        circle.add(List.of(dispatch));
        if (revised.isPresent()) {
            return revise(circle, dispatch, revised.get(), candidates);
        }
        List<Match> found = new ArrayList<>();
        for (Match match : matches) {
            if (addStory(circle, match.id(), candidates)) {
                found.add(match);
            }
        }
        new Placing(circle, dispatch, gist, found).run();
        return circle.outcome();
    }

    private static Outcome revise(Circle circle, Member dispatch, Revision revision, Candidates candidates)
            throws IOException {
        String other = revision.dispatch().equals(dispatch.id()) ? revision.supersedes() : revision.dispatch();
        if (addStory(circle, other, candidates) && !circle.areKeptApart(circle.story(dispatch.story()),
                circle.story(circle.member(other).story())) && !areTogether(circle, dispatch, circle.member(other))) {
            circle.decide(new Tie.Revised(revision));
        }
        return circle.outcome();
    }

    /** Brings in the story of a dispatch, unless the index tells of a dispatch that it does not hold. */
    private static boolean addStory(Circle circle, String id, Candidates candidates) throws IOException {
        Optional<Member> member = candidates.find(id);
        if (member.isEmpty()) {
            return false;
        }
        circle.add(candidates.story(member.get().story()));
        circle.add(List.of(member.get()));
        return true;
    }

    @Override
    public Outcome declare(Member translation, Member original, Candidates candidates, Instant now)
            throws IOException {
        Circle circle = around(translation, original, candidates, now);
        boolean decided = circle.ties(translation.id()).stream()
                .anyMatch(tie -> tie.isBetween(translation.id(), original.id()));
        if (!decided && !circle.areKeptApart(List.of(translation), circle.story(original.story()))) {
            circle.decide(new Tie.Linked(new Link(translation.id(), original.id(), Link.Direction.STATED,
                    new Evidence.Declared(original.id()))));
        }
        return circle.outcome();
    }

    @Override
    public Outcome link(Member translation, Member original, Candidates candidates, Instant now) throws IOException {
        Circle circle = around(translation, original, candidates, now);
        circle.decide(new Tie.Linked(new Link(translation.id(), original.id(), Link.Direction.STATED,
                new Evidence.Manual(now))));
        return circle.outcome();
    }

    /** Where the two hang together through others as well, what was inferred of the later one goes, else of the other. */
    @Override
    public Outcome unlink(Member one, Member other, Candidates candidates, Instant now) throws IOException {
        Circle circle = around(one, other, candidates, now);
        circle.decide(new Tie.Unlinked(one.id(), other.id(), new Evidence.Manual(now)));
        List<Member> laterFirst = new ArrayList<>(List.of(one, other));
        laterFirst.sort(Member.FIRST_COME.reversed());
        for (Member member : laterFirst) {
            for (Tie tie : List.copyOf(circle.ties(member.id()))) {
                if (areTogether(circle, one, other) && isInferred(tie)) {
                    circle.decide(new Tie.Unlinked(tie.one(), tie.other(), Placing.evidence(tie)));
                }
            }
        }
        return circle.outcome();
    }

    private static boolean areTogether(Circle circle, Member one, Member other) {
        return circle.member(one.id()).story().equals(circle.member(other.id()).story());
    }

    private static boolean isInferred(Tie tie) {
        return tie instanceof Tie.Linked it && it.link().evidence() instanceof Evidence.Inferred;
    }

    private static Circle around(Member one, Member other, Candidates candidates, Instant now) throws IOException {
        Circle circle = new Circle(now);
        circle.add(candidates.story(one.story()));
        circle.add(candidates.story(other.story()));
        circle.add(List.of(one, other));
        return circle;
    }
}
