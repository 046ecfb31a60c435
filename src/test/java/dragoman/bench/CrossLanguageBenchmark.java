package dragoman.bench;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Translation;
import dragoman.lexicon.home.Lexicons;
import dragoman.model.Checkpoint;
import dragoman.model.Completeness;
import dragoman.model.Dispatch;
import dragoman.model.Header;
import dragoman.model.JournalPosition;
import dragoman.model.Language;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.Tally;
import dragoman.model.TextSpan;
import dragoman.search.DispatchIndex;
import dragoman.search.DispatchSearch;
import dragoman.search.Hit;
import dragoman.search.IndexEntry;
import dragoman.search.Indexes;
import dragoman.search.SearchRequest;
import dragoman.search.SearchRequest.Detail;
import dragoman.search.SearchRequest.Filter;
import dragoman.search.SearchRequest.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells how well a sentence of a document finds the rest of it in another language, with more and more of what search has:
 * known-item search over texts that people translated. The folder has LANGUAGE/ID.txt, one sentence a line, the same ID and
 * the same line in each language. Prints a table; asserts nothing.
 *
 * <p>{@code -Dbench.documents=FOLDER}, {@code -Dbench.line=0} for the sentence that asks, and {@code -Dbench.lexicon=FOLDER} for a home's
 * lexicon to be the last layer but one.
 */
public final class CrossLanguageBenchmark {
    private static final Path DOCUMENTS = Path.of(System.getProperty("bench.documents", "documents"));
    private static final int LINE = Integer.getInteger("bench.line", 0);
    private static final @Nullable String LEARNED = System.getProperty("bench.lexicon");
    private static final int RANKS = 10;

    private final Map<String, Map<Language, Document>> documents = new TreeMap<>();
    private final List<Language> languages = new ArrayList<>();

    private record Document(String question, String text) {
    }

    /** How well answers were found, as mean reciprocal ranks: asked in their own language alone, from another, and in one list. */
    private record Found(double same, double other, double list, double own) {
        void print(String layers) {
            System.out.println(String.format(Locale.ROOT, "%-42s %6.1f %% %6.1f %% %6.1f %%", layers,
                    100 * other / same, 100 * list / same, 100 * own / same));
        }
    }

    private CrossLanguageBenchmark() {
    }

    /** Runs it in a temporary folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("dragoman-cross-bench");
        try {
            new CrossLanguageBenchmark().run(folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run(Path folder) throws IOException {
        read();
        Path alone = folder.resolve("alone");
        Path linked = folder.resolve("linked");
        index(alone, false);
        index(linked, true);
        Lexicon builtIn = Lexicons.builtIn();
        Lexicon all = LEARNED == null ? builtIn : Lexicons.open(Path.of(LEARNED), builtIn);
        System.out.println(String.format("%d documents, line %d%n%-42s %8s %8s %8s", documents.size(), LINE, "",
                "another", "list", "own"));
        found(alone, new Part(builtIn, _ -> false)).print("words as they stand, and names");
        found(alone, new Part(builtIn, it -> it.source().contains("cldr"))).print("+ names of CLDR");
        found(alone, builtIn).print("+ built-in lexicon");
        if (LEARNED != null) {
            found(alone, all).print("+ learned lexicon");
        }
        found(linked, all).print("+ versions in the question's language");
    }

    private void read() throws IOException {
        for (Language language : Language.values()) {
            Path folder = DOCUMENTS.resolve(language.tag());
            if (Files.isDirectory(folder)) {
                languages.add(language);
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        List<String> lines = new ArrayList<>(Files.readAllLines(file));
                        if (lines.size() > Math.max(1, LINE)) {
                            String question = lines.remove(LINE);
                            documents.computeIfAbsent(String.valueOf(file.getFileName()),
                                    _ -> new EnumMap<>(Language.class))
                                    .put(language, new Document(question, String.join("\n", lines)));
                        }
                    }
                }
            }
        }
        documents.values().removeIf(versions -> versions.size() < languages.size());
    }

    private void index(Path folder, boolean linked) throws IOException {
        Files.createDirectories(folder);
        List<IndexEntry> entries = new ArrayList<>();
        documents.forEach((name, versions) -> versions.forEach((language, document) -> {
            String id = id(name, language);
            Dispatch dispatch = new Dispatch(id, "plain-text", "UTF-8", language.tag(),
                    new Header(null, List.of(), null, List.of(), null, null), Metadata.NONE, document.text(),
                    List.of(new TextSpan(0, document.text().length())), new Origin.Unattributed(), Completeness.FULL,
                    List.of());
            entries.add(new IndexEntry(dispatch, linked ? id(name, languages.getFirst()) : id, Instant.EPOCH,
                    JournalPosition.START));
        }));
        try (DispatchIndex index = Indexes.openWriter(folder)) {
            index.add(entries);
            index.commit(new Checkpoint(JournalPosition.START, new Tally(entries.size(), 0, 0)));
        }
    }

    private static String id(String name, Language language) {
        return name + "." + language.tag();
    }

    private Found found(Path folder, Lexicon lexicon) throws IOException {
        double[] sums = new double[4];
        try (DispatchSearch search = Indexes.openSearch(folder, lexicon)) {
            for (Map.Entry<String, Map<Language, Document>> it : documents.entrySet()) {
                for (Language from : languages) {
                    add(search, it.getKey(), it.getValue().get(from).question(), from, sums);
                }
            }
        }
        int same = documents.size() * languages.size();
        int other = same * (languages.size() - 1);
        return new Found(sums[0] / same, sums[1] / other, (sums[2] + sums[3]) / (same + other), sums[2] / same);
    }

    private void add(DispatchSearch search, String name, String question, Language from, double[] sums)
            throws IOException {
        List<String> list = ask(search, question, from, Set.of(), RANKS * languages.size());
        for (Language to : languages) {
            String answer = id(name, to);
            List<String> rivals = list.stream().filter(id -> id.equals(answer) || !id.startsWith(name)).toList();
            sums[to == from ? 0 : 1] += reciprocal(ask(search, question, from, Set.of(to.tag()), RANKS), answer);
            sums[to == from ? 2 : 3] += reciprocal(rivals, answer);
        }
    }

    private static List<String> ask(DispatchSearch search, String question, Language from, Set<String> in, int limit)
            throws IOException {
        Filter filter = new Filter(in, Set.of(), null, null, null, null, null, null, null);
        return search.search(new SearchRequest(question, from, filter, true, true, Order.SCORE, 0, limit, Detail.ID))
                .hits().stream().map(Hit::version).map(version -> version.id()).toList();
    }

    private static double reciprocal(List<String> ids, String answer) {
        int rank = ids.indexOf(answer) + 1;
        return rank == 0 || rank > RANKS ? 0 : 1.0 / rank;
    }

    /** What part of a lexicon knows. */
    private record Part(Lexicon whole, Predicate<Translation> kept) implements Lexicon {
        @Override
        public List<Translation> translations(List<String> terms, Language from, Language to) {
            return whole.translations(terms, from, to).stream().filter(kept).toList();
        }

        @Override
        public int longestEntry(Language language) {
            return whole.longestEntry(language);
        }
    }
}
