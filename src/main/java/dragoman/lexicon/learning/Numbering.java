package dragoman.lexicon.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers words in the order in which they first come, up to a limit. */
final class Numbering {
    private final int limit;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    Numbering(int limit) {
        this.limit = limit;
    }

    /** The numbers of a sentence's words. New words beyond the limit are left out. */
    int[] of(List<String> sentence) {
        return sentence.stream().mapToInt(this::of).filter(number -> number >= 0).toArray();
    }

    private int of(String word) {
        Integer number = numbers.get(word);
        if (number != null) {
            return number;
        }
        if (words.size() == limit) {
            return -1;
        }
        numbers.put(word, words.size());
        words.add(word);
        return words.size() - 1;
    }

    /** The words by number. */
    List<String> words() {
        return List.copyOf(words);
    }
}
