package dragoman.search;

import dragoman.search.SearchRequest.Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
 * higher does not crowd out the others, and one that holds no answer is not quite lifted up to them. Then versions of a story
 * in the question's own language have their say on the others: see {@link Testimony}.
 */
final class Ranking {
    /** Found by experiment, as the power: what is left in favour of a dispatch in the question's own language, which is surer. */
    private static final double FOREIGN = 0.9;
    private static final double EVENNESS = 0.7;
    private static final int BEST = 10;
    private static final int MORE = 4;
    /** So many dispatches of a side are looked at in any case: most questions' stories are all counted, and those that matter give testimony. */
    private static final int ENOUGH = 500;
    private static final double LEAST = 1e-6;

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::score).reversed();
    private static final Comparator<Ranked> NEWEST_FIRST = Comparator.comparingLong(Ranked::date).reversed();

    private final IndexSearcher searcher;
    private final List<SideQuery> sides;
    private final Map<SideQuery, TopDocs> best = new HashMap<>();
    private final Map<SideQuery, Double> factors = new HashMap<>();
    private final Testimony testimony;
    private final Order order;

    /**
     * A document in the list.
     *
     * @param side which side it answered on
     * @param score by which it has its place
     * @param testimony what of the score is due to a version in the question's own language
     * @param story tells stories apart
     */
    record Ranked(int doc, SideQuery side, double score, double testimony, long date, long story) {
        Ranked plus(double more) {
            return new Ranked(doc, side, score + more, more, date, story);
        }

        Ranked times(double factor) {
            return new Ranked(doc, side, score * factor, testimony, date, story);
        }
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

    /**
     * A list.
     *
     * @param sides that may answer
     * @param own sides in the question's own language, whether they may answer or not
     */
    Ranking(IndexSearcher searcher, List<SideQuery> sides, List<SideQuery> own, Order order) throws IOException {
        this.searcher = searcher;
        this.sides = sides;
        this.order = order;
        boolean foreign = sides.stream().anyMatch(SideQuery::isForeign);
        this.testimony = new Testimony(foreign && ranksByScore() ? scores(own) : Map.of());
    }

    private Map<Long, Double> scores(List<SideQuery> own) throws IOException {
        Map<Long, Double> scores = new HashMap<>();
        for (SideQuery side : own) {
            for (ScoreDoc hit : best(side).scoreDocs) {
                scores.merge(value(hit.doc, Schema.STORY_KEY), FOREIGN * factor(side) * hit.score, Math::max);
            }
        }
        return scores;
    }

    /** What a side's scores are multiplied by. */
    double factor(SideQuery side) throws IOException {
        Double known = factors.get(side);
        if (known == null) {
            double mean = Arrays.stream(best(side).scoreDocs).limit(BEST).mapToDouble(it -> it.score).average()
                    .orElse(1);
            known = (side.isForeign() ? FOREIGN : 1) / Math.pow(Math.max(mean, LEAST), EVENNESS);
            factors.put(side, known);
        }
        return known;
    }

    private TopDocs best(SideQuery side) throws IOException {
        TopDocs known = best.get(side);
        if (known == null) {
            known = searcher.search(side.query(), ENOUGH);
            best.put(side, known);
        }
        return known;
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
            found.addAll(ranked(side, top.scoreDocs));
        }
        Comparator<Ranked> wanted = ranksByScore() ? BEST_FIRST : NEWEST_FIRST;
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

    private boolean ranksByScore() {
        return switch (order) {
            case SCORE, RECENT -> true;
            case DATE -> false;
        };
    }

    private TopDocs top(SideQuery side, int count) throws IOException {
        if (ranksByScore()) {
            return count <= ENOUGH ? best(side) : searcher.search(side.query(), count);
        }
        TopDocs newest = searcher.search(side.query(), count,
                new Sort(new SortField(Schema.DATE, SortField.Type.LONG, true)));
        TopFieldCollector.populateScores(newest.scoreDocs, searcher, side.query());
        return newest;
    }

    private List<Ranked> ranked(SideQuery side, ScoreDoc[] hits) throws IOException {
        List<Ranked> ranked = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            ranked.add(ranked(side, hit));
        }
        return side.isForeign() && ranksByScore() ? testified(ranked) : ranked;
    }

    /**
     * Only the first {@link #ENOUGH} are testified of, and all others stay behind them in their order: however long a list
     * is, it begins the same.
     */
    private List<Ranked> testified(List<Ranked> ranked) {
        List<Ranked> testified = new ArrayList<>();
        double least = Double.MAX_VALUE;
        double others = 1;
        for (Ranked hit : ranked) {
            if (testified.size() < ENOUGH) {
                Ranked told = hit.plus(testimony.of(hit.score(), hit.story()));
                least = Math.min(least, told.score());
                others = Math.min(1, least / Math.max(hit.score(), LEAST));
                testified.add(told);
            } else {
                testified.add(hit.times(others));
            }
        }
        return testified;
    }

    private Ranked ranked(SideQuery side, ScoreDoc hit) throws IOException {
        return new Ranked(hit.doc, side, hit.score * factor(side), 0, value(hit.doc, Schema.DATE),
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
