package dragoman.story;

import dragoman.desk.Kin;
import dragoman.desk.Lineage;
import dragoman.desk.Standing;
import dragoman.model.Evidence;
import dragoman.model.JournalPosition;
import dragoman.model.Tie;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch as the linker sees it.
 *
 * @param id its id
 * @param gist what it says, or null if it is in none of the three languages
 * @param story the id of its story: that of the first dispatch in it
 * @param position where in the journal it stands, which tells what came before it
 * @param ties what was decided about it and dispatches that came before it
 * @param heldUntil before that it must not be published; {@link Instant#MAX} for until further notice; null if it may be at once
 */
public record Member(String id, @Nullable Gist gist, String story, JournalPosition position, List<Tie> ties,
        @Nullable Instant heldUntil) {
    /** In the order in which they came in. */
    static final Comparator<Member> FIRST_COME = Comparator.comparing(Member::position).thenComparing(Member::id);

    public Member {
        ties = List.copyOf(ties);
    }

    /** A dispatch that may be published. */
    public Member(String id, @Nullable Gist gist, String story, JournalPosition position, List<Tie> ties) {
        this(id, gist, story, position, ties, null);
    }

    /** What has become of each dispatch of a whole story, by id. */
    public static Map<String, Standing> standings(Collection<Member> story) {
        return Lineage.of(story.stream().map(it -> new Kin(it.id, it.position,
                it.gist == null || !it.gist.isDated() ? null : it.gist.at(), it.heldUntil, it.ties)).toList());
    }

    /** The same in another story. */
    public Member in(String otherStory) {
        return new Member(id, gist, otherStory, position, ties, heldUntil);
    }

    /** The same with other ties. */
    public Member with(List<Tie> otherTies) {
        return new Member(id, gist, story, position, otherTies, heldUntil);
    }

    /** The same with one tie more, if that is of a kind that has to be remembered: a link that has moved away is not. */
    public Member holding(Tie tie) {
        if (tie instanceof Tie.Unlinked it && it.evidence() instanceof Evidence.Inferred) {
            return this;
        }
        return with(Stream.concat(ties.stream(), Stream.of(tie)).toList());
    }

    /** Which of a tie's two dispatches keeps it: the later one. */
    public static Member holder(Tie tie, Collection<Member> members) {
        return members.stream().filter(it -> it.id().equals(tie.one()) || it.id().equals(tie.other())).max(FIRST_COME)
                .orElseThrow();
    }
}
