package dragoman.lexicon.learning;

import static dragoman.model.Language.ENGLISH;
import static dragoman.model.Language.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.lexicon.SampleUnits;
import dragoman.lexicon.SentencePairs;
import dragoman.lexicon.TranslationUnit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordAlignmentTest {
    private static final LanguagePair PAIR = LanguagePair.of(FRENCH, ENGLISH);

    private static LearnedTable learn(TermKind kind, int mostSlots) throws IOException {
        Bitext bitext = Bitext.read(List.of(SampleUnits.pairs(ENGLISH, FRENCH)), PAIR, kind);
        Cells cells = WordAlignment.of(bitext, mostSlots, _ -> {
        });
        return new LearnedTable(ByteBuffer.wrap(
                LearnedTableWriter.write(cells, bitext.oneTerms(), bitext.otherTerms())));
    }

    private static String best(LearnedTable table, String term, boolean ahead) {
        return table.translations(term, ahead).keySet().iterator().next();
    }

    @Test
    void findsWhichStemsAreTranslationsOfEachOther() throws IOException {
        LearnedTable table = learn(TermKind.STEMS, 1 << 16);

        assertThat(best(table, "lighthous", true)).isEqualTo("phar");
        assertThat(best(table, "bridg", true)).isEqualTo("pont");
        assertThat(best(table, "pont", false)).isEqualTo("bridg");
        assertThat(table.translations("bridg", true).get("pont")).isGreaterThan(0.9);
    }

    @Test
    void learnsWordsAsTheUnstemmedFieldHoldsThem() throws IOException {
        assertThat(best(learn(TermKind.WORDS, 1 << 16), "inspected", true)).isEqualTo("inspecte");
    }

    @Test
    void keepsTheLikeliestTwelveThatSumToHowWellTheTermIsKnown() throws IOException {
        LearnedTable table = learn(TermKind.STEMS, 1 << 16);
        for (String term : List.of("minist", "report", "describ")) {
            Map<String, Double> found = table.translations(term, true);
            assertThat(found).hasSizeBetween(1, 12);
            assertThat(List.copyOf(found.values())).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(found.values().stream().mapToDouble(it -> it).sum()).isBetween(0.9, 1.0);
        }
    }

    @Test
    void whatStoodInOneSentenceIsHardlyKnown() throws IOException {
        SentencePairs one = units -> units
                .accept(TranslationUnit.sentence(ENGLISH, "The bridge fell.", FRENCH, "Le pont est tombé."));
        Bitext bitext = Bitext.read(List.of(one), PAIR, TermKind.STEMS);
        LearnedTable table = new LearnedTable(ByteBuffer.wrap(LearnedTableWriter
                .write(WordAlignment.of(bitext, _ -> {
                }), bitext.oneTerms(), bitext.otherTerms())));

        assertThat(table.translations("bridg", true).values().stream().mapToDouble(it -> it).sum())
                .isBetween(0.05, 0.35);
    }

    @Test
    void losesTheLeastLikelyPairsWhereMemoryIsShort() throws IOException {
        assertThat(best(learn(TermKind.STEMS, 1 << 12), "lighthous", true)).isEqualTo("phar");
        Cells cells = new Cells(1 << 12);
        for (int i = 0; i < 100_000; i++) {
            cells.add(i % 1000, i / 1000, 1, 1);
            cells.add(7, 7, 1, 1);
        }
        assertThat(cells.slots()).isEqualTo(1 << 12);
        assertThat(cells.find(7, 7)).isNotNegative();
    }

    @Test
    void leavesOutSentencesThatAreTooLong() throws IOException {
        String english = "bridge ".repeat(Bitext.LONGEST + 1);
        SentencePairs endless = units -> units.accept(TranslationUnit.of(Map.of(ENGLISH, english, FRENCH, "pont.")));

        assertThat(Bitext.read(List.of(endless), PAIR, TermKind.STEMS).size()).isZero();
    }
}
