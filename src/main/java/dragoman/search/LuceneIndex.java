package dragoman.search;

import dragoman.desk.Docket;
import dragoman.desk.Standing;
import dragoman.model.Checkpoint;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Follows the journal into a Lucene index.
 *
 * <p>What was added since the last commit is remembered by id; what was committed is looked up in a reader that is
 * refreshed with each commit. So both are known at any time, and neither costs a refresh.
 */
final class LuceneIndex implements DispatchIndex {
    private static final int MOST_VERSIONS = 1_000;

    private final IndexWriter writer;
    private final ReaderManager committed;
    private final Anchors.Opener segments = new Anchors.Opener();
    private volatile Set<String> adding = ConcurrentHashMap.newKeySet();
    private volatile Set<String> committing = Set.of();
    private volatile Checkpoint checkpoint;

    /** Takes over a writer with nothing uncommitted in it. */
    LuceneIndex(IndexWriter writer, Checkpoint checkpoint) throws IOException {
        this.writer = writer;
        this.checkpoint = checkpoint;
        this.committed = new ReaderManager(writer);
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public void clear() throws IOException {
        writer.deleteAll();
        adding = ConcurrentHashMap.newKeySet();
        checkpoint = Checkpoint.START;
    }

    @Override
    public boolean contains(String id) throws IOException {
        if (adding.contains(id) || committing.contains(id)) {
            return true;
        }
        DirectoryReader reader = committed.acquire();
        try {
            BytesRef term = new BytesRef(id);
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms ids = leaf.reader().terms(Schema.ID);
                if (ids != null && ids.iterator().seekExact(term)) {
                    return true;
                }
            }
            return false;
        } finally {
            committed.release(reader);
        }
    }

    @Override
    public List<byte[]> alike(int[] anchors, Instant since, Instant until, int limit) throws IOException {
        return reading(reader -> new Alike(reader, segments, anchors, Documents.millis(since), Documents.millis(until))
                .gists(limit));
    }

    @Override
    public List<byte[]> newest(int limit) throws IOException {
        return reading(reader -> Alike.newest(reader, limit));
    }

    @Override
    public Optional<Held> held(String id) throws IOException {
        return reading(reader -> held(reader, new Term(Schema.ID, id)).stream().findFirst());
    }

    @Override
    public List<Held> story(String storyId) throws IOException {
        return reading(reader -> held(reader, new Term(Schema.STORY, storyId)));
    }

    @Override
    public List<Held> filed(Docket.Key key, String value) throws IOException {
        Term term = new Term(Schema.filed(key), Documents.filed(value));
        return reading(reader -> held(reader, term));
    }

    private static List<Held> held(DirectoryReader reader, Term term) throws IOException {
        List<Held> held = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            if (postings != null) {
                addHeld(held, leaf.reader(), postings);
            }
        }
        return held;
    }

    private static void addHeld(List<Held> held, LeafReader segment, PostingsEnum postings) throws IOException {
        Bits live = segment.getLiveDocs();
        StoredFields stored = segment.storedFields();
        BinaryDocValues gists = DocValues.getBinary(segment, Schema.GIST);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS
                && held.size() < MOST_VERSIONS; doc = postings.nextDoc()) {
            if (live == null || live.get(doc)) {
                byte[] gist = gists.advanceExact(doc) ? Alike.copy(gists.binaryValue()) : null;
                held.add(new Held(Documents.version(stored.document(doc, Documents.VERSION)), gist));
            }
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(DirectoryReader reader) throws IOException;
    }

    private <T> T reading(Reading<T> reading) throws IOException {
        DirectoryReader reader = committed.acquire();
        try {
            return reading.from(reader);
        } finally {
            committed.release(reader);
        }
    }

    @Override
    public void add(Collection<IndexEntry> entries) throws IOException {
        Map<String, IndexEntry> latest = new LinkedHashMap<>();
        entries.forEach(entry -> latest.put(entry.dispatch().id(), entry));
        for (IndexEntry entry : latest.values()) {
            String id = entry.dispatch().id();
            writer.updateDocument(new Term(Schema.ID, id), Documents.of(entry));
            adding.add(id);
        }
    }

    @Override
    public void note(Map<String, Standing> standings) throws IOException {
        for (Map.Entry<String, Standing> it : standings.entrySet()) {
            writer.updateDocValues(new Term(Schema.ID, it.getKey()), Documents.standing(it.getValue()));
        }
    }

    @Override
    public void refresh() throws IOException {
        committed.maybeRefreshBlocking();
    }

    @Override
    public void purge() throws IOException {
        writer.forceMergeDeletes();
    }

    @Override
    public void commit(Checkpoint reached) throws IOException {
        committing = adding;
        adding = ConcurrentHashMap.newKeySet();
        writer.setLiveCommitData(CommitData.of(reached).entrySet());
        writer.commit();
        committed.maybeRefreshBlocking();
        committing = Set.of();
        checkpoint = reached;
    }

    @Override
    public void close() throws IOException {
        try (var _ = writer.getDirectory(); committed) {
            writer.rollback();
        }
    }
}
