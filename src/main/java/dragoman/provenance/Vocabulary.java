package dragoman.provenance;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrases of the word tables of all languages together, found longest first. */
final class Vocabulary {
    private final Node root = new Node();

    /** What the tables say of the words from one token on, and how many tokens that takes. */
    record Match(Set<Part> parts, int length) {
    }

    /** Where a phrase has come after some of its words. */
    private static final class Node {
        /** The first letter of each word that may come next. */
        final Letter next = new Letter();
        final Set<Part> parts = EnumSet.noneOf(Part.class);
    }

    /** Where a word has come after some of its letters. */
    private static final class Letter {
        final Map<Character, Letter> next = new HashMap<>();
        /** Where the phrase goes on if the word ends here, or ends here in the table in capitals, or goes on anyhow. */
        @Nullable
        Node word;
        @Nullable
        Node capitals;
        @Nullable
        Node stem;
    }

    Vocabulary(WordTables tables) {
        for (WordTables.Row row : tables.rows()) {
            if (row.column().indexOf(':') < 0 && !row.column().startsWith("ending-")) {
                add(Part.of(row.column()), row.phrase());
            }
        }
    }

    private void add(Part part, String phrase) {
        Node node = root;
        for (String word : phrase.split(" ")) {
            boolean stem = word.endsWith("*");
            List<Token> tokens = Tokeniser.tokens(word, 0, stem ? word.length() - 1 : word.length());
            for (Token token : tokens) {
                node = add(node, token, stem && token.equals(tokens.getLast()));
            }
        }
        node.parts.add(part);
    }

    private static Node add(Node from, Token token, boolean stem) {
        Letter letter = from.next;
        for (char c : token.folded().toCharArray()) {
            letter = letter.next.computeIfAbsent(c, _ -> new Letter());
        }
        if (stem) {
            return letter.stem = letter.stem == null ? new Node() : letter.stem;
        }
        if (token.shape() == Token.Shape.CAPITALS) {
            return letter.capitals = letter.capitals == null ? new Node() : letter.capitals;
        }
        return letter.word = letter.word == null ? new Node() : letter.word;
    }

    /** The longest phrase that begins at a token, or null. A hyphen within words counts as a blank. */
    @Nullable
    Match match(List<Token> tokens, int from) {
        return match(root, tokens, from, from);
    }

    private static @Nullable Match match(Node node, List<Token> tokens, int from, int at) {
        Match longest = node.parts.isEmpty() ? null : new Match(node.parts, at - from);
        int next = at > from && isHyphen(tokens, at) ? at + 1 : at;
        if (next >= tokens.size() || tokens.get(next).isMark()) {
            return longest;
        }
        Token token = tokens.get(next);
        String word = token.folded();
        Letter letter = node.next;
        for (int i = 0; i < word.length(); i++) {
            letter = letter.next.get(word.charAt(i));
            if (letter == null) {
                return longest;
            }
            longest = longer(longest, letter.stem, tokens, from, next);
        }
        longest = longer(longest, letter.word, tokens, from, next);
        return token.shape() == Token.Shape.CAPITALS ? longer(longest, letter.capitals, tokens, from, next) : longest;
    }

    private static @Nullable Match longer(@Nullable Match longest, @Nullable Node node, List<Token> tokens, int from,
            int at) {
        Match match = node == null ? null : match(node, tokens, from, at + 1);
        if (match == null || longest != null && longest.length() > match.length()) {
            return longest;
        }
        return longest == null || longest.length() < match.length() ? match : both(longest, match);
    }

    /** A word may stand in one table as it is and in another as a stem. */
    private static Match both(Match one, Match other) {
        Set<Part> parts = EnumSet.copyOf(one.parts());
        parts.addAll(other.parts());
        return new Match(parts, one.length());
    }

    private static boolean isHyphen(List<Token> tokens, int at) {
        return at + 1 < tokens.size() && tokens.get(at).isMark('-') && tokens.get(at).glued()
                && tokens.get(at + 1).glued();
    }
}
