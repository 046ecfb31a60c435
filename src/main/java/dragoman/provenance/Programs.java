package dragoman.provenance;

import java.util.EnumSet;
import java.util.Set;

/** Reads the names of translating programs, and tells whether a line denies that one was used. */
final class Programs {
    /** What may stand between "without" and a program: the use of. */
    private static final Set<Part> BETWEEN = EnumSet.of(Part.PLAIN, Part.ARTICLE, Part.BY, Part.OF, Part.IN);
    private static final int LONGEST_DENIAL = 5;
    private static final int LONGEST_VERSION = 4;

    private final Line line;
    private final PersonNames people;

    Programs(Line line, PersonNames people) {
        this.line = line;
        this.people = people;
    }

    /** Whether a program's own name stands here: DeepL, or Claude if no surname follows. */
    boolean isName(int at) {
        return line.is(at, Part.ENGINE) || line.is(at, Part.NAMESAKE) && people.at(at + 1, true) == null;
    }

    /** The piece behind a program's name and its version: GPT-4, Claude 3.5. */
    int end(int from) {
        int at = from + 1;
        while (at - from <= LONGEST_VERSION && isVersion(at)) {
            at++;
        }
        return at;
    }

    private boolean isVersion(int at) {
        Piece piece = line.at(at);
        if (piece == null) {
            return false;
        }
        boolean joint = piece.glued() && (piece.isMark('-') || piece.isMark('.'));
        return piece.isNumber() || joint && line.at(at + 1) instanceof Piece next && next.isNumber();
    }

    /** A program's name as spelt, blanks made single, and without the end of a domain. */
    String name(int from, int end) {
        String name = line.text().substring(line.get(from).start(), line.get(end - 1).end());
        return name.replaceAll("\\s+", " ").replaceFirst("\\.(com|ai|org)$", "");
    }

    /** Whether a denial stands before the program, or, in Turkish, behind it or its translation. */
    boolean isDenied(int at) {
        for (int i = at - 1; i >= 0 && i >= at - LONGEST_DENIAL; i--) {
            if (line.is(i, Part.NOT)) {
                return true;
            }
            if (!line.get(i).isAny(BETWEEN)) {
                break;
            }
        }
        return line.is(line.is(at + 1, Part.TRANSLATION) ? at + 2 : at + 1, Part.NOT_AFTER);
    }
}
