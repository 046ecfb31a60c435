package dragoman.story;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words and numbers. Apostrophes stand inside words, points, commas and single blanks inside numbers. */
final class Words {
    private Words() {
    }

    /** A piece of a text, which is either a word or a number as it is written. */
    record Piece(String text, boolean number, boolean capital) {
    }

    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            int end = at + 1;
            if (Character.isDigit(letter)) {
                end = numberEnd(text, end);
                pieces.add(new Piece(text.substring(at, end), true, false));
            } else if (Character.isLetter(letter)) {
                end = wordEnd(text, end);
                pieces.add(new Piece(text.substring(at, end), false,
                        Character.isUpperCase(letter) || hasCapital(text, at, end)));
            }
            at = end;
        }
        return pieces;
    }

    /** After an elided article: l'Égypte. */
    private static boolean hasCapital(String text, int start, int end) {
        return end - start > 2 && isApostrophe(text.charAt(start + 1)) && Character.isUpperCase(text.charAt(start + 2));
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetter(text.charAt(end))
                || Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK
                || isApostrophe(text.charAt(end)) && end + 1 < text.length()
                        && Character.isLetter(text.charAt(end + 1)))) {
            end++;
        }
        return end;
    }

    private static int numberEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || joins(text, end))) {
            end++;
        }
        return end;
    }

    /** A point or comma between digits, or a blank before exactly three of them. */
    private static boolean joins(String text, int at) {
        char letter = text.charAt(at);
        if (at + 1 >= text.length() || !Character.isDigit(text.charAt(at + 1))) {
            return false;
        }
        if (letter == '.' || letter == ',') {
            return true;
        }
        return Character.isSpaceChar(letter) && digits(text, at + 1) == 3;
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    private static boolean isApostrophe(char letter) {
        return letter == '\'' || letter == '’';
    }
}
