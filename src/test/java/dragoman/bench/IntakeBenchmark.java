package dragoman.bench;

import static dragoman.bench.Benchmarks.say;
import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.home.Lexicons;
import dragoman.model.Language;
import dragoman.pipeline.Home;
import dragoman.pipeline.Wire;
import dragoman.search.DispatchSearch;
import dragoman.search.Indexes;
import dragoman.search.SearchRequest;
import dragoman.text.Analysis;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * What the watched folder costs: the same files through a bare loop (list, read, addDocument with the same analysis, move, one
 * commit) and through the service (durable, indexed, gone from the inbox), in turns and in one run; then from drop to found
 * by another process; then a folder of 100,000 files on a small heap. Prints; asserts nothing.
 */
public final class IntakeBenchmark {
    private static final int FILES = Integer.getInteger("bench.files", 10_000);
    private static final int MANY = Integer.getInteger("bench.many", 100_000);
    /** The service holds much more code than the loop, and takes longer to be compiled to its best. */
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 3;
    private static final int LENGTH = 2_000;
    private static final int TIMED_DROPS = 400;
    /** Ten seconds of the wire: a service runs for weeks, and its first seconds show the compiler at work. */
    private static final int UNTIMED_DROPS = 200;
    private static final int POLL_MILLIS = 50;

    private final Path root;

    private IntakeBenchmark(Path root) {
        this.root = root;
    }

    /** Runs all of it in a temporary folder. */
    public static void main(String[] args) throws Exception {
        Benchmarks.inTemporaryFolder(root -> new IntakeBenchmark(root).run());
    }

    private void run() throws Exception {
        List<Double> shares = new ArrayList<>();
        Home home = new Home(root.resolve("home"));
        try (RunningService service = start(home, "home", List.of())) {
            for (int round = 1; round <= WARM_UPS; round++) {
                bareLoop(texts(FILES, round), "warm-up" + round);
                watched(service, texts(FILES, round), "warm-up" + round);
            }
            for (int round = 1; round <= ROUNDS; round++) {
                List<String> texts = texts(FILES, WARM_UPS + round);
                double bare = bareLoop(texts, "bare" + round);
                double watched = watched(service, texts, "watched" + round);
                shares.add(watched / bare);
                say("round %d: bare loop %,.0f files/s, watched folder %,.0f files/s, share %.2f", round, bare, watched,
                        watched / bare);
            }
        }
        say("median share of the bare loop: %.2f (%,d dispatches of %,d characters)", Benchmarks.median(shares), FILES,
                LENGTH);
        latency();
        try (RunningService small = start(new Home(root.resolve("many")), "many", List.of("-Xmx256m"))) {
            say("%,d files in one folder at -Xmx256m: %,.0f files/s", MANY,
                    watched(small, texts(MANY, WARM_UPS + ROUNDS + 1), "many"));
        }
    }

    private RunningService start(Home home, String name, List<String> options) throws Exception {
        return RunningService.start(home, root.resolve(name + ".log"), options);
    }

    private static List<String> texts(int count, long seed) {
        return Benchmarks.texts(count, LENGTH, seed);
    }

    private double bareLoop(List<String> texts, String name) throws IOException {
        Path in = Benchmarks.write(texts, root.resolve(name + "-in"));
        Path done = Files.createDirectories(root.resolve(name + "-done"));
        long start = System.nanoTime();
        try (FSDirectory directory = FSDirectory.open(root.resolve(name + "-index"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer()));
                Stream<Path> files = Files.list(in)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                Language language = language(text);
                Document document = new Document();
                document.add(new StringField("id", file.toString(), Field.Store.YES));
                document.add(new StoredField("text", text));
                document.add(new TextField("stems." + language.tag(), text, Field.Store.NO));
                document.add(new TextField("words." + language.tag(), text, Field.Store.NO));
                document.add(new TextField("names", text, Field.Store.NO));
                writer.addDocument(document);
                Files.move(file, done.resolve(file.getFileName()));
            }
            writer.commit();
        }
        return Benchmarks.rate(texts.size(), start);
    }

    /** {@link Wire} begins each dispatch with an article or a conjunction: as good as free. */
    private static Language language(String text) {
        return switch (text.substring(0, 2)) {
            case "th" -> Language.ENGLISH;
            case "le" -> Language.FRENCH;
            case "ve" -> Language.TURKISH;
            default -> throw new IllegalArgumentException("not of this wire: " + text);
        };
    }

    private static Analyzer analyzer() {
        Map<String, Analyzer> fields = Arrays.stream(Language.values()).flatMap(it -> Stream.of(
                Map.entry("stems." + it.tag(), Analysis.stemmed(it)),
                Map.entry("words." + it.tag(), Analysis.words(it))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return fields.getOrDefault(field, Analysis.names());
            }
        };
    }

    /** Until every file is durable, findable by a new reader, and gone from the inbox. The service is as warm as the loop. */
    private double watched(RunningService service, List<String> texts, String name) throws Exception {
        Path waiting = Benchmarks.write(texts, root.resolve(name + "-waiting"));
        long before = service.found();
        long start = System.nanoTime();
        service.drop(waiting);
        long seen = 0;
        while (seen < texts.size()) {
            Thread.sleep(POLL_MILLIS);
            long now = service.found() - before;
            if (texts.size() >= MANY && now / 20_000 > seen / 20_000) {
                say("  %,7d files after %5.1f s", now, (System.nanoTime() - start) / 1e9);
            }
            seen = now;
        }
        return Benchmarks.rate(texts.size(), start);
    }

    /** Drops 20 files a second, each with a word of its own; another process searches for the words. */
    private void latency() throws Exception {
        Home home = new Home(root.resolve("latency"));
        try (RunningService _ = start(home, "latency", List.of())) {
            Process finder = Jvm.start(null, List.of(), Finder.class.getName(), home.index().toString());
            List<Long> delays = new ArrayList<>();
            Thread reader = Thread.ofPlatform()
                    .start(() -> finder.inputReader().lines().forEach(line -> delays.add(Long.parseLong(line))));
            Wire wire = new Wire(4);
            try (BufferedWriter questions = finder.outputWriter()) {
                for (int i = 0; i < UNTIMED_DROPS + TIMED_DROPS; i++) {
                    String word = "zq" + Integer.toString(1_000_000 + i, Character.MAX_RADIX);
                    Path part = home.inbox().resolve("l" + i + ".txt.part");
                    Files.writeString(part, wire.next(LENGTH) + word + "\n");
                    Files.move(part, home.inbox().resolve("l" + i + ".txt"));
                    questions.write(word + " " + System.currentTimeMillis() + "\n");
                    questions.flush();
                    Thread.sleep(50);
                }
            }
            reader.join();
            finder.waitFor();
            List<Long> sorted = delays.stream().skip(UNTIMED_DROPS).sorted().toList();
            say("drop → found by another process at 20 files/s: p50 %d ms, p95 %d ms, %d of %d found",
                    sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.size(), TIMED_DROPS);
        }
    }

    /** Reads "word time" lines and prints for each how many milliseconds later a search found the word. */
    static final class Finder {
        private Finder() {
        }

        public static void main(String[] args) throws Exception {
            Path index = Path.of(args[0]);
            List<String[]> wanted = Collections.synchronizedList(new ArrayList<>());
            boolean[] ended = {false};
            Thread input = Thread.ofPlatform().start(() -> {
                new BufferedReader(new InputStreamReader(System.in, UTF_8)).lines()
                        .forEach(line -> wanted.add(line.split(" ", 2)));
                ended[0] = true;
            });
            Lexicon lexicon = Lexicons.builtIn();
            long seen = -1;
            while (!ended[0] || !wanted.isEmpty()) {
                Thread.sleep(10);
                long now = Indexes.checkpoint(index).map(it -> it.tally().accepted()).orElse(0L);
                if (now == seen) {
                    continue;
                }
                seen = now;
                try (DispatchSearch search = Indexes.openSearch(index, lexicon)) {
                    for (String[] question : List.copyOf(wanted)) {
                        if (search.search(SearchRequest.of(question[0])).total() > 0) {
                            System.out.println(System.currentTimeMillis() - Long.parseLong(question[1]));
                            wanted.remove(question);
                        }
                    }
                }
            }
            input.join();
        }
    }
}
