package dragoman.search;

import dragoman.lexicon.Lexicon;
import dragoman.model.*;
import dragoman.search.Clause.Scope;
import java.io.IOException;
import java.util.*;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.*;

final class LuceneSearch implements DispatchSearch {
    final DirectoryReader reader;
    final Checkpoint checkpoint;
    final Lexicon lexicon;
    final IndexSearcher searcher;
    static final double FOREIGN = Double.parseDouble(System.getProperty("foreign", "1.1"));
    static final boolean NORM = !"off".equals(System.getProperty("norm"));
    static final boolean IDFALL = !"sides".equals(System.getProperty("idfover"));

    LuceneSearch(DirectoryReader reader, Checkpoint checkpoint, Lexicon lexicon) {
        this.reader = reader;
        this.checkpoint = checkpoint;
        this.lexicon = lexicon;
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new TermSimilarity());
    }
    @Override
    public SearchResult search(SearchRequest r) throws IOException {
        IndexTerms terms = new IndexTerms(reader);
        List<Language> sources = r.queryLanguage() == null ? List.of(Language.values()) : List.of(r.queryLanguage());
        Interpreter in = new Interpreter(lexicon, terms, sources, r.cross());
        List<Side> sides = new ArrayList<>();
        List<Side> all = new ArrayList<>();
        for (Language l : Language.values()) {
            all.add(new Side(l));
            if (r.filter().languages().isEmpty() || r.filter().languages().contains(l.tag()))
                sides.add(new Side(l));
        }
        List<Clause> clauses = QueryParser.parse(r.query());
        FairWeights weights = new FairWeights(terms, IDFALL ? all : sides);
        record H(int doc, double score) {
        }
        List<H> hits = new ArrayList<>();
        for (Side side : sides) {
            BooleanQuery.Builder b = new BooleanQuery.Builder();
            for (Clause c : clauses) {
                String text = switch (c) {
                    case Clause.Words w -> w.text();
                    case Clause.Phrase w -> w.text();
                    default -> "";
                };
                for (BooleanClause x : ((BooleanQuery) new SideQuery(side, weights).words(in.concepts(text))).clauses())
                    b.add(x);
            }
            TopDocs top = searcher.search(b.build(), 200);
            int n = Math.min(10, top.scoreDocs.length);
            double mean = 0;
            for (int i = 0; i < n; i++)
                mean += top.scoreDocs[i].score / n;
            double norm = NORM ? Math.sqrt(mean) : 1;
            boolean foreign = sources.size() == 1 && side.language() != sources.getFirst();
            for (ScoreDoc d : top.scoreDocs)
                hits.add(new H(d.doc, d.score / norm * (foreign ? FOREIGN : 1)));
        }
        hits.sort(Comparator.comparingDouble(H::score).reversed());
        List<Hit> out = new ArrayList<>();
        for (H h : hits.subList(0, Math.min(r.limit(), hits.size()))) {
            out.add(new Hit(Documents.version(searcher.storedFields().document(h.doc)), h.score,
                    new Snippet("", List.of()), List.of(), null));
        }
        return new SearchResult(out, hits.size(), r.queryLanguage(), List.of());
    }
    @Override
    public List<Version> find(String p, int l) {
        return List.of();
    }
    @Override
    public List<Version> story(String p) {
        return List.of();
    }
    @Override
    public List<String> stories() {
        return List.of();
    }
    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }
    @Override
    public Map<String, Long> counts(Facet f) {
        return Map.of();
    }
    @Override
    public void close() throws IOException {
        reader.close();
        reader.directory().close();
    }
}
