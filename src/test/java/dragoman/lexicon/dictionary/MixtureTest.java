package dragoman.lexicon.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dragoman.lexicon.Translation;
import dragoman.model.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MixtureTest {
    private static Meaning meaning(String source, double weight, String english, String french) {
        return Meaning.of(source, weight, Map.of(Language.ENGLISH, List.of(english.split("; ", -1)), Language.FRENCH,
                List.of(french.split("; ", -1))));
    }

    private static Map<String, Double> fromEnglish(String key, Meaning... meanings) {
        Map<String, Double> probabilities = new LinkedHashMap<>();
        translations(key, meanings).forEach(found -> probabilities.put(found.text(), found.probability()));
        return probabilities;
    }

    private static List<Translation> translations(String key, Meaning... meanings) {
        return Mixture.translations(List.of(meanings), Language.ENGLISH, Language.FRENCH).getOrDefault(key, List.of());
    }

    @Test
    void halvesTheProbabilityFromRankToRank() {
        Map<String, Double> found = fromEnglish("meet", meaning("t", 1, "meet", "rencontrer; croiser; voir"));

        assertThat(found.keySet()).containsExactly("rencontrer", "croiser", "voir");
        assertThat(found.get("rencontrer")).isCloseTo(4 / 7.0, within(1e-9));
        assertThat(found.get("croiser")).isCloseTo(2 / 7.0, within(1e-9));
        assertThat(found.get("voir")).isCloseTo(1 / 7.0, within(1e-9));
    }

    @Test
    void mixesTheMeaningsOfOnePhraseEvenly() {
        Map<String, Double> found = fromEnglish("bank", meaning("t", 1, "bank", "banque"),
                meaning("t", 1, "bank", "rive"));

        assertThat(found).containsOnly(entry("banque", 0.5), entry("rive", 0.5));
    }

    @Test
    void countsAMeaningLessThatHasThePhraseAsARareAlternative() {
        Map<String, Double> found = fromEnglish("work", meaning("t", 1, "study; work", "étude"),
                meaning("t", 1, "work", "travail"));

        assertThat(found.keySet()).containsExactly("travail", "étude");
        assertThat(found.get("travail")).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void countsAMeaningByItsWeight() {
        Map<String, Double> found = fromEnglish("reunion", meaning("cldr", 0.25, "Réunion", "La Réunion"),
                meaning("t", 1, "reunion", "retrouvailles"));

        assertThat(found).containsOnly(entry("retrouvailles", 0.8), entry("La Réunion", 0.2));
    }

    @Test
    void addsUpWhatSeveralMeaningsSayAndNamesTheOneThatSaysMost() {
        List<Translation> found = translations("japan", meaning("cldr", 0.25, "Japan", "Japon"),
                meaning("diplomacy", 1, "Japan", "Japon; Empire du Soleil levant"));

        assertThat(found).first().satisfies(best -> {
            assertThat(best.text()).isEqualTo("Japon");
            assertThat(best.source()).isEqualTo("diplomacy");
            assertThat(best.probability()).isCloseTo((0.25 + 2 / 3.0) / 1.25, within(1e-9));
        });
    }

    @Test
    void takesSpellingsThatAnalysisCannotTellApartForOne() {
        List<Translation> found = translations("key", meaning("t", 1, "key", "Clé; clé; clef"));

        assertThat(found).extracting(Translation::text).containsExactly("Clé", "clef");
    }

    @Test
    void keepsTheLikeliestAlone() {
        String many = IntStream.range(0, Mixture.KEPT + 4).mapToObj(i -> "mot" + (char) ('a' + i))
                .collect(Collectors.joining("; "));

        List<Translation> found = translations("word", meaning("t", 1, "word", many));

        assertThat(found).hasSize(Mixture.KEPT).extracting(Translation::text).startsWith("mota", "motb", "motc");
        assertThat(found.stream().mapToDouble(Translation::probability).sum()).isLessThan(1);
    }

    @Test
    void findsPhrasesByAllTheirWords() {
        assertThat(fromEnglish("civil war", meaning("t", 1, "civil wars", "guerre civile")))
                .containsOnlyKeys("guerre civile");
        assertThat(fromEnglish("war", meaning("t", 1, "civil wars", "guerre civile"))).isEmpty();
    }

    @Test
    void hasNothingForAMeaningWithoutThatLanguage() {
        Meaning english = Meaning.of("t", 1, Map.of(Language.ENGLISH, List.of("peace")));

        assertThat(Mixture.translations(List.of(english), Language.ENGLISH, Language.FRENCH)).isEmpty();
    }
}
