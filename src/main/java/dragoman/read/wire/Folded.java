package dragoman.read.wire;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without case and accents, to look them up: {@code AĞUSTOS}, {@code ağustos} and {@code agustos} are one. */
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folded() {
    }

    public static String of(String word) {
        if (isAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace('ı', 'i').toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
