package dragoman.lexicon.learning;

import dragoman.lexicon.SentencePairs;
import dragoman.lexicon.TranslationUnit;
import dragoman.model.Language;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The sentences of two languages as numbers of terms, side by side. Sentences of more than {@value #LONGEST} terms say
 * little about any of them and are left out; so is all beyond {@value #MOST_PAIRS} pairs and {@value #MOST_TERMS}
 * different terms a language.
 */
final class Bitext {
    static final int LONGEST = 80;
    static final int MOST_PAIRS = 1_000_000;
    static final int MOST_TERMS = 300_000;

    private final Numbering oneTerms = new Numbering(MOST_TERMS);
    private final Numbering otherTerms = new Numbering(MOST_TERMS);
    private final Sentences one = new Sentences();
    private final Sentences other = new Sentences();

    private Bitext() {
    }

    static Bitext read(List<? extends SentencePairs> sources, LanguagePair pair, TermKind kind) throws IOException {
        Bitext bitext = new Bitext();
        DistinctPairs.read(sources, pair, unit -> bitext.add(pair, kind, unit));
        return bitext;
    }

    private void add(LanguagePair pair, TermKind kind, TranslationUnit unit) {
        int[] left = terms(oneTerms, kind, pair.one(), unit.texts());
        int[] right = terms(otherTerms, kind, pair.other(), unit.texts());
        boolean fits = Math.max(left.length, right.length) <= LONGEST && Math.min(left.length, right.length) > 0;
        if (fits && one.size < MOST_PAIRS) {
            one.add(left);
            other.add(right);
        }
    }

    private static int[] terms(Numbering numbering, TermKind kind, Language language, Map<Language, String> texts) {
        return numbering.of(kind.terms(language, texts.getOrDefault(language, "")));
    }

    /** How many pairs there are. */
    int size() {
        return one.size;
    }

    /** The terms of the first language's sentence of a pair. */
    int[] one(int pair) {
        return one.get(pair);
    }

    /** The terms of the other language's. */
    int[] other(int pair) {
        return other.get(pair);
    }

    /** The first language's terms by number. */
    List<String> oneTerms() {
        return oneTerms.words();
    }

    /** The other language's. */
    List<String> otherTerms() {
        return otherTerms.words();
    }

    /** Sentences one behind the other. */
    private static final class Sentences {
        private int[] terms = new int[1 << 12];
        private int[] ends = new int[1 << 8];
        private int size;

        void add(int[] sentence) {
            int start = start(size);
            int end = start + sentence.length;
            if (end > terms.length) {
                terms = Arrays.copyOf(terms, Math.max(end, terms.length + terms.length / 2));
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, ends.length + ends.length / 2);
            }
            System.arraycopy(sentence, 0, terms, start, sentence.length);
            ends[size] = end;
            size++;
        }

        int[] get(int number) {
            return Arrays.copyOfRange(terms, start(number), ends[number]);
        }

        private int start(int number) {
            return number == 0 ? 0 : ends[number - 1];
        }
    }
}
