package dragoman.provenance;

import java.util.EnumSet;
import java.util.Set;

/** Tells by their surroundings the words for a work from the same words in another meaning. */
final class Works {
    private static final String JOINERS = "/-+&,";
    private static final int LONGEST_PHRASE = 4;
    /** What may stand between "this" and "article". */
    private static final Set<Part> QUALIFIERS = EnumSet.of(Part.ORIGINAL, Part.MACHINE, Part.AGENCY, Part.PLAIN,
            Part.ARTICLE);

    private final Line line;
    private final PersonNames people;

    Works(Line line, PersonNames people) {
        this.line = line;
        this.people = people;
    }

    /** Whether a word names a work here, and not the text ("ce texte" against "texte : X") or nameless editors. */
    boolean isWork(int at) {
        Piece piece = line.get(at);
        if (!piece.isWork()) {
            return false;
        }
        if (piece.is(Part.OTHER)) {
            return isLabel(at) || people.at(at + 1, false) != null;
        }
        if (isLabel(at)) {
            return true;
        }
        if (piece.is(Part.TEXT)) {
            return piece.is(Part.TRANSLATION);
        }
        return !piece.is(Part.DESK) || people.at(at + 1, false) != null;
    }

    /** "Reportage de X", against "ce reportage de guerre" and "texte de loi". */
    private boolean isReportOf(int at) {
        return line.is(at, Part.NOUN) && !line.is(at, Part.DESK) && line.is(at + 1, Part.OF)
                && !line.is(at - 1, Part.THIS) && people.at(at + 2, true) != null;
    }

    /** Whether people are sure to follow a work: a colon, "by", French "de", or "and" and another such work. */
    boolean isLabel(int at) {
        int next = at + 1;
        if (line.isMark(next, ':') || line.is(next, Part.BY) || isReportOf(at)) {
            return true;
        }
        boolean joins = line.is(next, Part.AND)
                || line.at(next) instanceof Piece mark && mark.isMark() && JOINERS.contains(mark.first().folded());
        return joins && line.at(next + 1) instanceof Piece other && other.isWork() && isLabel(next + 1);
    }

    /** Whether a work follows before the next mark. */
    boolean isAhead(int from) {
        for (int i = from; i < line.size() && !line.get(i).isMark(); i++) {
            if (line.get(i).isWork()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the pieces from here on name the text or its translation: "[this] original Turkish article". */
    boolean isAboutText(int from) {
        for (int i = from; i < from + LONGEST_PHRASE && line.at(i) instanceof Piece piece && !piece.isMark(); i++) {
            if (piece.is(Part.TEXT) || piece.is(Part.TRANSLATION)) {
                return true;
            }
            if (piece.language() == null && !piece.isAny(QUALIFIERS)) {
                return false;
            }
        }
        return false;
    }
}
