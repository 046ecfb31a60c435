package dragoman.search;

import dragoman.search.SearchRequest.Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TotalHits;

/**
 * One ranked list of all languages. Each side is asked by itself, so that Lucene may pass over what cannot reach the top,
 * and its scores are divided by a power, less than one, of the mean of its ten best: a language whose words happen to score
 * higher does not crowd out the others, and one that holds no answer is not quite lifted up to them.
 */
final class Ranking {
    /** Found by experiment, as the power: what is left in favour of a dispatch in the question's own language, which is surer. */
    private static final double FOREIGN = 0.9;
    private static final double EVENNESS = 0.7;
    private static final int BEST = 10;
    private static final int MORE = 4;
    /** So many dispatches are looked at in any case, so that most questions' stories are all counted. */
    private static final int ENOUGH = 500;
    private static final double LEAST = 1e-6;

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::score).reversed();
    private static final Comparator<Ranked> NEWEST_FIRST = Comparator.comparingLong(Ranked::date).reversed();

    private final IndexSearcher searcher;
    private final List<SideQuery> sides;
    private final Map<Side, Double> factors = new LinkedHashMap<>();
    private final Order order;

    /**
     * A document in the list.
     *
     * @param side which side it answered on
     * @param story tells stories apart
     */
    record Ranked(int doc, SideQuery side, double score, long date, long story) {
    }

    /**
     * The beginning of the list.
     *
     * @param total how many there are in all
     * @param exact whether {@code total} is that, or what it is at least
     */
    record Ranks(List<Ranked> ranked, long total, boolean exact) {
        Ranks {
            ranked = List.copyOf(ranked);
        }
    }

    /** A list of what these sides answer. */
    Ranking(IndexSearcher searcher, List<SideQuery> sides, Interpreter interpreter, Order order) throws IOException {
        this.searcher = searcher;
        this.sides = sides;
        this.order = order;
        for (SideQuery query : sides) {
            ScoreDoc[] best = searcher.search(query.query(), BEST).scoreDocs;
            double mean = Arrays.stream(best).mapToDouble(it -> it.score).average().orElse(1);
            boolean foreign = query.side().language() != null && !interpreter.isSource(query.side());
            factors.put(query.side(), (foreign ? FOREIGN : 1) / Math.pow(Math.max(mean, LEAST), EVENNESS));
        }
    }

    /** What a side's scores are multiplied by. */
    double factor(SideQuery query) {
        return factors.getOrDefault(query.side(), 1.0);
    }

    /** The first {@code count} dispatches. */
    Ranks dispatches(int count) throws IOException {
        List<Ranked> found = new ArrayList<>();
        long total = 0;
        boolean exact = true;
        for (SideQuery side : sides) {
            TopDocs top = top(side, count);
            total += top.totalHits.value();
            exact &= top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
            for (ScoreDoc hit : top.scoreDocs) {
                found.add(ranked(side, hit));
            }
        }
        Comparator<Ranked> wanted = switch (order) {
            case SCORE, RECENT -> BEST_FIRST;
            case DATE -> NEWEST_FIRST;
        };
        found.sort(wanted.thenComparingInt(Ranked::doc)); // as Lucene breaks ties, or pages would not fit together
        return new Ranks(found.subList(0, Math.min(count, found.size())), total, exact);
    }

    /** The first {@code count} stories, each by the dispatch of it that comes first. */
    Ranks stories(int count) throws IOException {
        for (int depth = Math.max(MORE * count, ENOUGH);; depth = Math.min(MORE * depth,
                searcher.getIndexReader().maxDoc())) {
            Ranks flat = dispatches(depth);
            List<Ranked> first = new ArrayList<>();
            Set<Long> seen = new HashSet<>();
            for (Ranked hit : flat.ranked()) {
                if (seen.add(hit.story())) {
                    first.add(hit);
                }
            }
            boolean all = flat.ranked().size() < depth || depth >= searcher.getIndexReader().maxDoc();
            if (all || first.size() >= count) {
                return new Ranks(first.subList(0, Math.min(count, first.size())), first.size(), all);
            }
        }
    }

    private TopDocs top(SideQuery side, int count) throws IOException {
        return switch (order) {
            case SCORE, RECENT -> searcher.search(side.query(), count);
            case DATE -> {
                TopDocs newest = searcher.search(side.query(), count,
                        new Sort(new SortField(Schema.DATE, SortField.Type.LONG, true)));
                TopFieldCollector.populateScores(newest.scoreDocs, searcher, side.query());
                yield newest;
            }
        };
    }

    private Ranked ranked(SideQuery side, ScoreDoc hit) throws IOException {
        return new Ranked(hit.doc, side, hit.score * factor(side), value(hit.doc, Schema.DATE),
                value(hit.doc, Schema.STORY_KEY));
    }

    private long value(int doc, String field) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        if (!values.advanceExact(doc - leaf.docBase)) {
            throw new IllegalStateException("a dispatch without " + field);
        }
        return values.longValue();
    }
}
