package dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the texts below a stroke stands where a sentence ends. */
class SentencesTest {
    @ParameterizedTest
    @ValueSource(strings = {"The ferry sank.|Nobody was hurt.",
            "Dr. Ida Marsh and Mr. P. Lowe met Sen. Oakes.|They agreed.",
            "Prices rose by 2.5 percent to $1.20.|Wages did not.", "See No. 5 of the list.|He said no.|They left.",
            "The U.S. Navy sent a ship.|It left the U.S.|The crew is safe.",
            "He came on Sept. 12 at 9 a.m.|She waited.",
            "“Stop!” he cried.|“Why?”|Nobody knew.", "\"Is it true?\" she asked.|\"Yes.\"|He nodded.",
            "It fell … and rose again.|Then it fell …|And rose.", "Three (or four?) people came.|One left.",
            "Acme Inc. of Leith has closed.", "Headline without a stop", "J. R. Holt wrote it."})
    void cutsEnglish(String text) {
        assertCut(Language.ENGLISH, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M. Dupré et Mme Lanoue ont voté.|MM. Roux et Blin aussi.",
            "«\u00a0Nous partons.\u00a0»|Le maire n'a rien dit.",
            "«\u00a0Pourquoi\u00a0?\u00a0» demande Me Arnaud Lys.",
            "Le taux est de 2,5\u00a0%.|Il était de 3\u00a0%.", "Voir no. 12 de la revue.|Il a dit non.",
            "Le 5. Mai il partit.", "C'était en 2019.|Depuis, rien.", "L'O.N.U. Femmes proteste.",
            "«\u00a0Oui\u00a0!|C'est fait.\u00a0»|Il sourit."})
    void cutsFrench(String text) {
        assertCut(Language.FRENCH, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sn. Ayla Gürsoy konuştu.|Salon doluydu.",
            "Prof. Dr. Kerem Alkan ve Doç. Dr. İnci Sel geldi.",
            "5. Kolordu yola çıktı.|Köprü 1594'te yapıldı.", "Olay 2019. yılda değil, 2020.|Bugün de konuşuluyor.",
            "\"Geldim.\" dedi.|Işıklar söndü.", "İstanbul'da yağmur var.|İzmir güneşli.",
            "T.C. Sağlık Bakanlığı açıkladı.", "Fiyat 1.250,5 lira.|Dün 1.100 liraydı."})
    void cutsTurkish(String text) {
        assertCut(Language.TURKISH, text);
    }

    private static void assertCut(Language language, String marked) {
        String text = marked.replace('|', ' ');
        List<String> sentences = Sentences.of(text, language).stream().map(span -> span.in(text)).toList();

        assertThat(sentences).containsExactly(marked.split("\\|"));
    }

    @Test
    void endsASentenceAtALineEnd() {
        assertThat(Sentences.of("First line\nSecond line \n\n Third.", Language.ENGLISH)).hasSize(3);
        assertThat(Sentences.of(" \n ", Language.ENGLISH)).isEmpty();
    }
}
