package dragoman.bench;

import static dragoman.bench.Benchmarks.say;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import dragoman.model.Incoming;
import dragoman.read.DispatchReader;
import dragoman.read.FirstBytes;
import dragoman.read.Reading;
import dragoman.read.any.Readers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * How many documents a second each format is read at: its own good fixtures, those of text with their longest paragraph repeated
 * until they have about 5 KB, beside a bare pass over the same bytes (decode, split into lines). Seconds are those of the processor,
 * so that a busy machine does not count. Prints; asserts nothing.
 */
public final class ReaderBenchmark {
    private static final Path FIXTURES = Path.of("src/test/resources/read");
    private static final List<String> OF_TEXT = List.of("wire-text", "ninjs", "newsml-g2", "newsml-1", "nitf", "feed",
            "web-page",
            "mail", "teleprinter");
    private static final List<String> PACKED = List.of("archive", "office");
    private static final int LENGTH = 5_000;
    private static final long WARM_UP = 4_000_000_000L;
    private static final long MEASURED = 2_000_000_000L;

    private ReaderBenchmark() {
    }

    /** Runs all of it: about a minute. */
    public static void main(String[] args) throws IOException {
        DispatchReader reader = Readers.shipped(1 << 24);
        say("%-12s %10s %8s %10s %8s", "format", "docs/s", "MB/s", "bare/s", "share");
        for (String format : OF_TEXT) {
            measure(format, documents(format, true), reader);
        }
        for (String format : PACKED) {
            measure(format, documents(format, false), reader);
        }
        recognition();
    }

    private static void measure(String format, List<byte[]> documents, DispatchReader reader) {
        double read = perSecond(documents,
                bytes -> reader.read(Incoming.of("x", bytes)) instanceof Reading.Items ? 1 : 0);
        double bare = perSecond(documents, bytes -> new String(bytes, UTF_8).lines().count());
        double length = documents.stream().mapToInt(bytes -> bytes.length).average().orElse(0);
        say("%-12s %,10.0f %8.1f %,10.0f %8.3f", format, read, read * length / 1e6, bare, read / bare);
    }

    /** What a plain text costs before its own reader has it. */
    private static void recognition() {
        byte[] text = "A sentence of a wire text, as long as most. ".repeat(45).getBytes(UTF_8);
        double looked = perSecond(List.of(text), bytes -> FirstBytes.of(bytes).hashCode());
        say("first bytes of a 2 KB text: %.3f microseconds", 1e6 / looked);
    }

    private static double perSecond(List<byte[]> documents, ToLongFunction<byte[]> work) {
        run(documents, work, WARM_UP);
        return run(documents, work, MEASURED);
    }

    /** Goes on until the processor has worked so long: on a busy machine a clock would stop it before anything is compiled. */
    private static double run(List<byte[]> documents, ToLongFunction<byte[]> work, long nanos) {
        long start = processorTime();
        long used = 0;
        long done = 0;
        long made = 0;
        while (used < nanos) {
            for (byte[] document : documents) {
                made += work.applyAsLong(document);
            }
            done += documents.size();
            used = processorTime() - start;
        }
        if (made < 0) {
            throw new IllegalStateException("nothing was made");
        }
        return done * 1e9 / used;
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static List<byte[]> documents(String format, boolean blownUp) throws IOException {
        DispatchReader reader = Readers.shipped(1 << 24);
        List<byte[]> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(FIXTURES.resolve(format).resolve("good"))) {
            for (Path file : files.filter(it -> !it.toString().endsWith(".expected")).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                byte[] longer = blownUp && reader.read(Incoming.of("x", bytes)) instanceof Reading.Items items
                        ? blownUp(bytes, items)
                        : bytes;
                documents.add(longer);
            }
        }
        return documents;
    }

    /** The first item's longest paragraph, where it stands in the file as it is, many times over. */
    private static byte[] blownUp(byte[] bytes, Reading.Items items) {
        String file = new String(bytes, UTF_8);
        String longest = items.items().getFirst().paragraphs().stream()
                .map(span -> span.in(items.items().getFirst().text()))
                .max((a, b) -> Integer.compare(a.length(), b.length())).orElse("");
        int at = longest.isEmpty() ? -1 : file.indexOf(longest);
        if (at < 0) {
            return bytes;
        }
        int times = Math.max(0, (LENGTH - bytes.length) / (longest.length() + 1));
        return (file.substring(0, at) + (longest + " ").repeat(times) + file.substring(at)).getBytes(UTF_8);
    }
}
