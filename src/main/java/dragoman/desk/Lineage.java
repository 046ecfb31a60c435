package dragoman.desk;

import dragoman.model.Link;
import dragoman.model.Revision;
import dragoman.model.Tie;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out what has become of a story's dispatches, from nothing but the ties between them, their dates and the order in which
 * they came in. So it is the same whenever it is asked, also after the index was built anew.
 *
 * <ul>
 * <li>A version that another revises is superseded, by the newest at the end of the chain; if that one is under embargo, from
 * its end on.
 * <li>A kill withdraws what it is tied to and what that superseded, but not what came instead of it afterwards. It withdraws
 * the translations of what it withdraws, where it is known which is the translation.
 * <li>A translation is outdated when a later version of its original was made after it.
 * </ul>
 */
public final class Lineage {
    private final Map<String, Kin> kin = new LinkedHashMap<>();
    /** Of each dispatch those that take its place. */
    private final Map<String, List<Kin>> later = new HashMap<>();
    private final Map<String, List<Kin>> earlier = new HashMap<>();
    private final Map<String, String> killers = new TreeMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, String> outdated = new HashMap<>();

    private Lineage(Collection<Kin> story) {
        story.stream().sorted(Kin.FIRST_COME).forEach(it -> kin.put(it.id(), it));
        for (Kin holder : kin.values()) {
            for (Tie tie : holder.ties()) {
                if (kin.containsKey(tie.one()) && kin.containsKey(tie.other())) {
                    add(tie);
                }
            }
        }
    }

    private void add(Tie tie) {
        switch (tie) {
            case Tie.Linked(Link link) -> links.add(link);
            case Tie.Revised(Revision revision) -> {
                switch (revision.kind()) {
                    case KILL -> killers.putIfAbsent(revision.supersedes(), revision.dispatch());
                    case CORRECTION, UPDATE -> {
                        later.computeIfAbsent(revision.supersedes(), _ -> new ArrayList<>())
                                .add(kin(revision.dispatch()));
                        earlier.computeIfAbsent(revision.dispatch(), _ -> new ArrayList<>())
                                .add(kin(revision.supersedes()));
                    }
                }
            }
            case Tie.Unlinked _ -> {
            }
        }
    }

    /** What has become of each dispatch of a whole story, by id. */
    public static Map<String, Standing> of(Collection<Kin> story) {
        Lineage lineage = new Lineage(story);
        lineage.withdrawEarlier();
        lineage.judgeTranslations();
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (String id : lineage.kin.keySet()) {
            standings.put(id, lineage.standing(id));
        }
        return standings;
    }

    private Standing standing(String id) {
        List<Kin> successors = later.getOrDefault(id, List.of());
        Instant from = successors.stream().map(Lineage::isOutFrom).min(Comparator.naturalOrder()).orElse(Instant.MAX);
        return new Standing(successors.isEmpty() ? null : newest(id), from, killers.get(id), outdated.get(id));
    }

    /** What is withheld until further notice takes the place of what was sent before at once: the sender has second thoughts. */
    private static Instant isOutFrom(Kin successor) {
        Instant held = successor.heldUntil();
        return held == null || held.equals(Instant.MAX) ? Instant.MIN : held;
    }

    private String newest(String id) {
        List<String> all = List.copyOf(reach(id, later));
        return all.stream().filter(it -> !later.containsKey(it)).map(this::kin).max(Kin.FIRST_COME)
                .map(Kin::id).orElse(all.getLast());
    }

    /** A dispatch, and all that come before or after it in its chain. */
    private static Set<String> reach(String id, Map<String, List<Kin>> steps) {
        Set<String> reached = new LinkedHashSet<>(Set.of(id));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Kin next : steps.getOrDefault(open.remove(), List.of())) {
                if (reached.add(next.id())) {
                    open.add(next.id());
                }
            }
        }
        return reached;
    }

    private void withdrawEarlier() {
        for (Map.Entry<String, String> killed : List.copyOf(killers.entrySet())) {
            reach(killed.getKey(), earlier).forEach(id -> killers.putIfAbsent(id, killed.getValue()));
        }
    }

    /** Translations of translations are judged by them: so each round may have work for another. */
    private void judgeTranslations() {
        boolean more = true;
        for (int round = 0; more && round < kin.size(); round++) {
            more = false;
            for (Link link : links) {
                if (link.direction() != Link.Direction.UNKNOWN) {
                    for (String version : chain(link.translation())) {
                        more |= judge(kin(version), link.original());
                    }
                }
            }
        }
    }

    private Set<String> chain(String id) {
        Set<String> chain = new LinkedHashSet<>(reach(id, earlier));
        chain.addAll(reach(id, later));
        return chain;
    }

    /** Judges a translation by the version of its original that was there when it was made. */
    private boolean judge(Kin translation, String linked) {
        Kin made = kin(linked);
        Kin newest = null;
        for (String id : reach(linked, later)) {
            Kin version = kin(id);
            if (version.isBefore(translation)) {
                made = made.isBefore(version) ? version : made;
            } else if (!id.equals(linked) && !killers.containsKey(id)) {
                newest = newest == null || newest.isBefore(version) ? version : newest;
            }
        }
        boolean changed = note(killers, translation.id(), killers.get(made.id()));
        return note(outdated, translation.id(), newest == null ? outdated.get(made.id()) : newest.id()) || changed;
    }

    private static boolean note(Map<String, String> notes, String id, @Nullable String by) {
        return by != null && notes.putIfAbsent(id, by) == null;
    }

    private Kin kin(String id) {
        return Objects.requireNonNull(kin.get(id));
    }
}
