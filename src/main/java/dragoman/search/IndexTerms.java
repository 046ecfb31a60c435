package dragoman.search;

import dragoman.text.NameSpelling;
import dragoman.text.Spelling;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;

/** What the index can tell of its terms: how many dispatches hold them, how they begin, and which are spelt alike. */
final class IndexTerms {
    /** A shorter word that is a letter off shares too few letter triples to be alike; so does one below twice as long that is two off. */
    private static final int SHORTEST_MISSPELT = 6;
    private static final int SHORTEST_MISSPELT_TWICE = 8;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    /** Another language's spelling of the same name is nearly as good as the name itself. */
    private static final double SAME_NAME = 0.9;

    private final IndexReader reader;

    IndexTerms(IndexReader reader) {
        this.reader = reader;
    }

    /** How many dispatches have words in a field. */
    int dispatches(String field) throws IOException {
        return reader.getDocCount(field);
    }

    /** How many dispatches hold a term in a field. */
    int dispatches(String field, String term) throws IOException {
        return reader.docFreq(new Term(field, term));
    }

    /** The date of the newest dispatch in milliseconds since 1970, or 0 if there is none. */
    long newest() throws IOException {
        byte[] newest = PointValues.getMaxPackedValue(reader, Schema.DATE);
        return newest == null ? 0 : LongPoint.decodeDimension(newest, 0);
    }

    /** Whether any dispatch answers a query. */
    boolean holds(Query query) throws IOException {
        return new IndexSearcher(reader).count(query) > 0;
    }

    /**
     * Other words of the index that are spelt like a folded word: the same name in another language's spelling, or at most
     * two letters off with the first the same. Short words and numbers have none.
     *
     * @param least how much alike they must be, as {@link Spelling#similarity} counts
     * @param limit how many at most
     * @return the words with their likeness, the most alike first
     */
    Map<String, Double> alike(String word, double least, int limit) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Schema.NAMES);
        boolean varies = word.length() >= SHORTEST && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
        if (terms == null || !varies) {
            return Map.of();
        }
        Map<String, Double> found = new HashMap<>();
        addMisspelt(found, terms, word, least);
        addSameName(found, terms, word);
        found.remove(word);
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    }

    /** Words of the index that begin so, the first {@code limit} in alphabetical order. */
    Map<String, Double> beginning(String prefix, int limit) throws IOException {
        Map<String, Double> found = new LinkedHashMap<>();
        Terms terms = MultiTerms.getTerms(reader, Schema.NAMES);
        if (terms == null) {
            return found;
        }
        BytesRef start = new BytesRef(prefix);
        TermsEnum words = terms.iterator();
        if (words.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return found;
        }
        for (BytesRef term = words.term(); term != null && found.size() < limit; term = words.next()) {
            String word = term.utf8ToString();
            if (!word.startsWith(prefix)) {
                break;
            }
            found.put(word, 1.0);
        }
        return found;
    }

    private static void addMisspelt(Map<String, Double> found, Terms terms, String word, double least)
            throws IOException {
        if (word.length() < SHORTEST_MISSPELT) {
            return;
        }
        int edits = word.length() < SHORTEST_MISSPELT_TWICE ? 1 : 2;
        TermsEnum near = new FuzzyTermsEnum(terms, new Term(Schema.NAMES, word), edits, 1, true);
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String other = term.utf8ToString();
            double likeness = Spelling.similarity(word, other);
            if (likeness >= least) {
                found.put(other, likeness);
            }
        }
    }

    private static void addSameName(Map<String, Double> found, Terms terms, String word) throws IOException {
        Optional<String> spellings = NameSpelling.spellings(word);
        if (spellings.isEmpty()) {
            return;
        }
        Automaton automaton = Operations.determinize(new RegExp(spellings.get(), RegExp.NONE).toAutomaton(),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        TermsEnum candidates = new CompiledAutomaton(automaton, false, true).getTermsEnum(terms);
        for (BytesRef term = candidates.next(); term != null; term = candidates.next()) {
            String other = term.utf8ToString();
            if (NameSpelling.same(word, other)) {
                found.merge(other, SAME_NAME, Math::max);
            }
        }
    }
}
