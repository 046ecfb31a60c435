package dragoman.provenance;

import dragoman.model.TextSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate for a credit or notice, in pieces, without the brackets and bullets around it.
 *
 * @param text the stored text
 * @param span the whole line in it, without white space around it
 * @param pieces what stands between the brackets
 * @param bracketed whether brackets stand around it
 * @param bulleted whether a star or another bullet stands before it
 * @param capitals whether all of it is in capitals
 */
record Line(String text, TextSpan span, List<Piece> pieces, boolean bracketed, boolean bulleted, boolean capitals) {
    Line {
        pieces = List.copyOf(pieces);
    }

    int size() {
        return pieces.size();
    }

    Piece get(int i) {
        return pieces.get(i);
    }

    /** The piece at a place, or null beyond the ends. */
    @Nullable
    Piece at(int i) {
        return i >= 0 && i < pieces.size() ? pieces.get(i) : null;
    }

    boolean is(int i, Part part) {
        Piece piece = at(i);
        return piece != null && piece.is(part);
    }

    boolean isMark(int i, char mark) {
        Piece piece = at(i);
        return piece != null && piece.isMark(mark);
    }

    /** Whether the line is set off from the body: a bullet or brackets. */
    boolean isMarked() {
        return bracketed || bulleted;
    }

    int words() {
        int words = 0;
        for (Piece piece : pieces) {
            words += piece.isMark() ? 0 : piece.tokens();
        }
        return words;
    }
}
