package dragoman.search;

import dragoman.desk.Standing;
import dragoman.lexicon.Lexicon;
import dragoman.model.Checkpoint;
import dragoman.model.Language;
import dragoman.search.Ranking.Ranked;
import dragoman.search.Ranking.Ranks;
import dragoman.search.SearchRequest.Detail;
import dragoman.search.SearchRequest.Filter;
import dragoman.search.SearchRequest.Order;
import dragoman.text.Analysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** Reads a Lucene index as of one commit. */
final class LuceneSearch implements DispatchSearch {
    private static final int MOST_VERSIONS = 1_000;

    private final DirectoryReader reader;
    private final Checkpoint checkpoint;
    private final Lexicon lexicon;
    private final Clock clock;
    private final IndexSearcher searcher;

    LuceneSearch(DirectoryReader reader, Checkpoint checkpoint, Lexicon lexicon, Clock clock) {
        this.reader = reader;
        this.checkpoint = checkpoint;
        this.lexicon = lexicon;
        this.clock = clock;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new TermSimilarity());
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        Question question = question(request);
        Ranking ranking = new Ranking(searcher, question.sides(), question.own(), question.order());
        int wanted = (int) Math.min((long) request.offset() + request.limit(), Math.max(1, reader.maxDoc()));
        Ranks ranks = request.flat() ? ranking.dispatches(wanted) : ranking.stories(wanted);
        List<Hit> page = new ArrayList<>();
        Map<Side, Passages> passages = new HashMap<>();
        for (Ranked ranked : ranks.ranked().stream().skip(request.offset()).toList()) {
            Passages finder = passages.computeIfAbsent(ranked.side().side(), _ -> new Passages(ranked.side()));
            page.add(hit(ranked, request, question, finder, ranking.factor(ranked.side())));
        }
        return new SearchResult(page, ranks.total(), ranks.exact(), question.sources(),
                request.detail() == Detail.ID ? null : suggestion(request.query(), question),
                request.detail() == Detail.EXPLANATION ? Explanation.ofWords(question.sides()) : List.of());
    }

    @Override
    public Map<Facet, Map<String, Long>> counts(SearchRequest request) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        question(request).sides().forEach(side -> any.add(side.query(), Occur.SHOULD));
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counts.put(facet, FacetCounts.of(searcher, any.build(), facet));
        }
        return counts;
    }

    /**
     * A question as it was understood.
     *
     * @param sides that may answer
     * @param own sides in languages that the question may be in, as if nothing were filtered
     */
    private record Question(List<Clause> clauses, List<Language> sources, Interpreter interpreter, Order order,
            List<SideQuery> sides, List<SideQuery> own) {
    }

    private Question question(SearchRequest request) throws IOException {
        List<Clause> clauses = QueryParser.parse(request.query());
        List<Language> sources = request.queryLanguage() == null
                ? new QueryLanguages(lexicon).of(Clause.text(clauses))
                : List.of(request.queryLanguage());
        Interpreter interpreter = new Interpreter(lexicon, new IndexTerms(reader), sources, request.cross());
        Order order = Clause.ranks(clauses) ? request.order() : Order.DATE;
        Query filter = Conditions.of(request.filter(), clock.instant());
        Query everything = Conditions.of(Filter.NONE, clock.instant());
        List<SideQuery> sides = new ArrayList<>();
        List<SideQuery> own = new ArrayList<>();
        for (Side side : Side.ALL) {
            if (answers(side, interpreter, request)) {
                sides.add(new SideQuery(side, interpreter, clauses, filter, order));
            }
            if (interpreter.isSource(side)) {
                own.add(request.filter().equals(Filter.NONE)
                        ? sides.getLast()
                        : new SideQuery(side, interpreter, clauses, everything, order));
            }
        }
        return new Question(clauses, sources, interpreter, order, sides, own);
    }

    private @Nullable String suggestion(String query, Question question) throws IOException {
        String suggested = query;
        for (Clause clause : question.clauses()) {
            if (clause instanceof Clause.Words it) {
                for (Concept concept : question.interpreter().concepts(it.text())) {
                    Optional<String> meant = question.interpreter().meant(concept);
                    if (meant.isPresent()) {
                        suggested = suggested.replaceFirst("\\b" + Pattern.quote(concept.text()) + "\\b",
                                Matcher.quoteReplacement(asWritten(meant.get(), concept.text())));
                    }
                }
            }
        }
        return suggested.equals(query) ? null : suggested;
    }

    /** A folded word as some dispatch writes it, in capitals only if the question had them. */
    private String asWritten(String folded, String like) throws IOException {
        TopDocs holding = searcher.search(new TermQuery(new Term(Schema.NAMES, folded)), 1);
        for (ScoreDoc hit : holding.scoreDocs) {
            Document document = searcher.storedFields().document(hit.doc);
            Locale locale = Language.of(document.get(Schema.LANGUAGE)).map(Language::locale).orElse(Locale.ROOT);
            for (String section : Documents.sections(document)) {
                for (Token token : Token.of(Analysis.names(), section)) {
                    if (token.term().equals(folded)) {
                        String word = token.in(section);
                        return Character.isLowerCase(like.codePointAt(0)) ? word.toLowerCase(locale) : word;
                    }
                }
            }
        }
        return folded;
    }

    /** A side on which nothing can pass the filter, or that only translations would reach, need not be asked. */
    private static boolean answers(Side side, Interpreter interpreter, SearchRequest request) {
        Set<String> wanted = request.filter().languages();
        Language language = side.language();
        if (language == null) {
            return true;
        }
        return (wanted.isEmpty() || wanted.contains(language.tag()))
                && (request.cross() || interpreter.isSource(side));
    }

    private Hit hit(Ranked ranked, SearchRequest request, Question question, Passages passages, double factor)
            throws IOException {
        Document document = searcher.storedFields().document(request.flat()
                ? ranked.doc()
                : madeByPeople(ranked.doc(), request.filter(), question.clauses()));
        Version version = Documents.version(document);
        if (request.detail() == Detail.ID) {
            return new Hit(version, ranked.score(), Snippet.NONE, Map.of(), List.of(version), Map.of(), List.of());
        }
        Passages.Answer answer = passages.answer(Documents.sections(document));
        List<String> explanation = request.detail() == Detail.EXPLANATION
                ? Explanation.ofScore(searcher, ranked, answer.matches(), factor)
                : List.of();
        List<Version> story = story(version.story());
        Map<String, Standing> standings = Version.standings(story);
        List<Version> shown = story.stream().filter(it -> it.id().equals(version.id()) || request.filter().selection()
                .shows(it, standings.getOrDefault(it.id(), Standing.CURRENT), clock.instant())).toList();
        return new Hit(version, ranked.score(), answer.snippet(), answer.matches(), shown, standings, explanation);
    }

    /** What people translated stands before what a machine did, if it may answer; whichever of the two was found. */
    private int madeByPeople(int doc, SearchRequest.Filter filter, List<Clause> clauses) throws IOException {
        Version version = Documents.version(searcher.storedFields().document(doc));
        if (!version.isByMachine()) {
            return doc;
        }
        BooleanQuery.Builder people = new BooleanQuery.Builder()
                .add(Conditions.of(filter, clock.instant()), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.STORY, version.story())), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.LANGUAGE, String.valueOf(version.language()))), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.ORIGIN, version.origin())), Occur.MUST_NOT);
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Condition(Attribute attribute, String value)) {
                people.add(Conditions.of(attribute, value), Occur.FILTER);
            }
        }
        ScoreDoc[] found = searcher.search(people.build(), 1, Sort.INDEXORDER).scoreDocs;
        return found.length == 0 ? doc : found[0].doc;
    }

    @Override
    public List<Version> find(String idPrefix, int limit) throws IOException {
        return versions(new PrefixQuery(new Term(Schema.ID, idPrefix.toLowerCase(Locale.ROOT))), limit);
    }

    @Override
    public List<Version> story(String storyId) throws IOException {
        return versions(new TermQuery(new Term(Schema.STORY, storyId)), MOST_VERSIONS);
    }

    @Override
    public Stream<List<Version>> stories() throws IOException {
        return StoryList.of(reader).stream()
                .map(docs -> stored(docs).stream().sorted(Version.OLDEST_FIRST).toList());
    }

    @Override
    public MissingVersions missing(MissingVersion wanted, Predicate<Version> taken, int limit) throws IOException {
        List<Version> missing = new ArrayList<>();
        List<Integer> gaps = Gaps.of(searcher, wanted, clock.instant());
        for (int doc : gaps) {
            if (missing.size() == limit) {
                break;
            }
            Version version = Documents.version(searcher.storedFields().document(doc));
            if (taken.test(version)) {
                missing.add(version);
            }
        }
        return new MissingVersions(gaps.size(), missing);
    }

    @Override
    public Map<String, Long> counts(Facet facet) throws IOException {
        return FacetCounts.of(searcher, MatchAllDocsQuery.INSTANCE, facet);
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    private List<Version> versions(Query query, int limit) throws IOException {
        List<Integer> docs = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit, Sort.INDEXORDER).scoreDocs) {
            docs.add(hit.doc);
        }
        return stored(docs).stream().sorted(Version.OLDEST_FIRST).toList();
    }

    private List<Version> stored(List<Integer> docs) {
        try {
            List<Version> versions = new ArrayList<>();
            for (int doc : docs) {
                versions.add(Documents.version(searcher.storedFields().document(doc)));
            }
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (var _ = reader.directory()) {
            reader.close();
        }
    }
}
