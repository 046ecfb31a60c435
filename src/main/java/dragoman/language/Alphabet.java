package dragoman.language;

import dragoman.model.Language;

/** The letters that one of the three languages writes its own words with. */
final class Alphabet {
    private static final int SIZE = 0x180;

    private final boolean[] letters = new boolean[SIZE];

    Alphabet(Language language) {
        String own = switch (language) {
            case ENGLISH -> "abcdefghijklmnopqrstuvwxyzé";
            case FRENCH -> "abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿ";
            case TURKISH -> "abcçdefgğhıijklmnoöprsştuüvyzâîû";
        };
        own.chars().forEach(letter -> letters[letter] = true);
        letters['\''] = true;
    }

    /** Whether a word in lower case can be one of the language. */
    boolean spells(String form) {
        for (int i = 0; i < form.length(); i++) {
            char letter = form.charAt(i);
            if (letter >= SIZE || !letters[letter]) {
                return false;
            }
        }
        return true;
    }
}
