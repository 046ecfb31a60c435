package dragoman.story;

import java.util.List;

/**
 * How much of each sentence's words each sentence of the other text has. It is kept word by word, so that two neighbours taken
 * together can be judged as well: a word counts as far as the better of the two has it.
 */
final class Coverage {
    private final WeighedText text;
    /** By sentence, word, and sentence of the other text. */
    private final float[][][] had;

    Coverage(WeighedText text, WeighedText by) {
        this.text = text;
        this.had = new float[text.size()][][];
        for (int i = 0; i < text.size(); i++) {
            List<WeighedText.Word> words = text.words(i);
            had[i] = new float[words.size()][by.size()];
            for (int word = 0; word < words.size(); word++) {
                for (int j = 0; j < by.size(); j++) {
                    had[i][word][j] = (float) by.has(j, words.get(word));
                }
            }
        }
    }

    /** The share of the sentences {@code from} to before {@code to} that those of the other text have, by weight. */
    double of(int from, int to, int otherFrom, int otherTo) {
        double covered = 0;
        double all = 0;
        for (int i = from; i < to; i++) {
            List<WeighedText.Word> words = text.words(i);
            for (int word = 0; word < words.size(); word++) {
                float best = 0;
                for (int j = otherFrom; j < otherTo; j++) {
                    best = Math.max(best, had[i][word][j]);
                }
                covered += best * words.get(word).weight();
            }
            all += text.weight(i);
        }
        return all == 0 ? 0 : covered / all;
    }

    WeighedText text() {
        return text;
    }
}
