package dragoman.provenance;

/** Tells by their surroundings the words for a work from the same words in another meaning. */
final class Works {
    private static final String JOINERS = "/-+&,";

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
            return piece.is(Part.TRANSLATION) || isReportOf(at);
        }
        return !piece.is(Part.DESK) || people.at(at + 1, false) != null;
    }

    /** "Reportage de X", against "ce reportage" and "texte de loi". */
    private boolean isReportOf(int at) {
        return line.is(at, Part.NOUN) && !line.is(at, Part.WRITING) && line.is(at + 1, Part.OF)
                && !line.is(at - 1, Part.THIS) && people.at(at + 2, true) != null;
    }

    /** Whether people are sure to follow a work: a colon, "by", or "and" and another such work. */
    boolean isLabel(int at) {
        int next = at + 1;
        if (line.isMark(next, ':') || line.is(next, Part.BY)) {
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

    /** "Ann Price, Chief Political Correspondent": whether the words up to a work are somebody's title. */
    boolean isTitle(int from, int work) {
        return line.isMark(from - 1, ',') && line.at(work) instanceof Piece piece && piece.isWork() && !isLabel(work)
                && people.at(work + 1, false) == null;
    }
}
