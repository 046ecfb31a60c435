package dragoman.pipeline.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dragoman.archive.JournalEntry;
import dragoman.archive.JournalReader;
import dragoman.desk.Docket;
import dragoman.desk.Standing;
import dragoman.model.Completeness;
import dragoman.model.Decision;
import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;
import dragoman.model.Tie;
import dragoman.pipeline.copydesk.MachineDispatch;
import dragoman.search.DispatchIndex;
import dragoman.search.Held;
import dragoman.search.Imprint;
import dragoman.search.IndexEntry;
import dragoman.search.Version;
import dragoman.story.Candidate;
import dragoman.story.Candidates;
import dragoman.story.Filed;
import dragoman.story.Gist;
import dragoman.story.Member;
import dragoman.story.Outcome;
import dragoman.story.StoryLinker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds each group of dispatches their stories before it goes to the index, and keeps to what people decided. It asks the index
 * for what was committed and itself for what was not. Not safe for several threads.
 */
final class StoryDesk {
    /** A translation comes hours later, a feature's days; what lies further back is another story. */
    private static final Duration WINDOW = Duration.ofDays(14);
    private static final int MOST_CANDIDATES = 16;
    /** So many of the newest dispatches tell how common words are. */
    private static final int LEARNT_FROM = 2_000;
    private static final int ID_LENGTH = 20;

    private final StoryLinker linker;
    private final DispatchIndex index;
    private final JournalReader journal;
    private final Clock clock;
    private RecentDispatches recent = new RecentDispatches();
    private final Candidates candidates = new Known();
    private boolean learnt;

    StoryDesk(StoryLinker linker, DispatchIndex index, JournalReader journal, Clock clock) {
        this.linker = linker;
        this.index = index;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What became of a group.
     *
     * @param decisions for the journal, in order
     * @param entries for the index: the group's own, and others that have changed with it
     * @param standings for the index: what has become of dispatches
     */
    record Placed(List<Decision> decisions, List<IndexEntry> entries, Map<String, Standing> standings) {
    }

    /** What comes of several outcomes. */
    private final class Tray {
        private final JournalPosition until;
        private final Map<String, IndexEntry> entries = new LinkedHashMap<>();
        private final List<Decision> decisions = new ArrayList<>();
        private final Map<String, Standing> standings = new LinkedHashMap<>();

        Tray(JournalPosition until) {
            this.until = until;
        }

        void take(Outcome outcome) throws IOException {
            decisions.addAll(outcome.decisions());
            standings.putAll(outcome.standings());
            for (Member changed : outcome.changed()) {
                recent.put(changed, until);
                IndexEntry before = entries.get(changed.id());
                entries.put(changed.id(),
                        before == null ? again(changed) : StoryDesk.placed(before, changed.story(), changed.ties()));
            }
        }

        Placed placed() {
            return new Placed(decisions, List.copyOf(entries.values()), standings);
        }
    }

    /** The imprint of a dispatch, by which the linker and others find it. */
    static @Nullable Imprint imprint(String id, @Nullable Gist gist) {
        if (gist == null) {
            return null;
        }
        byte[] bytes = gist.toBytes();
        byte[] name = Arrays.copyOf(id.getBytes(US_ASCII), ID_LENGTH);
        return new Imprint(ByteBuffer.allocate(ID_LENGTH + bytes.length).put(name).put(bytes).array(), gist.anchors());
    }

    /**
     * An entry with what the linker compares dispatches by. A translation that was made here has none: it takes nobody's place
     * in a story, and nothing is linked because it is like it.
     */
    IndexEntry imprinted(IndexEntry entry) throws IOException {
        learn();
        Gist gist = MachineDispatch.original(entry.dispatch()).isPresent()
                ? null
                : linker.gist(entry.dispatch(), entry.received()).orElse(null);
        return new IndexEntry(entry.dispatch(), entry.story(), entry.received(), entry.position(), entry.ties(),
                imprint(entry.dispatch().id(), gist));
    }

    /**
     * Finds a group its stories.
     *
     * @param group what came in, in the journal's order
     * @param end how far the journal goes
     */
    Placed place(List<IndexEntry> group, JournalPosition end) throws IOException {
        JournalPosition until = behind(end);
        recent.forget(index.checkpoint().position());
        Tray tray = new Tray(until);
        for (IndexEntry bare : group) {
            IndexEntry entry = bare.imprint() == null ? imprinted(bare) : bare;
            Docket docket = Docket.of(entry.dispatch());
            Member member = member(entry);
            tray.entries.put(member.id(), entry);
            recent.put(member, until);
            recent.file(docket);
            tray.take(placed(entry.dispatch(), docket, member));
        }
        return tray.placed();
    }

    /** A translation that was made here belongs with its original; for all others the linker finds their place. */
    private Outcome placed(Dispatch dispatch, Docket docket, Member member) throws IOException {
        Optional<String> original = MachineDispatch.original(dispatch);
        if (original.isEmpty()) {
            return linker.place(member, docket, candidates, clock.instant());
        }
        Optional<Member> found = candidates.find(original.get());
        return found.isEmpty()
                ? Outcome.NONE
                : linker.declare(member, found.get(), candidates, clock.instant());
    }

    /** Finds dispatches that the index shows already their stories once more. */
    Placed placeAgain(List<IndexEntry> tail, JournalPosition end) throws IOException {
        Tray tray = new Tray(behind(end));
        for (IndexEntry entry : tail) {
            Optional<Member> member = candidates.find(entry.dispatch().id());
            if (member.isPresent()) {
                tray.take(placed(entry.dispatch(), Docket.of(entry.dispatch()), member.get()));
            }
        }
        return tray.placed();
    }

    /** Links two dispatches as a person says, or takes them apart. */
    Placed decide(boolean together, Member one, Member other, JournalPosition end) throws IOException {
        Tray tray = new Tray(behind(end));
        Instant now = clock.instant();
        tray.take(together ? linker.link(one, other, candidates, now) : linker.unlink(one, other, candidates, now));
        return tray.placed();
    }

    /** What has become of the dispatches of some dispatches' stories, as the index tells of them. */
    Map<String, Standing> standings(Collection<String> ids) throws IOException {
        Set<String> stories = new LinkedHashSet<>();
        for (String id : ids) {
            candidates.find(id).ifPresent(it -> stories.add(it.story()));
        }
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (String story : stories) {
            standings.putAll(Member.standings(candidates.story(story)));
        }
        return standings;
    }

    /** Some dispatches, and the translations that a machine made of them here. */
    List<Member> withTranslations(Collection<String> ids) throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        for (String id : ids) {
            Optional<Member> found = candidates.find(id);
            if (found.isPresent()) {
                members.put(id, found.get());
                for (Member other : candidates.story(found.get().story())) {
                    if (isMadeOf(other, id)) {
                        members.put(other.id(), other);
                    }
                }
            }
        }
        return List.copyOf(members.values());
    }

    private boolean isMadeOf(Member member, String original) throws IOException {
        return journal.entry(member.position()) instanceof JournalEntry.Acceptance it && it.conversion() != null
                && it.conversion().original().equals(original);
    }

    /** Entries for the index of dispatches whose bytes have gone: what the journal holds of them now. */
    List<IndexEntry> purged(Collection<String> ids) throws IOException {
        List<IndexEntry> entries = new ArrayList<>();
        for (String id : ids) {
            Optional<Member> member = candidates.find(id);
            if (member.isPresent()) {
                IndexEntry entry = again(member.get());
                entries.add(new IndexEntry(entry.dispatch(), entry.story(), entry.received(), entry.position(),
                        entry.ties(),
                        null));
            }
        }
        return entries;
    }

    /** Whether nothing but a tombstone is left of a dispatch. */
    boolean isPurged(String id) throws IOException {
        Optional<Member> member = candidates.find(id);
        return member.isPresent() && again(member.get()).dispatch().completeness() == Completeness.PURGED;
    }

    /** Forgets what it has in mind of dispatches: the index shows all of them as they are now. */
    void forgetRecent() {
        recent = new RecentDispatches();
    }

    /** A dispatch as it stands now. */
    Optional<Member> find(String id) throws IOException {
        return candidates.find(id);
    }

    /** What is decided now is shown by no commit of the index that goes only as far as the journal goes now. */
    private static JournalPosition behind(JournalPosition end) {
        return new JournalPosition(end.file(), end.offset() + 1);
    }

    /** An entry in another story or with other ties. */
    static IndexEntry placed(IndexEntry entry, String story, List<Tie> ties) {
        return new IndexEntry(entry.dispatch(), story, entry.received(), entry.position(), ties, entry.imprint());
    }

    /**
     * Carries out decisions that were journalled, on dispatches that the index shows.
     *
     * @return the dispatches that changed, for the index
     */
    List<IndexEntry> carryOut(List<Decision> decisions) throws IOException {
        Map<String, Member> changed = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            Tie tie = decision.tie();
            for (String id : List.of(tie.one(), tie.other())) {
                change(changed, id, member -> member.with(
                        member.ties().stream().filter(it -> !it.isBetween(tie.one(), tie.other())).toList()));
            }
            for (Map.Entry<String, String> moved : decision.stories().entrySet()) {
                change(changed, moved.getKey(), member -> member.in(moved.getValue()));
            }
            if (changed.containsKey(tie.one()) && changed.containsKey(tie.other())) {
                Member holder = Member.holder(tie, List.copyOf(changed.values()));
                change(changed, holder.id(), member -> member.holding(tie));
            }
        }
        List<IndexEntry> entries = new ArrayList<>();
        for (Member member : changed.values()) {
            entries.add(again(member));
        }
        return entries;
    }

    private void change(Map<String, Member> changed, String id, UnaryOperator<Member> change) throws IOException {
        Member member = changed.get(id);
        Optional<Member> found = member == null ? candidates.find(id) : Optional.of(member);
        found.ifPresent(it -> changed.put(id, change.apply(it)));
    }

    /** A dispatch that is in the index already, from the journal. */
    private IndexEntry again(Member member) throws IOException {
        if (journal.entry(member.position()) instanceof JournalEntry.Acceptance it) {
            for (Dispatch dispatch : it.dispatches()) {
                if (dispatch.id().equals(member.id())) {
                    return new IndexEntry(dispatch, member.story(), it.drop().received(), member.position(),
                            member.ties(), imprint(member.id(), member.gist()));
                }
            }
        }
        throw new IOException("the index tells of " + member.id() + " at " + member.position()
                + ", and the journal has no such dispatch there");
    }

    private void learn() throws IOException {
        if (!learnt) {
            learnt = true;
            index.newest(LEARNT_FROM).forEach(bytes -> linker.learn(gist(bytes)));
        }
    }

    private static Member member(IndexEntry entry) {
        Imprint imprint = entry.imprint();
        return new Member(entry.dispatch().id(), imprint == null ? null : gist(imprint.gist()), entry.story(),
                entry.position(), entry.ties(), entry.dispatch().metadata().heldUntil());
    }

    private static Member member(Held held) {
        Version version = held.version();
        byte[] gist = held.gist();
        return new Member(version.id(), gist == null ? null : gist(gist), version.story(), version.position(),
                version.ties(), version.heldUntil());
    }

    private static Gist gist(byte[] imprint) {
        return Gist.read(imprint, ID_LENGTH, imprint.length - ID_LENGTH);
    }

    private static String id(byte[] imprint) {
        return new String(imprint, 0, ID_LENGTH, US_ASCII).trim();
    }

    /** What is held: recent dispatches as they are now, and all others as the index has them. */
    private final class Known implements Candidates {
        @Override
        public List<Candidate> like(Candidate dispatch) throws IOException {
            Gist gist = dispatch.gist();
            int[] anchors = gist.anchors();
            Map<String, Candidate> like = new LinkedHashMap<>();
            for (Candidate candidate : recent.like(anchors, MOST_CANDIDATES)) {
                like.put(candidate.id(), candidate);
            }
            Instant since = gist.isDated() ? gist.at().minus(WINDOW) : Instant.MIN;
            for (byte[] imprint : index.alike(anchors, since, Instant.MAX, MOST_CANDIDATES)) {
                like.putIfAbsent(id(imprint), new Candidate(id(imprint), gist(imprint)));
            }
            like.remove(dispatch.id());
            return like.values().stream().filter(it -> gist.apart(it.gist()).compareTo(WINDOW) <= 0).toList();
        }

        @Override
        public List<Member> story(String storyId) throws IOException {
            Map<String, Member> members = new LinkedHashMap<>();
            for (Held held : index.story(storyId)) {
                if (recent.member(held.version().id()) == null) {
                    members.put(held.version().id(), member(held));
                }
            }
            recent.story(storyId).forEach(member -> members.put(member.id(), member));
            return List.copyOf(members.values());
        }

        @Override
        public List<Filed> filed(Docket.Key key, String value) throws IOException {
            Map<String, Filed> filed = new LinkedHashMap<>();
            for (Docket docket : recent.filed(key, value)) {
                find(docket.id()).ifPresent(member -> filed.put(docket.id(), new Filed(member, docket)));
            }
            for (Held held : index.filed(key, value)) {
                String id = held.version().id();
                if (!filed.containsKey(id)) {
                    Member member = recent.member(id);
                    Member now = member == null ? StoryDesk.member(held) : member;
                    filed.put(id, new Filed(now, Docket.of(again(now).dispatch())));
                }
            }
            return List.copyOf(filed.values());
        }

        @Override
        public Optional<Docket> docket(String id) throws IOException {
            Docket docket = recent.docket(id);
            Optional<Member> member = docket == null ? find(id) : Optional.empty();
            return member.isPresent()
                    ? Optional.of(Docket.of(again(member.get()).dispatch()))
                    : Optional.ofNullable(docket);
        }

        @Override
        public Optional<Member> find(String id) throws IOException {
            Member member = recent.member(id);
            return member != null ? Optional.of(member) : index.held(id).map(StoryDesk::member);
        }
    }
}
