package dragoman.language;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A run of Latin letters: a word, an elided one with its apostrophe behind it ({@code l'}), or a suffix with its apostrophe in
 * front ({@code 'nin}).
 *
 * @param form in lower case, with straight apostrophes; I becomes i, though in Turkish it is ı
 * @param capital whether it begins with a capital, as names do
 */
record Word(String form, boolean capital) {
    /**
     * Finds the words of a text, in order.
     *
     * @param elided tells of a form that ends with an apostrophe whether that is an elided word; else a suffix follows
     */
    static void forEach(String text, Predicate<String> elided, Consumer<Word> action) {
        int start = nextLetter(text, 0);
        boolean suffix = false;
        while (start < text.length()) {
            int end = endOfLetters(text, start);
            String form = lowerCase(text, start, end);
            boolean apostrophe = end < text.length() && isApostrophe(text.charAt(end));
            boolean isElided = apostrophe && elided.test(form + "'");
            String whole = isElided ? form + "'" : suffix ? "'" + form : form;
            action.accept(new Word(whole, Character.isUpperCase(text.charAt(start))));
            start = nextLetter(text, end);
            suffix = start < text.length() && !isElided && isSuffix(text, start);
        }
    }

    /** A word as it stands in a table, in the form that words of a text have. */
    static String form(String entry) {
        return lowerCase(entry, 0, entry.length());
    }

    /** How many of a text's letters are Latin ones. */
    static int latinLetters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += isLatin(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static boolean isSuffix(String text, int start) {
        return start > 1 && isApostrophe(text.charAt(start - 1)) && Character.isLetterOrDigit(text.charAt(start - 2));
    }

    private static int nextLetter(String text, int from) {
        int at = from;
        while (at < text.length() && !isLatin(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfLetters(String text, int start) {
        int end = start;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String lowerCase(String text, int start, int end) {
        char[] letters = new char[end - start];
        for (int i = 0; i < letters.length; i++) {
            char letter = text.charAt(start + i);
            letters[i] = switch (letter) {
                case 'I', 'İ' -> 'i';
                case '’', '‘', 'ʼ', 'ʻ' -> '\'';
                default -> Character.toLowerCase(letter);
            };
        }
        return new String(letters);
    }

    private static boolean isLatin(char character) {
        return Character.isLetter(character) && (character < 0x2B0 || character >= 0x1E00 && character < 0x1F00);
    }

    private static boolean isApostrophe(char character) {
        return character == '\'' || character == '’' || character == '‘' || character == 'ʼ' || character == 'ʻ';
    }
}
