package dragoman.provenance;

import dragoman.model.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a line into pieces: the longest phrases that the tables know, and what is left. */
final class Lexer {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String BULLETS = "*•·#>_~‣▪■●†";
    private static final String DASHES = "-–—";

    /** More strangers than the longest notice has. */
    private static final int MOST_STRANGERS = 8;

    private final Vocabulary vocabulary;
    private final LanguageNames languages;

    Lexer(Vocabulary vocabulary, LanguageNames languages) {
        this.vocabulary = vocabulary;
        this.languages = languages;
    }

    /** The line within these offsets, or null if so many of its words are strange to the tables that it tells a story. */
    @Nullable
    Line line(String text, int start, int end) {
        List<Token> tokens = Tokeniser.tokens(text, start, end);
        int from = 0;
        int to = tokens.size();
        boolean bracketed = false;
        boolean bulleted = false;
        while (from < to && isOneOf(tokens.get(from), BULLETS + DASHES + OPENING)) {
            bracketed |= isOneOf(tokens.get(from), OPENING);
            bulleted |= isOneOf(tokens.get(from), BULLETS);
            from++;
        }
        boolean closed = false;
        String trailing = (bracketed ? CLOSING : "") + BULLETS + DASHES + ".";
        while (to > from && isOneOf(tokens.get(to - 1), trailing)) {
            closed |= isOneOf(tokens.get(to - 1), CLOSING);
            to--;
        }
        TextSpan span = tokens.isEmpty()
                ? new TextSpan(start, start)
                : new TextSpan(tokens.getFirst().start(), tokens.getLast().end());
        List<Token> inner = tokens.subList(from, to);
        boolean set = bracketed && closed;
        List<Piece> pieces = pieces(inner, set ? Integer.MAX_VALUE : MOST_STRANGERS);
        return pieces == null ? null : new Line(text, span, pieces, set, bulleted, isCapitals(inner));
    }

    private static boolean isOneOf(Token token, String marks) {
        return token.isMark() && marks.contains(token.folded());
    }

    private static boolean isCapitals(List<Token> tokens) {
        int capitals = 0;
        for (Token token : tokens) {
            if (token.shape() == Token.Shape.SMALL || token.shape() == Token.Shape.CAPITALISED
                    && token.end() - token.start() > 2) {
                return false;
            }
            capitals += token.shape() == Token.Shape.CAPITALS ? 1 : 0;
        }
        return capitals > 1;
    }

    private @Nullable List<Piece> pieces(List<Token> tokens, int mostStrangers) {
        List<Piece> pieces = new ArrayList<>(tokens.size());
        int strangers = 0;
        for (int i = 0; i < tokens.size(); i += pieces.getLast().tokens()) {
            Piece piece = piece(tokens, i);
            pieces.add(piece);
            if (piece.parts().isEmpty() && piece.first().shape() == Token.Shape.SMALL && ++strangers > mostStrangers) {
                return null;
            }
        }
        return pieces;
    }

    private Piece piece(List<Token> tokens, int at) {
        Token first = tokens.get(at);
        if (first.isMark()) {
            return new Piece(first, first.end(), 1, Set.of(), null);
        }
        Vocabulary.@Nullable Match phrase = vocabulary.match(tokens, at);
        LanguageNames.@Nullable Match language = languages.match(tokens, at);
        int inPhrase = phrase == null ? 0 : phrase.length();
        int inLanguage = language == null ? 0 : language.length();
        int length = Math.max(1, Math.max(inPhrase, inLanguage));
        Set<Part> parts = phrase != null && inPhrase >= inLanguage ? phrase.parts() : Set.of();
        if (parts.isEmpty() && isEnding(first)) {
            parts = Set.of(Part.PLAIN);
        }
        if (inLanguage < inPhrase) {
            language = parts.contains(Part.TRANSLATION) ? within(tokens, at, at + length) : null;
        }
        return new Piece(first, tokens.get(at + length - 1).end(), length, parts, language);
    }

    /** The language that a phrase names: "version anglaise". */
    private LanguageNames.@Nullable Match within(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            LanguageNames.@Nullable Match match = tokens.get(i).isMark() ? null : languages.match(tokens, i);
            if (match != null && i + match.length() <= to) {
                return match;
            }
        }
        return null;
    }

    private boolean isEnding(Token token) {
        return token.glued() && token.folded().startsWith("'") && languages.isEnding(token.folded().substring(1));
    }
}
