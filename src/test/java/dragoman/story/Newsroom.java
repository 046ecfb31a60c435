package dragoman.story;

import static java.util.Objects.requireNonNull;

import dragoman.desk.Docket;
import dragoman.desk.Standing;
import dragoman.lexicon.home.Lexicons;
import dragoman.model.Decision;
import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dispatches in memory, linked as they come in; every one is a candidate for every other. */
final class Newsroom implements Candidates {
    private static final Instant MORNING = Instant.parse("2025-09-20T06:00:00Z");

    private final StoryLinker linker = StoryLinkers.open(Lexicons.builtIn());
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Docket> dockets = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private int arrived;

    /** Takes a dispatch that comes in ten minutes after the one before it. */
    Newsroom take(Dispatch dispatch) throws IOException {
        Instant now = MORNING.plusSeconds(600L * arrived);
        Member member = new Member(dispatch.id(), linker.gist(dispatch, now).orElse(null), dispatch.id(),
                new JournalPosition("j.warc.gz", ++arrived), List.of(), dispatch.metadata().heldUntil());
        members.put(member.id(), member);
        dockets.put(dispatch.id(), Docket.of(dispatch));
        keep(linker.place(member, Docket.of(dispatch), this, now));
        return this;
    }

    void link(String translation, String original) throws IOException {
        keep(linker.link(member(translation), member(original), this, MORNING));
    }

    void unlink(String one, String other) throws IOException {
        keep(linker.unlink(member(one), member(other), this, MORNING));
    }

    private void keep(Outcome outcome) {
        decisions.addAll(outcome.decisions());
        outcome.changed().forEach(it -> members.put(it.id(), it));
    }

    Member member(String id) {
        return Optional.ofNullable(members.get(id)).orElseThrow();
    }

    boolean areTogether(String one, String other) {
        return member(one).story().equals(member(other).story());
    }

    /** All that was decided, in order. */
    List<Decision> decisions() {
        return decisions;
    }

    @Override
    public List<Candidate> like(Candidate dispatch) {
        List<Candidate> all = new ArrayList<>();
        for (Member member : members.values()) {
            Gist gist = member.gist();
            if (gist != null && !member.id().equals(dispatch.id())) {
                all.add(new Candidate(member.id(), gist));
            }
        }
        return all;
    }

    @Override
    public List<Member> story(String storyId) {
        return members.values().stream().filter(it -> it.story().equals(storyId)).toList();
    }

    @Override
    public List<Filed> filed(Docket.Key key, String value) {
        return dockets.values().stream().filter(it -> it.under(key).contains(value))
                .map(it -> new Filed(member(it.id()), it)).toList();
    }

    @Override
    public Optional<Docket> docket(String id) {
        return Optional.ofNullable(dockets.get(id));
    }

    /** What has become of a dispatch. */
    Standing standing(String id) {
        return requireNonNull(Member.standings(story(member(id).story())).get(id));
    }

    @Override
    public Optional<Member> find(String id) {
        return Optional.ofNullable(members.get(id));
    }
}
