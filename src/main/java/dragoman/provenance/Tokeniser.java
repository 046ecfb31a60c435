package dragoman.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a line into words and marks. An elided article stands alone ({@code l'} {@code anglais}), and so does a Turkish
 * suffix behind an apostrophe ({@code Paris} {@code 'te}); a domain and an address are one word ({@code deepl.com}).
 */
final class Tokeniser {
    private static final Set<String> ELIDED = Set.of("l", "d", "j", "m", "n", "s", "t", "c", "qu");

    private final String text;
    private final int end;
    private final StringBuilder folded = new StringBuilder();
    private int at;

    private Tokeniser(String text, int start, int end) {
        this.text = text;
        this.end = end;
        this.at = start;
    }

    static List<Token> tokens(String text, int start, int end) {
        return new Tokeniser(text, start, end).all();
    }

    private List<Token> all() {
        List<Token> tokens = new ArrayList<>();
        boolean glued = false;
        while (at < end) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                glued = false;
                at++;
                continue;
            }
            tokens.add(isWord(c) || isSuffix(glued) ? word(glued) : mark(glued));
            glued = true;
        }
        return tokens;
    }

    /** A tab keeps columns apart, so it is a mark. */
    private static boolean isSpace(char c) {
        return c != '\t' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B');
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private boolean isSuffix(boolean glued) {
        return glued && Letters.isApostrophe(text.charAt(at)) && isWord(text.charAt(at - 1)) && at + 1 < end
                && Character.isLetter(text.charAt(at + 1));
    }

    private Token mark(boolean glued) {
        int start = at++;
        return new Token(start, at, text.substring(start, at), Token.Shape.MARK, glued);
    }

    private Token word(boolean glued) {
        int start = at;
        folded.setLength(0);
        if (Letters.isApostrophe(text.charAt(at))) {
            folded.append('\'');
            at++;
        }
        int first = at;
        while (at < end && (isWord(text.charAt(at)) || isInner())) {
            Letters.fold(text.charAt(at++), folded);
        }
        if (at < end && Letters.isApostrophe(text.charAt(at)) && ELIDED.contains(folded.toString())) {
            folded.append('\'');
            at++;
        }
        return new Token(start, at, folded.toString(), shape(first), glued);
    }

    /** A dot or an at sign within a domain or an address: small letters on both sides, and more than an initial before. */
    private boolean isInner() {
        char c = text.charAt(at);
        return (c == '.' || c == '@' || c == '_') && folded.length() > 1 && at + 2 < end
                && Character.isLowerCase(text.charAt(at + 1)) && Character.isLetter(text.charAt(at + 2))
                && (c != '.' || isDomain(at + 1));
    }

    /** A domain's last part is short; a sentence whose blank was forgotten goes on. */
    private boolean isDomain(int from) {
        int to = from;
        while (to < end && Character.isLowerCase(text.charAt(to))) {
            to++;
        }
        return to - from <= 3 || to < end && (text.charAt(to) == '.' || text.charAt(to) == '@')
                || folded.indexOf("@") >= 0
                || folded.indexOf("www") == 0;
    }

    private Token.Shape shape(int first) {
        char c = text.charAt(first);
        if (Character.isDigit(c)) {
            return Token.Shape.NUMBER;
        }
        if (!Character.isUpperCase(c)) {
            return Token.Shape.SMALL;
        }
        int letters = 0;
        for (int i = first; i < at; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return Token.Shape.CAPITALISED;
            }
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters > 1 ? Token.Shape.CAPITALS : Token.Shape.CAPITALISED;
    }
}
