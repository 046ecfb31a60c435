package dragoman.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as words without case, accents and punctuation: {@code DÜZELTME} and {@code düzeltme} are one.
 *
 * @param words the words, folded
 * @param starts where each starts in the text
 * @param ends behind each
 */
record Wording(List<String> words, List<Integer> starts, List<Integer> ends) {
    Wording {
        words = List.copyOf(words);
        starts = List.copyOf(starts);
        ends = List.copyOf(ends);
    }

    static Wording of(String text) {
        List<String> words = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int from = 0; from < text.length();) {
            int end = from;
            while (end < text.length() && isPart(text.charAt(end))) {
                end++;
            }
            if (end > from) {
                words.add(folded(text.substring(from, end)));
                starts.add(from);
                ends.add(end);
            }
            from = end + 1;
        }
        return new Wording(words, starts, ends);
    }

    /** All words with one blank between them. */
    static String line(String text) {
        return String.join(" ", of(text).words);
    }

    /** Up to three words from one on, with one blank between them; nothing if there are not so many. */
    String phrase(int from, int count) {
        return from + count > words.size() ? "" : String.join(" ", words.subList(from, from + count));
    }

    private static boolean isPart(char letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.isSurrogate(letter);
    }

    private static String folded(String word) {
        if (word.chars().allMatch(letter -> letter < 0x80)) {
            return word.toLowerCase(Locale.ROOT);
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFD).codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .map(letter -> letter == 'ı' ? 'i' : letter).forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
