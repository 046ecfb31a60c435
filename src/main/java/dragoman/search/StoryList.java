package dragoman.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;

/** Which documents make up which story, from the columns that Lucene keeps of them. */
final class StoryList {
    private StoryList() {
    }

    private record Member(int doc, long date) {
    }

    /** The documents of each story, oldest story first, and in each the oldest document first. */
    static List<List<Integer>> of(IndexReader reader) throws IOException {
        Map<Long, List<Member>> byStory = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues stories = DocValues.getNumeric(leaf.reader(), Schema.STORY_KEY);
            NumericDocValues dates = DocValues.getNumeric(leaf.reader(), Schema.DATE);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = stories.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = stories.nextDoc()) {
                if ((live == null || live.get(doc)) && dates.advanceExact(doc)) {
                    byStory.computeIfAbsent(stories.longValue(), _ -> new ArrayList<>(1))
                            .add(new Member(leaf.docBase + doc, dates.longValue()));
                }
            }
        }
        Comparator<Member> oldestFirst = Comparator.comparingLong(Member::date).thenComparingInt(Member::doc);
        byStory.values().forEach(members -> members.sort(oldestFirst));
        return byStory.values().stream().sorted(Comparator.comparing(List::getFirst, oldestFirst))
                .map(members -> members.stream().map(Member::doc).toList()).toList();
    }
}
