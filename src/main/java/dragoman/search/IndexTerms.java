package dragoman.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** What the index can tell of its terms: how many dispatches hold them, and which are spelt alike. */
final class IndexTerms {
    private static final int EDITS = 2;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

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

    /**
     * Other words of the index that are spelt like a folded word: at most two letters off, the first letter the same.
     * Short words and numbers have none.
     *
     * @param least how much alike they must be, as {@link dragoman.text.Spelling#similarity} counts
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
        List<Map.Entry<String, Double>> found = new ArrayList<>();
        TermsEnum near = new FuzzyTermsEnum(terms, new Term(Schema.NAMES, word), EDITS, 1, true);
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String other = term.utf8ToString();
            double likeness = dragoman.text.Spelling.similarity(word, other);
            if (likeness >= least && !other.equals(word)) {
                found.add(Map.entry(other, likeness));
            }
        }
        return found.stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    }
}
