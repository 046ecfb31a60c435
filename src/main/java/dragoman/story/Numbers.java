package dragoman.story;

import dragoman.model.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The values of the numbers in a text, as each language writes them: {@code 1.5 million}, {@code 1,5 million} and
 * {@code 1,5 milyon} are 1500000; {@code 2,300}, {@code 2 300}, {@code 2.300} and {@code 2 bin 300} are 2300. Numbers in words
 * are words.
 */
final class Numbers {
    private static final Map<String, Long> SCALES = Map.ofEntries(Map.entry("hundred", 100L),
            Map.entry("thousand", 1_000L),
            Map.entry("million", 1_000_000L), Map.entry("billion", 1_000_000_000L),
            Map.entry("trillion", 1_000_000_000_000L),
            Map.entry("mille", 1_000L), Map.entry("millions", 1_000_000L), Map.entry("milliard", 1_000_000_000L),
            Map.entry("milliards", 1_000_000_000L), Map.entry("bin", 1_000L), Map.entry("milyon", 1_000_000L),
            Map.entry("milyar", 1_000_000_000L), Map.entry("trilyon", 1_000_000_000_000L), Map.entry("yüz", 100L));

    private Numbers() {
    }

    /** The values in order, each in plain decimal digits. */
    static List<String> of(List<Words.Piece> pieces, Language language) {
        List<String> values = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            if (!pieces.get(at).number()) {
                at++;
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal least = null;
            while (at < pieces.size() && pieces.get(at).number()) {
                BigDecimal value = value(pieces.get(at).text(), language);
                long scale = at + 1 < pieces.size() ? scale(pieces.get(at + 1), language) : 1;
                if (least != null && value.multiply(BigDecimal.valueOf(scale)).compareTo(least) >= 0) {
                    break;
                }
                sum = sum.add(value.multiply(BigDecimal.valueOf(scale)));
                at += scale == 1 ? 1 : 2;
                if (scale == 1) {
                    break;
                }
                least = BigDecimal.valueOf(scale);
            }
            values.add(sum.stripTrailingZeros().toPlainString());
        }
        return values;
    }

    private static long scale(Words.Piece next, Language language) {
        if (next.number()) {
            return 1;
        }
        return SCALES.getOrDefault(next.text().toLowerCase(language.locale()), 1L);
    }

    private static BigDecimal value(String written, Language language) {
        StringBuilder plain = new StringBuilder();
        char decimal = language == Language.ENGLISH ? '.' : ',';
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            if (Character.isDigit(letter)) {
                plain.append(Character.digit(letter, 10));
            } else if (!Character.isSpaceChar(letter) && isDecimal(written, i, decimal)) {
                plain.append('.');
            }
        }
        String digits = plain.toString();
        int first = digits.indexOf('.');
        String single = first < 0
                ? digits
                : digits.substring(0, first + 1) + digits.substring(first + 1).replace(".", "");
        return new BigDecimal(single);
    }

    /** The language's own sign always is; the other one only where no group of three digits follows: 14.30. */
    private static boolean isDecimal(String written, int at, char decimal) {
        int end = at + 1;
        while (end < written.length() && Character.isDigit(written.charAt(end))) {
            end++;
        }
        boolean group = end - at - 1 == 3;
        boolean repeated = written.indexOf(written.charAt(at)) != written.lastIndexOf(written.charAt(at));
        return written.charAt(at) == decimal ? !(group && repeated) : !group;
    }

    /** Whether a value is rare enough to tell dispatches apart by: neither a small count nor a year of our time. */
    static boolean tells(String value) {
        if (value.indexOf('.') >= 0) {
            return true;
        }
        return value.length() > 2 && !(value.length() == 4 && (value.startsWith("19") || value.startsWith("20")));
    }

    static String name(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
