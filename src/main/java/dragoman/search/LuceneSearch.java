package dragoman.search;

import dragoman.lexicon.Lexicon;
import dragoman.model.Checkpoint;
import dragoman.model.Language;
import dragoman.search.SearchRequest.Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Reads a Lucene index as of one commit. */
final class LuceneSearch implements DispatchSearch {
    private static final double FOREIGN = 1.1;
    private static final int BEST = 10;

    private final DirectoryReader reader;
    private final Checkpoint checkpoint;
    private final Lexicon lexicon;
    private final IndexSearcher searcher;

    LuceneSearch(DirectoryReader reader, Checkpoint checkpoint, Lexicon lexicon) {
        this.reader = reader;
        this.checkpoint = checkpoint;
        this.lexicon = lexicon;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new TermSimilarity());
    }

    private record Scored(Version version, Document document, double score) {
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        IndexTerms terms = new IndexTerms(reader);
        List<Language> sources = request.queryLanguage() == null
                ? List.of(Language.values())
                : List.of(request.queryLanguage());
        SideQuery query = new SideQuery(new Interpreter(lexicon, terms, sources, request.cross()));
        List<Clause> clauses = QueryParser.parse(request.query());
        List<Scored> found = new ArrayList<>();
        for (Side side : Side.ALL) {
            boolean home = side.language() == null || sources.contains(side.language());
            if (request.cross() || home) {
                found.addAll(search(query.of(side, clauses, request.filter()), sources.size() > 1 || home));
            }
        }
        Comparator<Scored> best = Comparator.comparingDouble(Scored::score).reversed();
        Comparator<Scored> newest = Comparator.comparing((Scored it) -> it.version.published() == null
                ? it.version.received()
                : it.version.published()).reversed();
        found.sort((request.order() == Order.DATE ? newest.thenComparing(best) : best)
                .thenComparing(it -> it.version.id()));
        List<Scored> hits = request.flat() ? found : firstOfEachStory(found);
        List<Hit> page = new ArrayList<>();
        for (Scored hit : hits.stream().skip(request.offset()).limit(request.limit()).toList()) {
            page.add(new Hit(hit.version, hit.score, Snippets.of(hit.document, query.marks(hit.version.language())),
                    story(hit.version.story()), request.explain() ? "score " + hit.score : null));
        }
        return new SearchResult(page, hits.size(), request.queryLanguage(),
                request.explain() ? query.renderings() : List.of());
    }

    /** One side's answers; divided by the root of the mean of the ten best, so that languages compete fairly. */
    private List<Scored> search(Query query, boolean home) throws IOException {
        ScoreDoc[] docs = searcher.search(query, Math.max(1, reader.maxDoc())).scoreDocs;
        double mean = Arrays.stream(docs).limit(BEST).mapToDouble(it -> it.score).average().orElse(1);
        StoredFields stored = searcher.storedFields();
        List<Scored> scored = new ArrayList<>();
        for (ScoreDoc doc : docs) {
            Document document = stored.document(doc.doc);
            double score = doc.score / Math.sqrt(Math.max(mean, 1e-6)) * (home ? 1 : FOREIGN);
            scored.add(new Scored(Documents.version(document), document, score));
        }
        return scored;
    }

    private static List<Scored> firstOfEachStory(List<Scored> hits) {
        Map<String, Scored> first = new LinkedHashMap<>();
        hits.forEach(hit -> first.putIfAbsent(hit.version.story(), hit));
        return List.copyOf(first.values());
    }

    @Override
    public List<Version> find(String idPrefix, int limit) throws IOException {
        return versions(new PrefixQuery(new Term(Schema.ID, idPrefix)), limit);
    }

    @Override
    public List<Version> story(String storyId) throws IOException {
        return versions(new TermQuery(new Term(Schema.STORY, storyId)), Integer.MAX_VALUE);
    }

    @Override
    public List<String> stories() throws IOException {
        return versions(MatchAllDocsQuery.INSTANCE, Integer.MAX_VALUE).stream().map(Version::story).distinct().toList();
    }

    private List<Version> versions(Query query, int limit) throws IOException {
        List<Version> versions = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        Query all = new BooleanQuery.Builder().add(query, Occur.FILTER).build();
        for (ScoreDoc doc : searcher.search(all, Math.max(1, Math.min(limit, reader.maxDoc()))).scoreDocs) {
            versions.add(Documents.version(stored.document(doc.doc)));
        }
        versions.sort(Comparator.comparing(Version::received).thenComparing(Version::id));
        return versions;
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public Map<String, Long> counts(Facet facet) throws IOException {
        List<Document> documents = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc doc : searcher.search(MatchAllDocsQuery.INSTANCE, Math.max(1, reader.maxDoc())).scoreDocs) {
            documents.add(stored.document(doc.doc));
        }
        String field = switch (facet) {
            case LANGUAGE -> Schema.LANGUAGE;
            case ORIGIN -> Schema.ORIGIN;
            case AGENCY -> Schema.AGENCY;
            case FORMAT -> Schema.FORMAT;
            case COMPLETENESS -> Schema.COMPLETENESS;
        };
        Map<String, Long> counted = documents.stream()
                .map(it -> it.get(field) == null || it.get(field).equals(Schema.UNDETERMINED) ? "-" : it.get(field))
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        Map<String, Long> sorted = new LinkedHashMap<>();
        counted.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }

    @Override
    public void close() throws IOException {
        try (var _ = reader.directory()) {
            reader.close();
        }
    }
}
