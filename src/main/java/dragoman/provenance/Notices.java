package dragoman.provenance;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the paragraphs that an agency adds to a text: that it is abridged, was corrected, how to reach the agency,
 * the initials of the desk. Each is told by a few ideas that occur together and by the absence of words that only news
 * uses; a paragraph that leaves a doubt is none.
 */
final class Notices {
    /** One word in so many may be one that no table knows. */
    private static final int WORDS_A_STRANGER = 12;
    /** The same where every idea of a notice is there. */
    private static final int WORDS_A_STRANGER_AT_BEST = 6;
    private static final int LONGEST = 90;
    private static final int LONGEST_LABEL = 5;
    private static final int LONGEST_INITIALS = 5;
    private static final String QUOTES = "\"«»“”„%€$£₺?!";

    private final Line line;
    private int strangers;
    private int capitals;
    private boolean news;

    private Notices(Line line) {
        this.line = line;
        for (int i = 0; i < line.size(); i++) {
            look(i, line.get(i));
        }
    }

    /** What kind of notice a line is, or null if it is none. */
    static @Nullable Finding find(Line line) {
        Notices notice = new Notices(line);
        if (notice.isAbridged()) {
            return new Finding.Abridged();
        }
        return notice.isInitials() || notice.isEnd() || notice.isCorrection() || notice.isContact()
                ? new Finding.Notice()
                : null;
    }

    private void look(int i, Piece piece) {
        if (piece.isMark()) {
            news |= QUOTES.contains(piece.first().folded());
        } else if (piece.is(Part.PROSE) && !(piece.isCapital() && i > 0) || piece.isNumber()) {
            news = true;
        } else if (piece.parts().isEmpty() && !piece.isAddress()) {
            strangers += piece.isCapital() && i > 0 ? 0 : 1;
            capitals += piece.isCapital() && i > 0 ? 1 : 0;
        }
    }

    private boolean has(Part part) {
        return line.pieces().stream().anyMatch(piece -> piece.is(part));
    }

    /** Which ideas come together: who pays, how much there is, of what, where. */
    private boolean isAbridged() {
        boolean shortened = has(Part.SHORTENED);
        if (news || line.words() > LONGEST || !shortened && !has(Part.PARTLY) && !has(Part.WHOLE)) {
            return false;
        }
        if (shortened && line.bracketed() && line.words() <= LONGEST_LABEL) {
            return strangers == 0;
        }
        boolean text = has(Part.TEXT) || has(Part.WHOLE);
        if (has(Part.SUBSCRIBER)) {
            boolean many = has(Part.TEXT) && has(Part.SITE);
            return (text || has(Part.AGENCY)) && !isStrange(many ? WORDS_A_STRANGER_AT_BEST : WORDS_A_STRANGER);
        }
        return shortened && text && !isStrange(WORDS_A_STRANGER)
                && (has(Part.AGENCY) && has(Part.SITE) || line.is(0, Part.THIS) && strangers == 0);
    }

    /** The desk's initials: sg/dv, bur-pl/mb/sc. */
    private boolean isInitials() {
        boolean slash = false;
        for (Piece piece : line.pieces()) {
            if (piece.isMark()) {
                slash |= piece.isMark('/');
                if (!piece.isMark('/') && !piece.isMark('-')) {
                    return false;
                }
            } else if (piece.tokens() > 1 || piece.isCapital() || piece.isNumber()
                    || piece.end() - piece.start() > LONGEST_INITIALS) {
                return false;
            }
        }
        return slash && line.pieces().stream().skip(1).allMatch(Piece::glued);
    }

    /** The end mark, or the agency's name alone. */
    private boolean isEnd() {
        if (line.size() == 0) {
            return true;
        }
        return line.size() == 1 && line.get(0).isAny(Set.of(Part.END, Part.AGENCY))
                && (line.isMarked() || line.get(0).is(Part.END));
    }

    /** "(Corrects the date in paragraph 3)": set apart as a whole, so that what it says may be in any words. */
    private boolean isCorrection() {
        return line.bracketed() && line.words() <= LONGEST && has(Part.CORRECTION) && has(Part.PASSAGE);
    }

    private boolean isContact() {
        boolean prose = line.pieces().stream().anyMatch(piece -> piece.is(Part.PROSE) && !piece.isCapital());
        boolean label = line.at(0) instanceof Piece first && first.is(Part.CONTACT_LABEL) && line.isMark(1, ':');
        boolean reachable = label || has(Part.CONTACT) || line.pieces().stream()
                .anyMatch(piece -> piece.isMark('©') || piece.isAddress());
        return reachable && !prose && line.words() <= LONGEST && !isStrange(WORDS_A_STRANGER);
    }

    private boolean isStrange(int wordsAStranger) {
        return strangers > line.words() / wordsAStranger || capitals > Math.max(4, line.words() / 5);
    }
}
