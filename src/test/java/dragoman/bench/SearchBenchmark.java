package dragoman.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Times questions to an index of generated dispatches, a third in each language, whose words are those of the built-in lexicon
 * and as unevenly frequent as words are: six words answered from all three languages, and the same six words from their own
 * alone, in turns and in one process. Prints; asserts nothing.
 */
public final class SearchBenchmark {
    private static final int DISPATCHES = Integer.getInteger("bench.dispatches", 100_000);
    private static final int QUESTIONS = 1_000;
    private static final int WORDS = 250;
    private static final int ASKED = 6;
    /** Words are asked from the middle of the list: nobody asks for the commonest, and the rarest are cheap. */
    private static final int LEAST_COMMON = 3_000;

    /** In the order of the tables' columns. */
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.FRENCH, Language.TURKISH);

    private final Map<Language, List<String>> words = new EnumMap<>(Language.class);
    private final Random random = new Random(11);

    private SearchBenchmark() {
    }

    /** Runs it in a temporary folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("dragoman-search-bench");
        try {
            new SearchBenchmark().run(folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run(Path folder) throws IOException {
        readWords();
        index(folder);
        try (DispatchSearch search = Indexes.openSearch(folder, Lexicons.builtIn())) {
            time(search, QUESTIONS);
            time(search, QUESTIONS).print();
        }
    }

    private void readWords() throws IOException {
        Map<Language, Set<String>> found = new EnumMap<>(Language.class);
        try (Stream<Path> tables = Files.list(Path.of("src/main/resources/dragoman/lexicon/dictionary"))) {
            for (Path table : tables.sorted().toList()) {
                for (String row : Files.readAllLines(table, UTF_8)) {
                    String[] cells = row.split("\t");
                    for (int column = 1; column < cells.length; column++) {
                        Arrays.stream(cells[column].split("; ")).filter(word -> !word.contains(" "))
                                .forEach(found.computeIfAbsent(LANGUAGES.get(column - 1),
                                        _ -> new LinkedHashSet<>())::add);
                    }
                }
            }
        }
        found.forEach((language, all) -> {
            List<String> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            words.put(language, shuffled);
        });
    }

    private void index(Path folder) throws IOException {
        try (DispatchIndex index = Indexes.openWriter(folder)) {
            List<IndexEntry> group = new ArrayList<>();
            for (int i = 0; i < DISPATCHES; i++) {
                group.add(entry(i));
                if (group.size() == 1_000) {
                    index.add(group);
                    group.clear();
                }
            }
            index.add(group);
            index.commit(new Checkpoint(JournalPosition.START, new Tally(DISPATCHES, 0, 0)));
        }
    }

    private IndexEntry entry(int number) {
        Language language = LANGUAGES.get(number % LANGUAGES.size());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            text.append(word(language)).append(' ');
        }
        String id = "d%019d".formatted(number);
        String headline = word(language) + " " + word(language) + " " + word(language);
        Header header = new Header(headline, List.of(), null, List.of(), null, Instant.ofEpochSecond(60L * number));
        Dispatch dispatch = new Dispatch(id, "wire-text", "UTF-8", language.tag(), header, Metadata.NONE,
                text.toString(), List.of(new TextSpan(0, text.length())), new Origin.Unattributed(), Completeness.FULL,
                List.of());
        return new IndexEntry(dispatch, id, Instant.EPOCH, JournalPosition.START);
    }

    /** The n-th word comes 1/n as often as the first (Zipf). */
    private String word(Language language) {
        List<String> all = words.get(language);
        return all.get((int) Math.exp(random.nextDouble() * Math.log(all.size())) - 1);
    }

    private record Times(List<Long> across, List<Long> within) {
        void print() {
            System.out.println(String.format(Locale.ROOT,
                    "%,d dispatches, %d words: three languages p50 %.1f ms, p99 %.1f ms; one language p50 %.1f ms, p99 %.1f ms",
                    DISPATCHES, ASKED, millis(across, 50), millis(across, 99), millis(within, 50),
                    millis(within, 99)));
        }

        private static double millis(List<Long> times, int percentile) {
            return times.stream().sorted().toList().get(times.size() * percentile / 100) / 1e6;
        }
    }

    private Times time(DispatchSearch search, int questions) throws IOException {
        Times times = new Times(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < questions; i++) {
            Language language = LANGUAGES.get(i % LANGUAGES.size());
            List<String> asked = new ArrayList<>();
            for (int word = 0; word < ASKED; word++) {
                asked.add(words.get(language).get(random.nextInt(LEAST_COMMON)));
            }
            String question = String.join(" ", asked);
            times.across
                    .add(nanos(search, new SearchRequest(question, language, Filter.NONE, true, false, Order.SCORE, 0,
                            10, Detail.SNIPPET)));
            times.within
                    .add(nanos(search, new SearchRequest(question, language, Filter.NONE, false, false, Order.SCORE, 0,
                            10, Detail.SNIPPET)));
        }
        return times;
    }

    private static long nanos(DispatchSearch search, SearchRequest request) throws IOException {
        long start = System.nanoTime();
        search.search(request);
        return System.nanoTime() - start;
    }
}
