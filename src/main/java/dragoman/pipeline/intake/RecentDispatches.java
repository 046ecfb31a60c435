package dragoman.pipeline.intake;

import dragoman.desk.Docket;
import dragoman.model.JournalPosition;
import dragoman.story.Candidate;
import dragoman.story.Gist;
import dragoman.story.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches that came in, or whose story changed, so lately that the index may not show it yet. Two generations: when the
 * younger one is large and the index shows all of the older one, that is forgotten and the younger one takes its place.
 */
final class RecentDispatches {
    private static final int MANY = 1_024;
    private static final int FEWEST_SHARED = 2;
    /** An anchor of more dispatches than that says little, and costs most. */
    private static final int COMMON = 100;

    private Generation young = new Generation();
    private Generation old = new Generation();
    private int looks;

    private static final class Generation {
        private final Map<String, Member> members = new LinkedHashMap<>();
        private final Map<String, Anchored> anchored = new HashMap<>();
        private final Map<Integer, List<Anchored>> byAnchor = new HashMap<>();
        private final Map<String, Set<String>> byStory = new HashMap<>();
        private final Map<String, Docket> dockets = new HashMap<>();
        private final Map<Filing, Set<String>> byKey = new HashMap<>();
        private JournalPosition last = JournalPosition.START;
    }

    /** A dispatch that has anchors, with how many of them it was found to share when it was last met. */
    private static final class Anchored {
        private final String id;
        private int look;
        private int shared;

        Anchored(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        int shared() {
            return shared;
        }

        /** Counts one more, or the first one in another look. */
        int meet(int inLook) {
            shared = look == inLook ? shared + 1 : 1;
            look = inLook;
            return shared;
        }
    }

    /** One thing that a dispatch is filed under. */
    private record Filing(Docket.Key key, String value) {
    }

    /** Takes what a dispatch is filed under. */
    void file(Docket docket) {
        young.dockets.put(docket.id(), docket);
        docket.keys().forEach((key, values) -> values.forEach(value -> young.byKey
                .computeIfAbsent(new Filing(key, value), _ -> new LinkedHashSet<>()).add(docket.id())));
    }

    /** Those that are filed under something. */
    List<Docket> filed(Docket.Key key, String value) {
        return Stream.of(old, young).flatMap(it -> it.byKey.getOrDefault(new Filing(key, value), Set.of()).stream())
                .distinct().map(this::docket).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    /** What a dispatch is filed under, or null if the index shows it. */
    @Nullable
    Docket docket(String id) {
        Docket docket = young.dockets.get(id);
        return docket == null ? old.dockets.get(id) : docket;
    }

    /**
     * Takes a dispatch as it is now.
     *
     * @param until how far the index must have followed the journal to show it
     */
    void put(Member member, JournalPosition until) {
        Gist gist = member.gist();
        boolean known = young.members.put(member.id(), member) != null;
        young.byStory.computeIfAbsent(member.story(), _ -> new LinkedHashSet<>()).add(member.id());
        if (gist != null && !known) {
            Anchored before = old.anchored.get(member.id());
            Anchored anchored = before == null ? new Anchored(member.id()) : before;
            young.anchored.put(member.id(), anchored);
            for (int anchor : gist.anchors()) {
                young.byAnchor.computeIfAbsent(anchor, _ -> new ArrayList<>(2)).add(anchored);
            }
        }
        if (until.compareTo(young.last) > 0) {
            young.last = until;
        }
    }

    /** Forgets what the index shows that has followed the journal up to a position. */
    void forget(JournalPosition shown) {
        if (young.members.size() >= MANY && old.last.compareTo(shown) <= 0) {
            old = young;
            young = new Generation();
        }
    }

    /** A dispatch as it is now, or null if the index shows it so. */
    @Nullable
    Member member(String id) {
        Member member = young.members.get(id);
        return member == null ? old.members.get(id) : member;
    }

    /** Those of a story. */
    List<Member> story(String id) {
        return Stream.of(old, young).flatMap(it -> it.byStory.getOrDefault(id, Set.of()).stream()).distinct()
                .map(this::member).filter(it -> it != null && it.story().equals(id)).map(Objects::requireNonNull)
                .toList();
    }

    /** Those that share most of some anchors, at most so many. */
    List<Candidate> like(int[] anchors, int limit) {
        int[] sharing = new int[2 * anchors.length + 1];
        List<Anchored> met = new ArrayList<>(MANY);
        looks++;
        for (int anchor : anchors) {
            meet(old.byAnchor.getOrDefault(anchor, List.of()), sharing, met);
            meet(young.byAnchor.getOrDefault(anchor, List.of()), sharing, met);
        }
        int enough = enough(sharing, limit);
        return met.stream().filter(it -> it.shared >= enough)
                .sorted(Comparator.comparingInt(Anchored::shared).reversed().thenComparing(Anchored::id)).limit(limit)
                .flatMap(it -> candidate(it.id)).toList();
    }

    /** How many anchors a dispatch must share to be among the best: only those need be put in order. */
    private static int enough(int[] sharing, int limit) {
        int enough = sharing.length - 1;
        while (enough > FEWEST_SHARED && sharing[enough] < limit) {
            enough--;
        }
        return enough;
    }

    /**
     * Counts an anchor for each dispatch that has it.
     *
     * @param sharing how many dispatches share so many anchors or more
     * @param met takes those that share enough
     */
    private void meet(List<Anchored> having, int[] sharing, List<Anchored> met) {
        if (having.size() > COMMON) {
            return;
        }
        for (Anchored it : having) {
            int shared = it.meet(looks);
            sharing[shared]++;
            if (shared == FEWEST_SHARED) {
                met.add(it);
            }
        }
    }

    private Stream<Candidate> candidate(String id) {
        Member member = member(id);
        Gist gist = member == null ? null : member.gist();
        return gist == null ? Stream.empty() : Stream.of(new Candidate(id, gist));
    }
}
