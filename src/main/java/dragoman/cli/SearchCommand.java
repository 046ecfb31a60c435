package dragoman.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.cli.parts.FilterOptions;
import dragoman.cli.parts.Parts;
import dragoman.cli.print.Csv;
import dragoman.cli.print.DispatchText;
import dragoman.cli.print.Json;
import dragoman.cli.print.StandingText;
import dragoman.cli.terminal.Complaint;
import dragoman.cli.terminal.Terminal;
import dragoman.desk.Standing;
import dragoman.model.Language;
import dragoman.search.DispatchSearch;
import dragoman.search.Facet;
import dragoman.search.Hit;
import dragoman.search.SearchRequest;
import dragoman.search.SearchRequest.Detail;
import dragoman.search.SearchRequest.Filter;
import dragoman.search.SearchRequest.Order;
import dragoman.search.SearchResult;
import dragoman.search.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: a question in any of the three languages, answered from all of them. */
@Command(name = "search", mixinStandardHelpOptions = true, sortOptions = false, description = "Ask in English, French or Turkish; dispatches in all three answer.", footer = {
        "", "In a query: words, \"a phrase\", -without, this OR that, field:value, begin*, spelin~.",
        "Fields: headline, author, translator, agency, place, language, origin.",
        "Alone, * is everything. All words are wanted; a dispatch that misses some ranks lower.",
        "@FILE reads options and query from a file, so that a question can be kept."})
final class SearchCommand implements Callable<Integer> {
    private final Parts parts;

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "The question.")
    private List<String> words = List.of();

    @Option(names = "--topics", paramLabel = "FILE", description = "Many questions: lines of topic, tab, query; - for standard input.")
    private @Nullable Path topics;

    @Option(names = "--query-lang", paramLabel = "LANG", description = "What the question is written in: en, fr or tr. Else it is identified.")
    private @Nullable String queryLanguage;

    @ArgGroup(exclusive = false, heading = "%nWhich dispatches may answer:%n")
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--no-cross", negatable = false, description = "The question's own words only, not translated.")
    private boolean noCross;

    @Option(names = "--flat", description = "One hit a dispatch; the default is one a story, with all its versions.")
    private boolean flat;

    @Option(names = "--sort", paramLabel = "ORDER", description = "score (default), date, newest first, or recent: by score, where newer is better.")
    private Order order = Order.SCORE;

    @Option(names = "--limit", paramLabel = "N", description = "How many hits at most (default: ${DEFAULT-VALUE}).")
    private int limit = 10;

    @Option(names = "--offset", paramLabel = "N", description = "How many hits to pass over first.")
    private int offset;

    @Option(names = "--all", description = "All hits, whatever --limit says.")
    private boolean all;

    @Option(names = "--facets", description = "Count the dispatches that answer by language, origin, agency, translator, place and month, instead of listing them.")
    private boolean facets;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json (a hit a line), csv (for spreadsheets) or trec (a run).")
    private Format format = Format.TEXT;

    @Option(names = "--explain", description = "Tell what each word became and how scores came about.")
    private boolean explain;

    /** How hits are printed. */
    enum Format {
        TEXT,
        JSON,
        CSV,
        TREC
    }

    SearchCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        if (words.isEmpty() == (topics == null)) {
            throw new Complaint("search wants either a query or --topics");
        }
        if (limit < 1 || offset < 0) {
            throw new Complaint("--limit must be at least 1 and --offset at least 0");
        }
        Filter wanted = filter.filter();
        Language language = queryLanguage == null ? null : DispatchText.language(queryLanguage);
        try (DispatchSearch search = parts.search(parts.home())) {
            if (search == null) {
                parts.terminal().note("nothing has been indexed in " + parts.home().root() + " yet");
                return 1;
            }
            boolean found = false;
            if (format == Format.CSV && !facets) {
                parts.terminal().line(Csv.line(Csv.HIT));
            }
            for (Topic topic : topics()) {
                SearchRequest request = new SearchRequest(topic.query, language, wanted, !noCross,
                        flat || format == Format.TREC, order, offset, all ? Integer.MAX_VALUE : limit, detail());
                found |= facets ? count(search, request) : answer(search, topic, request);
                if (parts.terminal().isOutputClosed()) {
                    return 0;
                }
            }
            return found ? 0 : 1;
        }
    }

    private Detail detail() {
        return explain
                ? Detail.EXPLANATION
                : format == Format.TREC || format == Format.CSV ? Detail.ID : Detail.SNIPPET;
    }

    private record Topic(String name, String query) {
    }

    private List<Topic> topics() throws IOException {
        if (topics == null) {
            return List.of(new Topic("1", String.join(" ", words)));
        }
        List<String> lines = topics.toString().equals("-")
                ? new String(parts.terminal().in().readAllBytes(), UTF_8).lines().toList()
                : Files.readAllLines(topics);
        return lines.stream().filter(line -> !line.isBlank()).map(line -> {
            int tab = line.indexOf('\t');
            if (tab < 1) {
                throw new Complaint(topics + ": a line without topic, tab and query: " + line);
            }
            return new Topic(line.substring(0, tab), line.substring(tab + 1));
        }).toList();
    }

    private boolean answer(DispatchSearch search, Topic topic, SearchRequest request) throws IOException {
        SearchResult result = search.search(request);
        int rank = request.offset();
        for (Hit hit : result.hits()) {
            rank++;
            switch (format) {
                case TEXT -> print(rank, hit);
                case CSV -> parts.terminal().line(Csv.line(Csv.hit(topic.name, rank, hit)));
                case JSON -> parts.terminal().line(Json.line(Json.hit(hit, parts.terminal().clock().instant())));
                case TREC ->
                    parts.terminal().line("%s Q0 %s %d %s dragoman".formatted(topic.name, hit.version().id(), rank,
                            String.format(Locale.ROOT, "%.6f", hit.score())));
            }
        }
        if (format == Format.TEXT) {
            summarise(result, request);
        }
        return !result.hits().isEmpty();
    }

    private boolean count(DispatchSearch search, SearchRequest request) throws IOException {
        Map<Facet, Map<String, Long>> counts = search.counts(request);
        if (format == Format.JSON) {
            Map<String, Object> json = new LinkedHashMap<>();
            counts.forEach((facet, values) -> json.put(facet.name().toLowerCase(Locale.ROOT), values));
            parts.terminal().line(Json.line(json));
        } else {
            counts.forEach((facet, values) -> {
                parts.terminal().line(facet.name().toLowerCase(Locale.ROOT));
                values.forEach((value, count) -> parts.terminal().line("  %-30s%,10d".formatted(value, count)));
            });
        }
        return counts.values().stream().anyMatch(values -> !values.isEmpty());
    }

    private void summarise(SearchResult result, SearchRequest request) {
        Terminal terminal = parts.terminal();
        String unit = request.flat()
                ? result.total() == 1 ? "dispatch" : "dispatches"
                : result.total() == 1 ? "story" : "stories";
        String languages = result.queryLanguages().stream().map(it -> DispatchText.languageName(it.tag()))
                .collect(Collectors.joining(" or "));
        terminal.note("%s%,d %s; the question was read as %s".formatted(result.exact() ? "" : "more than ",
                result.total(), unit, languages));
        if (result.suggestion() != null) {
            terminal.note("did you mean: " + result.suggestion());
        }
        result.renderings().forEach(line -> terminal.note("  " + line));
    }

    private void print(int rank, Hit hit) {
        Terminal terminal = parts.terminal();
        Version version = hit.version();
        String headline = version.headline();
        terminal.line("%2d. %s".formatted(rank, terminal.bold(headline == null ? "(no headline)" : headline)));
        terminal.line("    " + DispatchText.facts(version, hit.versions()) + terminal.dim(" · " + version.id()));
        Instant now = terminal.clock().instant();
        StandingText.lines(version, hit.standing(), hit.versions(), now)
                .forEach(line -> terminal.line("    " + terminal.bold(line)));
        for (String line : DispatchText.wrap(highlighted(hit), "    ")) {
            terminal.line(line);
        }
        String translated = translated(hit);
        if (!translated.isEmpty()) {
            terminal.line("    " + terminal.dim(translated));
        }
        for (Version other : hit.versions()) {
            if (!other.id().equals(version.id())) {
                terminal.line(
                        "    also " + DispatchText.facts(other, hit.versions()) + terminal.dim(" · " + other.id()));
                StandingText
                        .lines(other, hit.standings().getOrDefault(other.id(), Standing.CURRENT), hit.versions(), now)
                        .forEach(line -> terminal.line("         " + line));
            }
        }
        hit.explanation().forEach(line -> terminal.line("    | " + line));
        terminal.line("");
    }

    /** Which words stand for those of the question, where they look different. */
    private static String translated(Hit hit) {
        return hit.matches().entrySet().stream()
                .filter(it -> !it.getValue().toLowerCase(Locale.ROOT).startsWith(it.getKey().toLowerCase(Locale.ROOT)))
                .map(it -> it.getKey() + " → " + it.getValue()).collect(Collectors.joining(", "));
    }

    private String highlighted(Hit hit) {
        StringBuilder text = new StringBuilder(hit.snippet().text());
        hit.snippet().highlights().reversed().forEach(
                span -> text.replace(span.start(), span.end(), parts.terminal().bold(span.in(hit.snippet().text()))));
        return text.toString();
    }
}
