package dragoman.story;

import dragoman.desk.Standing;
import dragoman.model.Decision;
import dragoman.model.Evidence;
import dragoman.model.Revision;
import dragoman.model.Tie;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Whole stories, while something is decided about their dispatches. A story is what is connected by ties, and has the id of
 * its first dispatch; a tie is kept by the later of its two dispatches.
 */
final class Circle {
    private final Map<String, Member> members = new TreeMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Set<String> changed = new TreeSet<>();
    private final Instant now;
    private boolean revised;

    Circle(Instant now) {
        this.now = now;
    }

    /** Brings in dispatches as they are now; those that are here already stay as they have become. */
    void add(Collection<Member> others) {
        for (Member member : others) {
            members.putIfAbsent(member.id(), member);
            revised |= member.ties().stream().anyMatch(Tie.Revised.class::isInstance);
        }
    }

    /** Brings in the story of a dispatch, unless the index tells of a dispatch that it does not hold. */
    boolean add(String id, Candidates candidates) throws IOException {
        if (!members.containsKey(id)) {
            Optional<Member> member = candidates.find(id);
            if (member.isEmpty()) {
                return false;
            }
            add(candidates.story(member.get().story()));
            add(List.of(member.get()));
        }
        return true;
    }

    /** All versions of a text, in the order in which they came in: a dispatch, what it revises and what revises it. */
    List<String> versions(String id) {
        return connected(id, tie -> tie instanceof Tie.Revised it && it.revision().kind() != Revision.Kind.KILL)
                .stream().map(this::member).sorted(Member.FIRST_COME).map(Member::id).toList();
    }

    Member member(String id) {
        Member member = members.get(id);
        if (member == null) {
            throw new IllegalArgumentException("no dispatch " + id + " in the circle");
        }
        return member;
    }

    /** Those in a story, the first that came in first. */
    List<Member> story(String id) {
        return members.values().stream().filter(it -> it.story().equals(id)).sorted(Member.FIRST_COME).toList();
    }

    /** All that ties a dispatch to others here. */
    List<Tie> ties(String id) {
        return members.values().stream().flatMap(it -> it.ties().stream())
                .filter(tie -> tie.one().equals(id) || tie.other().equals(id)).toList();
    }

    /** Whether a person said that some dispatch of one story does not belong with one of another. */
    boolean areKeptApart(Collection<Member> story, Collection<Member> other) {
        return members.values().stream().flatMap(it -> it.ties().stream())
                .anyMatch(tie -> tie instanceof Tie.Unlinked it && it.evidence() instanceof Evidence.Manual
                        && (holds(story, tie.one()) && holds(other, tie.other())
                                || holds(story, tie.other()) && holds(other, tie.one())));
    }

    private static boolean holds(Collection<Member> story, String id) {
        return story.stream().anyMatch(it -> it.id().equals(id));
    }

    /** Lets a tie take the place of what else was decided about its two dispatches. */
    void decide(Tie tie) {
        revised |= tie instanceof Tie.Revised;
        Member one = member(tie.one());
        Member other = member(tie.other());
        for (Member member : List.of(one, other)) {
            List<Tie> kept = member.ties().stream().filter(it -> !it.isBetween(tie.one(), tie.other())).toList();
            if (kept.size() < member.ties().size()) {
                change(member.with(kept));
            }
        }
        Member holder = Member.holder(tie, List.of(member(one.id()), member(other.id())));
        change(holder.holding(tie));
        decisions.add(new Decision(now, tie, regroup(new HashSet<>(List.of(one.story(), other.story())))));
    }

    private void change(Member member) {
        members.put(member.id(), member);
        changed.add(member.id());
    }

    /** Works out which of the dispatches of some stories belong together now. */
    private SortedMap<String, String> regroup(Set<String> stories) {
        List<Member> open = members.values().stream().filter(it -> stories.contains(it.story()))
                .sorted(Member.FIRST_COME).toList();
        SortedMap<String, String> moved = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Member first : open) {
            if (!seen.contains(first.id())) {
                for (String id : connected(first.id(), tie -> !(tie instanceof Tie.Unlinked))) {
                    seen.add(id);
                    if (!member(id).story().equals(first.id())) {
                        moved.put(id, first.id());
                    }
                }
            }
        }
        moved.forEach((id, story) -> change(member(id).in(story)));
        return moved;
    }

    private Set<String> connected(String start, Predicate<Tie> joins) {
        Set<String> reached = new TreeSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String id = open.remove();
            for (Tie tie : ties(id)) {
                String next = tie.one().equals(id) ? tie.other() : tie.one();
                if (joins.test(tie) && members.containsKey(next) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    Outcome outcome() {
        boolean judge = revised && !decisions.isEmpty();
        return new Outcome(decisions, changed.stream().map(this::member).toList(),
                judge ? standings() : Map.of());
    }

    private Map<String, Standing> standings() {
        Map<String, Standing> standings = new TreeMap<>();
        members.values().stream().map(Member::story).distinct()
                .forEach(story -> standings.putAll(Member.standings(story(story))));
        return standings;
    }
}
