package dragoman.read.any;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.model.Incoming;
import dragoman.read.DispatchReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Reads all fixtures, and files made to fill the memory, with the limit that the program has by itself; prints the most heap in use. */
final class HostileIntake {
    private static final int DEFAULT_LIMIT = 16 << 20;
    private static final int DEEP = 20_000;
    private static final int MEGABYTE = 1 << 20;

    private HostileIntake() {
    }

    /** Ends with an exception if any of them does more harm than to be refused. */
    public static void main(String[] args) throws IOException {
        DispatchReader reader = Readers.shipped(DEFAULT_LIMIT);
        int files = 0;
        for (Path fixture : fixtures()) {
            reader.read(Incoming.of("x", Files.readAllBytes(fixture)));
            files++;
        }
        for (byte[] made : List.of(line("", 100 * MEGABYTE), line("", DEFAULT_LIMIT - 1),
                line("<p>", DEFAULT_LIMIT - 10),
                line("{\"body_text\":\"", DEFAULT_LIMIT - 20), line("<nitf><p>", DEFAULT_LIMIT - 20), millionKeys(),
                deep("<nitf>", "<p>"), deep("<html>", "<table><tr><td>"), deep("<rss>", "<x>"), deep("", "{\"a\":"),
                gzipBomb(),
                zipBomb())) {
            reader.read(Incoming.of("x", made));
            files++;
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
        System.out.printf("%d files, peak %d MB of %d MB%n", files, peak / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE);
    }

    private static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/read"))) {
            return files.filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".expected")).toList();
        }
    }

    private static byte[] line(String opening, int length) {
        String words = "and on and on ";
        return (opening + words.repeat((length - opening.length()) / words.length())).getBytes(ISO_8859_1);
    }

    private static byte[] millionKeys() {
        return IntStream.range(0, 1_000_000).mapToObj(i -> "\"k" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"))
                .getBytes(UTF_8);
    }

    private static byte[] deep(String root, String tag) {
        return (root + tag.repeat(DEEP)).getBytes(UTF_8);
    }

    private static byte[] gzipBomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 1000; i++) {
                gzip.write(new byte[MEGABYTE]);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < 100; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write(line("", 10 * MEGABYTE));
            }
        }
        return packed.toByteArray();
    }
}
