package dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | The ministers' agreements  | minist agreement
            ENGLISH | Ankara’s CEASEFIRES        | ankara ceasefir
            ENGLISH | working conditions, US      | work condit us
            FRENCH  | L’accord et les minéraux   | acord mineral
            ENGLISH | he brought children back   | bring child back
            FRENCH  | elle permettrait, il permet | permetr permetr
            FRENCH  | Qu'annonce l'État ? L'ONU. | anonc etat onu
            TURKISH | İzmir'deki anlaşmaların    | izmir anlas
            TURKISH | IŞIK ışık Işık             | isik isik isik
            TURKISH | İSTANBUL İstanbul’un       | istanbul istanbul
            """)
    void stemsEachLanguageByItsOwnRules(Language language, String text, String terms) {
        assertThat(Analysis.stems(language, text)).containsExactly(terms.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | 1.5 million and 24,500     | 1.5 million 24500
            ENGLISH | 1,234,567.8 on 12.05.2024  | 1234567.8 12.05.2024
            FRENCH  | 1,5 million et 24 500      | 1.5 milion 24500
            FRENCH  | 24 500,75 euros, 3 000 000 | 24500.75 euro 3000000
            FRENCH  | 12 morts, 300 blessés      | 12 mort 300 bles
            TURKISH | 1,5 milyon ve 24.500       | 1.5 milyon 24500
            TURKISH | saat 14.30'da              | saat 14.30
            """)
    void writesNumbersInOneWay(Language language, String text, String terms) {
        assertThat(Analysis.stems(language, text)).containsExactly(terms.split(" "));
    }

    @Test
    void keepsWordsUnstemmedWithoutStopWordsAndAccents() {
        assertThat(Analysis.words(Language.ENGLISH, "The talks in Geneva")).containsExactly("talks", "geneva");
        assertThat(Analysis.words(Language.FRENCH, "Les négociations à Genève")).containsExactly("negociations",
                "geneve");
        assertThat(Analysis.words(Language.TURKISH, "Cenevre'deki müzakereler")).containsExactly("cenevre",
                "muzakereler");
    }

    @Test
    void givesNothingForStopWordsAlone() {
        assertThat(Analysis.stems(Language.ENGLISH, "of the")).isEmpty();
        assertThat(Analysis.stems(Language.FRENCH, "de la")).isEmpty();
        assertThat(Analysis.stems(Language.TURKISH, "ve bu")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            İZMİR IZMIR izmir Izmir | izmir izmir izmir izmir
            Ankara'da İzmir’in      | ankara izmir
            l'Élysée L’Élysée       | elysee elysee
            Jeanne d'Arc            | jeanne arc
            O'Brien O’Brien'ın      | o'brien o'brien
            Əliyev Đorđe Işık       | aliyev dorde isik
            """)
    void foldsNamesOfAnyLanguage(String text, String terms) {
        assertThat(Analysis.names(text)).containsExactly(terms.split(" "));
    }
}
