package dragoman.provenance;

import dragoman.model.Credit;
import dragoman.model.Role;
import java.util.ArrayList;
import java.util.List;

/** A byline that has slipped into the body: {@code AA / Ankara / Ayşe Kara}. It credits reporters. */
final class Byline {
    private static final String SEPARATORS = "/-–—|";

    private final Line line;
    private final PersonNames people;

    Byline(Line line, Places places) {
        this.line = line;
        this.people = new PersonNames(line, places);
    }

    /** The reporters that the line names, or nothing if it is no such byline. */
    List<Credit> credits() {
        int at = line.is(0, Part.AGENCY) ? separator(1) : -1;
        if (at < 0 || !(people.at(at, true) instanceof PersonNames.Run place)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        at = separator(place.next());
        while (at >= 0 && people.at(at, true) instanceof PersonNames.Run name && name.words() > 1) {
            names.add(name.text());
            if (name.next() == line.size()) {
                return List.of(new Credit(Role.REPORTING, names));
            }
            at = line.isMark(name.next(), ',') || line.is(name.next(), Part.AND) ? name.next() + 1 : -1;
        }
        return List.of();
    }

    /** The piece behind a separator, or -1 if none stands here. */
    private int separator(int at) {
        Piece piece = line.at(at);
        return piece != null && piece.isMark() && SEPARATORS.contains(piece.first().folded()) ? at + 1 : -1;
    }
}
