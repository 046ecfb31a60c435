package dragoman.provenance;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads runs of capitalised words as names, with what joins them: hyphens, apostrophes, initials, and particles between
 * two capitals (Charles de Gaulle, el-Sayed).
 */
final class PersonNames {
    /** Parts that end a name even when they are capitalised. */
    private static final Set<Part> NEVER = EnumSet.of(Part.BY, Part.BY_AFTER, Part.MACHINE, Part.ENGINE, Part.DESK,
            Part.AGENCY, Part.AND, Part.FOR, Part.FROM);
    /** Small words that hold a line in capitals together, where no other sign tells them from names. */
    private static final Set<Part> SMALL_WORDS = EnumSet.of(Part.ARTICLE, Part.OF, Part.IN, Part.THIS, Part.NOT,
            Part.TEXT, Part.ORIGINAL, Part.PUBLISHED);
    /** Words of the tables that are given names too: May, Said, Can. */
    private static final Set<Part> GIVEN_NAMES = EnumSet.of(Part.PLAIN, Part.PROSE, Part.MONTH, Part.PASSAGE,
            Part.ORGANISATION, Part.PARTICLE);
    private static final int LONGEST_ABBREVIATION = 3;

    private final Line line;
    private final Places places;

    /**
     * A run of names.
     *
     * @param text the name as spelt, blanks made single
     * @param next the piece behind it, and behind a case ending on it
     * @param words its capitalised words
     * @param place whether it is a known place
     * @param inflected whether it has the ending of a Turkish case, or an English 's
     */
    record Run(String text, int next, int words, boolean place, boolean inflected) {
    }

    PersonNames(Line line, Places places) {
        this.line = line;
        this.places = places;
    }

    /**
     * The name that begins at a piece, or null.
     *
     * @param expected whether a name is due there, as behind "by"; then it may look like a word of the tables
     */
    @Nullable
    Run at(int from, boolean expected) {
        if (from >= line.size()) {
            return null;
        }
        int at = particleEnd(from);
        if (at == from && !isName(from, true, expected) || at > from && !expected) {
            return null;
        }
        int words = 0;
        int last = from;
        while (at < line.size()) {
            if (!isName(at, at == from, expected) || line.get(at).isWork() && words != 1) {
                break;
            }
            words++;
            last = at;
            at = joined(at + 1);
        }
        if (words == 0) {
            return null;
        }
        String name = line.text().substring(line.get(from).start(), line.get(last).end()).replaceAll("\\s+", " ");
        boolean ending = line.at(last + 1) instanceof Piece suffix && suffix.isSuffix();
        boolean place = words == 1 && line.get(last).is(Part.PLACE) || places.contains(name);
        return new Run(name, ending ? last + 2 : last + 1, words, place, ending);
    }

    /** Where the run goes on behind a word: over hyphen, initial's dot or particle; else at the next piece. */
    private int joined(int next) {
        Piece piece = line.at(next);
        if (piece == null) {
            return next;
        }
        boolean glued = line.at(next + 1) instanceof Piece after && after.glued() && !after.isMark();
        if (piece.isMark('-') && piece.glued() && glued) {
            return next + 1;
        }
        Piece before = line.get(next - 1);
        if (piece.isMark('.') && piece.glued() && before.end() - before.start() <= LONGEST_ABBREVIATION) {
            int behind = line.isMark(next + 1, '-') ? next + 2 : next + 1;
            if (line.at(behind) instanceof Piece after && after.isCapital()) {
                return behind;
            }
        }
        return particleEnd(next);
    }

    /** Behind small particles that a capitalised word follows, or the same place if there are none. */
    private int particleEnd(int from) {
        int at = from;
        while (isParticle(at)) {
            at++;
            if (line.isMark(at, '-') && line.get(at).glued()) {
                at++;
            }
        }
        boolean name = at > from && line.at(at) instanceof Piece piece && piece.isCapital() && !piece.isElided()
                && (!line.capitals() || piece.parts().isEmpty()) && piece.language() == null;
        return name ? at : from;
    }

    /** A small word of the tables, or any that a hyphen ties to the name: eş-Şerif. */
    private boolean isParticle(int at) {
        Piece piece = line.at(at);
        if (piece == null || piece.isMark() || piece.isCapital() && !line.capitals()) {
            return false;
        }
        return piece.is(Part.PARTICLE) || piece.end() - piece.start() <= LONGEST_ABBREVIATION
                && line.isMark(at + 1, '-') && line.get(at + 1).glued()
                && line.at(at + 2) instanceof Piece name && name.glued();
    }

    private boolean isName(int at, boolean first, boolean expected) {
        Piece piece = line.get(at);
        if (piece.tokens() > 1 && !piece.is(Part.PLACE) || piece.isNumber() || piece.isMark()) {
            return false;
        }
        if (piece.isSuffix()) {
            return !first && (!piece.is(Part.PLAIN) || isWithin(at));
        }
        if (!piece.isCapital()) {
            return !first && line.isMark(at - 1, '-') && piece.glued();
        }
        if (piece.isElided()) {
            return !line.capitals() && line.at(at + 1) instanceof Piece next && next.isCapital() && next.glued();
        }
        if (piece.isAny(NEVER)) {
            return false;
        }
        if (piece.isWork()) {
            return !first && !line.capitals() && endsSegment(at + 1);
        }
        if (piece.language() != null) {
            boolean work = line.is(at + 1, Part.TRANSLATION) && !endsSegment(at + 2) || line.is(at + 1, Part.TEXT);
            return piece.language().form() == LanguageNames.Form.BARE && (expected || !first && !work);
        }
        if (piece.parts().isEmpty() || piece.is(Part.PLACE)) {
            return true;
        }
        if (line.capitals()) {
            return (expected || !first) && !piece.isAny(SMALL_WORDS);
        }
        return expected || !first || GIVEN_NAMES.containsAll(piece.parts()) && isStranger(at + 1);
    }

    private boolean isStranger(int at) {
        Piece piece = line.at(at);
        return piece != null && piece.isCapital() && piece.parts().isEmpty() && piece.language() == null;
    }

    /** One letter behind an apostrophe, and the name goes on: Sana'a bint Ali. */
    private boolean isWithin(int suffix) {
        return line.get(suffix).first().folded().length() == 2
                && (isStranger(suffix + 1) || particleEnd(suffix + 1) > suffix + 1);
    }

    /** A work's name is a surname only if nobody follows it: Fritz Haber. */
    private boolean endsSegment(int at) {
        Piece piece = line.at(at);
        return piece == null || piece.is(Part.FOR_AFTER)
                || piece.isMark() && !piece.isMark(':') && !piece.isMark('-');
    }
}
