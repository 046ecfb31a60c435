package dragoman.lexicon.home;

import static dragoman.model.Language.ENGLISH;
import static dragoman.model.Language.FRENCH;
import static dragoman.model.Language.TURKISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Translation;
import dragoman.lexicon.TranslationUnit;
import dragoman.lexicon.TranslationUnit.Kind;
import dragoman.lexicon.dictionary.CompiledLexicon;
import dragoman.lexicon.dictionary.LexiconWriter;
import dragoman.lexicon.dictionary.Meaning;
import dragoman.lexicon.learning.LearnedLexicon;
import dragoman.model.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayeredLexiconTest {
    /** A dictionary of entries in English, French and Turkish; of several for one word the usual one first. */
    private static Lexicon dictionary(String name, List<List<String>> entries) throws IOException {
        Map<String, Integer> ranks = new HashMap<>();
        List<Meaning> meanings = new ArrayList<>();
        for (List<String> entry : entries) {
            int rank = ranks.merge(entry.getFirst(), 1, Integer::sum) - 1;
            meanings.add(Meaning.of(name, new TranslationUnit(Kind.ENTRY, rank,
                    Map.of(ENGLISH, entry.get(0), FRENCH, entry.get(1), TURKISH, entry.get(2)))));
        }
        return CompiledLexicon.of(ByteBuffer.wrap(LexiconWriter.write(meanings)));
    }

    private static Lexicon layers() throws IOException {
        return new LayeredLexicon(
                dictionary("desk", List.of(List.of("fog", "brume", "sis"), List.of("hail", "grêle", "dolu"))), 0.7, 5,
                dictionary("sea", List.of(List.of("fog", "brouillard", "sis"), List.of("fog", "brumes", "sis"),
                        List.of("port of call", "escale", "uğrak liman"))));
    }

    private static List<Translation> french(String... stems) throws IOException {
        return layers().translations(List.of(stems), ENGLISH, FRENCH);
    }

    @Test
    void mixesWhatBothKnow() throws IOException {
        assertThat(french("fog")).extracting(Translation::text).containsExactly("brumes", "brouillard");
        assertThat(french("fog")).extracting(Translation::source).containsExactly("sea + desk", "sea");
        assertThat(french("fog").getFirst().probability()).isCloseTo(0.7 + 0.3 / 3, within(1e-3));
    }

    /** Where it is looked up: a lexicon that knows of one word one translation, to some probability. */
    private record Heard(double probability) implements Lexicon {
        @Override
        public List<Translation> translations(List<String> terms, Language from, Language to) {
            return List.of(new Translation("brum", List.of("brum"), List.of(), probability, "learned"));
        }

        @Override
        public int longestEntry(Language language) {
            return 1;
        }
    }

    private static double heard(double probability, List<List<String>> known) throws IOException {
        return new LayeredLexicon(new Heard(probability), 0.7, 5, dictionary("sea", known))
                .translations(List.of("fog"), ENGLISH, FRENCH).stream().filter(it -> it.text().equals("brum"))
                .mapToDouble(Translation::probability).sum();
    }

    @Test
    void letsAWordThatWasHeardOfOnceHardlyChangeWhatADictionarySays() throws IOException {
        List<List<String>> fog = List.of(List.of("fog", "brouillard", "sis"));
        assertThat(heard(1.0 / 3, fog)).isCloseTo(0.7 / 11, within(1e-9)); // 1/(1 + 10) instead of 1/(1 + 2)
        assertThat(heard(0.98, fog)).isBetween(0.6, 0.7);
        assertThat(heard(1, fog)).isCloseTo(0.7, within(1e-9));
        assertThat(heard(0, fog)).isZero();
    }

    @Test
    void takesAWordThatNoDictionaryHasAsFarAsItWasHeardOf() throws IOException {
        assertThat(heard(1.0 / 3, List.of(List.of("hail", "grêle", "dolu")))).isEqualTo(1.0 / 3);
    }

    @Test
    void takesTheWordOfTheOneThatKnows() throws IOException {
        assertThat(french("hail")).singleElement().satisfies(it -> assertThat(it.probability()).isEqualTo(1));
        assertThat(french("port", "call")).extracting(Translation::text).containsExactly("escale");
        assertThat(french("gale")).isEmpty();
    }

    @Test
    void isAsLongAsItsLongestEntry() throws IOException {
        assertThat(layers().longestEntry(ENGLISH)).isEqualTo(2);
        for (Language language : Language.values()) {
            assertThat(LearnedLexicon.empty().longestEntry(language)).isZero();
        }
    }
}
