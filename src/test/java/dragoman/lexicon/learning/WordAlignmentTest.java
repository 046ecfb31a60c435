package dragoman.lexicon.learning;

import static dragoman.model.Language.ENGLISH;
import static dragoman.model.Language.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.SampleUnits;
import dragoman.lexicon.SentencePairs;
import dragoman.lexicon.Translation;
import dragoman.lexicon.TranslationUnit;
import dragoman.model.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordAlignmentTest {
    private static final LanguagePair PAIR = LanguagePair.of(FRENCH, ENGLISH);

    private static LearnedTable learn(TermKind kind, int mostSlots) throws IOException {
        return learn(SampleUnits.pairs(ENGLISH, FRENCH), LearnedLexicon.empty(), kind, mostSlots);
    }

    private static LearnedTable learn(SentencePairs source, Lexicon known, TermKind kind, int mostSlots)
            throws IOException {
        Bitext bitext = Bitext.read(List.of(source), PAIR, kind);
        Expectations expected = Expectations.of(known, new TableKey(PAIR, kind), bitext);
        Cells cells = WordAlignment.of(bitext, expected, mostSlots, _ -> {
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
        LearnedTable table = learn(one, LearnedLexicon.empty(), TermKind.STEMS, 1 << 16);

        assertThat(table.translations("bridg", true).values().stream().mapToDouble(it -> it).sum())
                .isBetween(0.05, 0.35);
    }

    /** Knows bridges from pylons, which a sentence alone does not tell. */
    private record Bridges() implements Lexicon {
        @Override
        public List<Translation> translations(List<String> terms, Language from, Language to) {
            return from == ENGLISH && terms.equals(List.of("bridg"))
                    ? List.of(new Translation("pont", List.of("pont"), List.of("pont"), 1, "sea"))
                    : List.of();
        }

        @Override
        public int longestEntry(Language language) {
            return 1;
        }
    }

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void whatALexiconKnowsLeavesTheRestOfASentenceToTheRest(TermKind kind) throws IOException {
        SentencePairs one = units -> units
                .accept(TranslationUnit.sentence(ENGLISH, "The bridge, a pylon.", FRENCH, "Un pylône, le pont."));
        LearnedTable unaided = learn(one, LearnedLexicon.empty(), kind, 1 << 16);
        LearnedTable aided = learn(one, new Bridges(), kind, 1 << 16);

        String pylon = kind.terms(FRENCH, "pylône").getFirst();
        assertThat(unaided.translations("pylon", true).values().stream().distinct()).hasSize(1);
        assertThat(best(aided, "pylon", true)).isEqualTo(pylon);
        assertThat(best(aided, pylon, false)).isEqualTo("pylon");
        assertThat(best(aided, "pont", false)).isEqualTo(kind.terms(ENGLISH, "bridge").getFirst());
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
