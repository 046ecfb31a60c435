package dragoman.provenance;

import java.text.Normalizer;

/**
 * Letters without case and accents, so that ÇEVİREN, Çeviren and ceviren are one word. All four i of English and Turkish
 * become one, whatever the language: words are only compared with the tables, never stored.
 */
final class Letters {
    private static final int TABLE = 0x250;
    private static final String[] FOLDED = new String[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            FOLDED[c] = fold(c);
        }
    }

    private Letters() {
    }

    static void fold(char letter, StringBuilder out) {
        if (letter < TABLE) {
            out.append(FOLDED[letter]);
        } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
            out.append(Character.toLowerCase(letter));
        }
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018';
    }

    private static String fold(char letter) {
        return switch (letter) {
            case 'ı' -> "i";
            case 'œ', 'Œ' -> "oe";
            case 'æ', 'Æ' -> "ae";
            case 'ß' -> "ss";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ' -> "d";
            default -> String.valueOf(Character
                    .toLowerCase(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0)));
        };
    }
}
