package dragoman.provenance;

import dragoman.model.Credit;
import dragoman.model.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A credit in the making: works, and the people in them, in groups that commas keep apart. */
final class Draft {
    private final Set<Part> works = EnumSet.noneOf(Part.class);
    private final List<List<String>> groups = new ArrayList<>();
    private final boolean noun;
    private boolean anonymous;

    /** @param piece the word for the work; its other parts do not count */
    Draft(Piece piece) {
        this.noun = piece.is(Part.NOUN);
        add(piece);
    }

    Draft(Part work) {
        this.noun = false;
        works.add(work);
    }

    final void add(Piece piece) {
        for (Part work : Part.WORKS) {
            if (piece.is(work)) {
                works.add(work);
            }
        }
    }

    boolean is(Part work) {
        return works.contains(work);
    }

    /** Whether "de" may introduce its people. */
    boolean isNoun() {
        return noun;
    }

    void startGroup() {
        if (!groups.isEmpty() && !groups.getLast().isEmpty()) {
            groups.add(new ArrayList<>());
        }
    }

    void add(String name) {
        if (groups.isEmpty()) {
            groups.add(new ArrayList<>());
        }
        groups.getLast().add(name);
    }

    /** Whether people stand behind a comma, so that they may have done something else. */
    boolean isListing() {
        return anonymous || groups.size() > 1;
    }

    /** Takes away the people since the last comma, who turn out to have done something else. */
    List<String> takeLastGroup() {
        while (!groups.isEmpty()) {
            List<String> last = groups.removeLast();
            if (!last.isEmpty()) {
                return last;
            }
        }
        return List.of();
    }

    /** Notes that people did it whom the line does not name. */
    void setAnonymous() {
        anonymous = true;
    }

    boolean hasNames() {
        return groups.stream().anyMatch(group -> !group.isEmpty());
    }

    boolean hasPeople() {
        return anonymous || hasNames();
    }

    List<String> names() {
        return groups.stream().flatMap(List::stream).distinct().toList();
    }

    List<Credit> credits() {
        List<Credit> credits = new ArrayList<>();
        for (Role role : Role.values()) {
            if (works.contains(Part.valueOf(role.name())) && (role == Role.TRANSLATION || hasNames())) {
                credits.add(new Credit(role, names()));
            }
        }
        return credits;
    }
}
