package dragoman.story;

import dragoman.desk.Docket;
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
    public Outcome place(Member dispatch, Docket docket, Candidates candidates, Instant now) throws IOException {
        Circle circle = new Circle(now);
        Gist gist = dispatch.gist();
        boolean settled = new Filing(circle, candidates, dispatch, docket).run();
        if (!settled && gist != null) {
            infer(circle, new Filed(dispatch, docket), gist, candidates);
        }
        return circle.outcome();
    }

    private static void infer(Circle circle, Filed dispatch, Gist gist, Candidates candidates) throws IOException {
        List<Candidate> like = candidates.like(new Candidate(dispatch.id(), gist));
        Yardstick yardstick = new Yardstick(gist);
        Optional<Filed> version = version(circle, dispatch, yardstick, like, candidates);
        List<Match> matches = version.isPresent() ? List.of() : Match.of(yardstick, like);
        if (version.isEmpty() && matches.isEmpty()) {
            return;
        }
        circle.add(dispatch.id(), candidates);
        if (version.isPresent()) {
            revise(circle, dispatch, version.get());
            return;
        }
        List<Match> found = new ArrayList<>();
        for (Match match : matches) {
            if (circle.add(match.id(), candidates)) {
                found.add(match);
            }
        }
        new Placing(circle, dispatch.member(), gist, found).run();
    }

    /** The newest version of the text that a dispatch is another version of, if it is like that one, too: more than one story may follow an alert. */
    private static Optional<Filed> version(Circle circle, Filed dispatch, Yardstick yardstick,
            List<Candidate> like, Candidates candidates) throws IOException {
        Optional<Candidate> found = Revisions.of(yardstick, like);
        if (found.isEmpty() || !circle.add(found.get().id(), candidates)) {
            return Optional.empty();
        }
        Filed newest = null;
        for (String id : circle.versions(found.get().id())) {
            Optional<Docket> docket = candidates.docket(id);
            if (docket.isPresent() && !id.equals(dispatch.id())) {
                Filed version = new Filed(circle.member(id), docket.get());
                newest = newest == null || Filing.compare(newest, version) < 0 ? version : newest;
            }
        }
        Gist gist = newest == null ? null : newest.member().gist();
        return newest != null && gist != null && Revisions.areVersions(yardstick, gist)
                && dispatch.docket().mayRevise(newest.docket()) ? Optional.of(newest) : Optional.empty();
    }

    /** Ties a dispatch to another version of its text: the later one takes the place of the other. */
    private static void revise(Circle circle, Filed dispatch, Filed version) {
        String own = circle.member(dispatch.id()).story();
        String other = circle.member(version.id()).story();
        if (!own.equals(other) && !circle.areKeptApart(circle.story(own), circle.story(other))) {
            boolean later = Filing.compare(version, dispatch) < 0;
            Filed last = later ? dispatch : version;
            Filed before = later ? version : dispatch;
            circle.decide(new Tie.Revised(new Revision(last.id(), before.id(), Filing.kind(last.docket()))));
        }
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
