package dragoman.provenance;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that the tables know, a word that they do not, or a mark.
 *
 * @param first its first token
 * @param end offset in the stored text behind its last token
 * @param tokens how many tokens it takes
 * @param parts what it may be; empty for a stranger
 * @param language the language it names, or null
 */
record Piece(Token first, int end, int tokens, Set<Part> parts, LanguageNames.@Nullable Match language) {
    int start() {
        return first.start();
    }

    boolean is(Part part) {
        return parts.contains(part);
    }

    boolean isAny(Set<Part> some) {
        return !Collections.disjoint(parts, some);
    }

    boolean isMark() {
        return first.isMark();
    }

    boolean isMark(char mark) {
        return first.isMark(mark);
    }

    boolean isNumber() {
        return first.shape() == Token.Shape.NUMBER;
    }

    boolean isWork() {
        return isAny(Part.WORKS);
    }

    /** Whether it begins with a capital letter. */
    boolean isCapital() {
        return first.isCapital();
    }

    boolean glued() {
        return first.glued();
    }

    /** Whether it is an address for letters: desk@agency.example. */
    boolean isAddress() {
        return first.folded().indexOf('@') > 0;
    }

    /** A letter or two that elide before a vowel: l', d'. */
    boolean isElided() {
        return tokens == 1 && first.folded().endsWith("'");
    }

    /** What follows an apostrophe: 'den, 'Brien. */
    boolean isSuffix() {
        return tokens == 1 && first.folded().startsWith("'") && first.folded().length() > 1;
    }
}
