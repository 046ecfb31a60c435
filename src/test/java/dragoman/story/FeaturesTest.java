package dragoman.story;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Translation;
import dragoman.model.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    private static final int KITE = Gist.Kind.WORD.key("kite");
    private static final int LETTERS = Gist.Kind.NAME.key("ucurtma");

    /** Knows what a kite is in Turkish, to some probability. */
    private record Kites(double probability) implements Lexicon {
        @Override
        public List<Translation> translations(List<String> terms, Language from, Language to) {
            return from == Language.TURKISH && to == Language.ENGLISH
                    ? List.of(new Translation("kite", List.of("kite"), List.of("kite"), probability, "learned"))
                    : List.of();
        }

        @Override
        public int longestEntry(Language language) {
            return 1;
        }
    }

    private static List<Integer> features(double probability) {
        List<Integer> keys = new ArrayList<>();
        for (int key : new Features(new Kites(probability)).of("uçurtma", false, Language.TURKISH).keys()) {
            keys.add(key);
        }
        return keys;
    }

    @Test
    void aWordThatTheLexiconKnowsStandsForItsTranslationsAlone() {
        assertThat(features(0.6)).contains(KITE).doesNotContain(LETTERS);
    }

    @Test
    void aWordThatItHasHardlyHeardOfStandsForItselfToo() {
        assertThat(features(0.3)).contains(KITE, LETTERS);
    }
}
