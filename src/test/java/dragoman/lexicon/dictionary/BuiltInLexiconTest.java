package dragoman.lexicon.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Translation;
import dragoman.model.Language;
import dragoman.text.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInLexiconTest {
    private static final Lexicon LEXICON = CompiledLexicon.builtIn();

    private static List<Translation> translations(Language from, String text, Language to) {
        return LEXICON.translations(Analysis.stems(from, text), from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            critical minerals   | minéraux critiques      | kritik mineraller
            ceasefire           | cessez-le-feu           | ateşkes
            unemployment        | chômage                 | işsizlik
            prime minister      | Premier ministre        | başbakan
            earthquake          | séisme                  | deprem
            Security Council    | Conseil de sécurité     | Güvenlik Konseyi
            Germany             | Allemagne               | Almanya
            London              | Londres                 | Londra
            Georgia             | Géorgie                 | Gürcistan
            Turkish Lira        | livre turque            | Türk lirası
            Nagorno-Karabakh    | Haut-Karabakh           | Dağlık Karabağ
            Monday              | lundi                   | pazartesi
            light               | lumière                 | ışık
            """)
    void translatesInAllSixDirections(String english, String french, String turkish) {
        assertTranslates(Language.ENGLISH, english, Language.FRENCH, french);
        assertTranslates(Language.ENGLISH, english, Language.TURKISH, turkish);
        assertTranslates(Language.FRENCH, french, Language.ENGLISH, english);
        assertTranslates(Language.FRENCH, french, Language.TURKISH, turkish);
        assertTranslates(Language.TURKISH, turkish, Language.ENGLISH, english);
        assertTranslates(Language.TURKISH, turkish, Language.FRENCH, french);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FRENCH  | minéraux          | ENGLISH | mineral
            ENGLISH | minerals          | TURKISH | mineral
            TURKISH | mineraller        | FRENCH  | minéral
            TURKISH | anlaşmaların      | ENGLISH | agreement
            TURKISH | açıkladığını      | ENGLISH | announce
            TURKISH | bakanlığının      | FRENCH  | ministère
            TURKISH | Almanya'nın       | ENGLISH | Germany
            TURKISH | IŞIK              | FRENCH  | lumière
            TURKISH | ışık              | FRENCH  | lumière
            FRENCH  | l'accord          | TURKISH | anlaşma
            FRENCH  | L’ACCORD          | TURKISH | anlaşma
            ENGLISH | children          | FRENCH  | enfants
            ENGLISH | TURKEY            | FRENCH  | Turquie
            FRENCH  | les États-Unis    | TURKISH | ABD
            ENGLISH | Ukraine’s         | TURKISH | Ukrayna
            """)
    void translatesInflectedForms(Language from, String text, Language to, String translation) {
        assertTranslates(from, text, to, translation);
    }

    private static void assertTranslates(Language from, String text, Language to, String translation) {
        assertThat(translations(from, text, to)).extracting(Translation::stems)
                .as("%s from %s to %s", text, from, to).contains(Analysis.stems(to, translation));
    }

    @Test
    void givesCitationFormTermsAndSource() {
        assertThat(translations(Language.ENGLISH, "London", Language.TURKISH)).first().satisfies(londra -> {
            assertThat(londra.text()).isEqualTo("Londra");
            assertThat(londra.words()).containsExactly("londra");
            assertThat(londra.stems()).isEqualTo(Analysis.stems(Language.TURKISH, "Londra"));
            assertThat(londra.source()).isEqualTo("geography");
        });
        assertThat(translations(Language.ENGLISH, "ceasefire", Language.FRENCH)).first().extracting(Translation::source)
                .isEqualTo("conflict");
    }

    @Test
    void putsTheUsualTranslationFirst() {
        assertThat(translations(Language.ENGLISH, "earthquake", Language.FRENCH)).extracting(Translation::text)
                .startsWith("séisme", "tremblement de terre");
    }

    @Test
    void prefersWhatTablesSayToANameOfCldr() {
        assertThat(translations(Language.FRENCH, "réunion", Language.ENGLISH)).extracting(Translation::text)
                .startsWith("meeting").contains("Réunion");
    }

    @Test
    void hasNothingForUnknownWords() {
        assertThat(translations(Language.ENGLISH, "xylophagous", Language.FRENCH)).isEmpty();
        assertThat(translations(Language.TURKISH, "critical minerals deal", Language.FRENCH)).isEmpty();
        assertThat(translations(Language.FRENCH, "", Language.TURKISH)).isEmpty();
    }

    @Test
    void keepsProbabilitiesInOrderAndTheirSumWithinOne() throws IOException {
        for (Path table : BuiltInTables.files()) {
            for (Meaning meaning : LexiconTable.read("t", Files.readAllLines(table))) {
                for (Phrase phrase : meaning.in(Language.FRENCH)) {
                    List<Translation> found = LEXICON.translations(phrase.stems(), Language.FRENCH, Language.TURKISH);
                    assertThat(found).hasSizeLessThanOrEqualTo(Mixture.KEPT).isSortedAccordingTo(
                            (a, b) -> Double.compare(b.probability(), a.probability()));
                    assertThat(found.stream().mapToDouble(Translation::probability).sum()).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void knowsTheLengthOfItsLongestEntry() {
        for (Language language : Language.values()) {
            assertThat(LEXICON.longestEntry(language)).isBetween(4, 10);
        }
    }
}
