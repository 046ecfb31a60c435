package dragoman.pipeline.intake;

import dragoman.archive.JournalEntry;
import dragoman.model.Decision;
import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;
import dragoman.model.Tie;
import dragoman.search.DispatchIndex;
import dragoman.search.IndexEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings journal entries into the index, in order. A decision mostly stands close behind the dispatches that it is about; so
 * entries wait a while before they are added, and most decisions are carried out on those that wait. What is left is for the
 * end.
 */
final class Replay {
    private static final int BATCH = 512;

    private final DispatchIndex index;
    private final StoryDesk desk;
    private final Map<String, IndexEntry> waiting = new LinkedHashMap<>();
    private final List<Decision> late = new ArrayList<>();
    private final Set<String> changedLate = new HashSet<>();
    private final Set<String> judged = new LinkedHashSet<>();
    private final boolean anew;

    /**
     * A replay.
     *
     * @param anew whether it starts at the journal's beginning
     */
    Replay(DispatchIndex index, StoryDesk desk, boolean anew) {
        this.anew = anew;
        this.index = index;
        this.desk = desk;
    }

    /** Takes an entry that starts at a position. */
    void take(JournalPosition start, JournalEntry entry) throws IOException {
        switch (entry) {
            case JournalEntry.Acceptance it -> {
                for (Dispatch dispatch : it.dispatches()) {
                    waiting.put(dispatch.id(), desk.imprinted(
                            new IndexEntry(dispatch, dispatch.id(), it.drop().received(), start)));
                }
                if (waiting.size() >= 2 * BATCH) {
                    addOldest();
                }
            }
            case JournalEntry.Tied(Decision decision) -> take(decision);
            case JournalEntry.Repetition _,JournalEntry.Rejection _ -> {
            }
        }
    }

    private void addOldest() throws IOException {
        List<IndexEntry> oldest = new ArrayList<>();
        Iterator<IndexEntry> entries = waiting.values().iterator();
        while (oldest.size() < BATCH) {
            oldest.add(entries.next());
            entries.remove();
        }
        index.add(oldest);
    }

    /** A dispatch that came before all that wait holds no tie with one that waits: the later one does. */
    private void take(Decision decision) {
        if (!anew || decision.tie() instanceof Tie.Revised) {
            judged.add(decision.tie().one());
            judged.add(decision.tie().other());
        }
        Set<String> all = new HashSet<>(decision.stories().keySet());
        all.add(decision.tie().one());
        all.add(decision.tie().other());
        boolean moved = decision.stories().keySet().stream().allMatch(waiting::containsKey);
        boolean one = waiting.containsKey(decision.tie().one());
        boolean other = waiting.containsKey(decision.tie().other());
        if (!moved || !one && !other || decision.tie() instanceof Tie.Unlinked
                || all.stream().anyMatch(changedLate::contains)) {
            late.add(decision);
            changedLate.addAll(all);
            return;
        }
        decision.stories().forEach((id, story) -> waiting.computeIfPresent(id,
                (_, entry) -> StoryDesk.placed(entry, story, entry.ties())));
        String holder = one && other ? laterOf(decision.tie()) : one ? decision.tie().one() : decision.tie().other();
        waiting.computeIfPresent(holder, (_, entry) -> {
            List<Tie> ties = new ArrayList<>(entry.ties());
            ties.removeIf(tie -> tie.isBetween(decision.tie().one(), decision.tie().other()));
            ties.add(decision.tie());
            return StoryDesk.placed(entry, entry.story(), ties);
        });
    }

    private String laterOf(Tie tie) {
        String later = tie.one();
        for (String id : waiting.keySet()) {
            if (id.equals(tie.one()) || id.equals(tie.other())) {
                later = id;
            }
        }
        return later;
    }

    /** Adds what waits. Gives the decisions that are to be carried out once all that was added can be seen. */
    List<Decision> end() throws IOException {
        index.add(waiting.values());
        return late;
    }

    /** Dispatches in whose stories something may have become of some. */
    Set<String> judged() {
        return judged;
    }

    /** The dispatches that came last, at most so many. */
    List<IndexEntry> tail(int most) {
        List<IndexEntry> all = List.copyOf(waiting.values());
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
