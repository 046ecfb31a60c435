package dragoman.lexicon;

import java.util.List;

/**
 * One translation of a word or phrase.
 *
 * @param text its citation form, as a person reads it
 * @param stems its words as the stemmed field of its language holds them
 * @param words its words as the unstemmed field of its language holds them
 * @param probability that a translator chose it, 0 to 1
 * @param source where it comes from: {@code cldr}, the name of a built-in table or of an imported source, {@code learned}, or
 *        several of these
 */
public record Translation(String text, List<String> stems, List<String> words, double probability, String source) {
    public Translation {
        stems = List.copyOf(stems);
        words = List.copyOf(words);
    }

    /** The same with another probability. */
    public Translation withProbability(double other) {
        return new Translation(text, stems, words, other, source);
    }
}
