package dragoman.provenance;

import dragoman.model.Credit;
import dragoman.model.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A byline that has slipped into the body: {@code AA / Ankara / Ayşe Kara}, or {@code Ayşe KARA / ANKARA, (DHA)}. It
 * credits reporters; without any it is a notice.
 */
final class Byline {
    private static final String SEPARATORS = "/-–—|";

    private final Line line;
    private final PersonNames people;

    Byline(Line line, Places places) {
        this.line = line;
        this.people = new PersonNames(line, places);
    }

    /** The reporters that the line names, empty if it is a byline without any, or null if it is no byline. */
    @Nullable
    List<Credit> credits() {
        if (line.is(0, Part.AGENCY)) {
            return agencyFirst();
        }
        return null;
    }

    private @Nullable List<Credit> agencyFirst() {
        int at = separator(1);
        PersonNames.Run place = at < 0 ? null : people.at(at, true);
        if (place == null) {
            return null;
        }
        if (place.next() == line.size()) {
            return List.of();
        }
        at = separator(place.next());
        List<String> names = new ArrayList<>();
        while (at >= 0) {
            PersonNames.Run name = people.at(at, true);
            if (name == null || name.words() < 2) {
                return null;
            }
            names.add(name.text());
            if (name.next() == line.size()) {
                return List.of(new Credit(Role.REPORTING, names));
            }
            at = line.isMark(name.next(), ',') || line.is(name.next(), Part.AND) ? name.next() + 1 : -1;
        }
        return null;
    }

    private int separator(int at) {
        Piece piece = line.at(at);
        return piece != null && piece.isMark() && SEPARATORS.contains(piece.first().folded()) ? at + 1 : -1;
    }
}
