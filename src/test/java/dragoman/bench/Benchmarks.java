package dragoman.bench;

import dragoman.pipeline.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What benchmarks of the service have in common. */
final class Benchmarks {
    private Benchmarks() {
    }

    /** A benchmark that works in a folder. */
    @FunctionalInterface
    interface Run {
        void in(Path root) throws Exception;
    }

    /** Runs one in a temporary folder. */
    static void inTemporaryFolder(Run run) throws Exception {
        Path root = Files.createTempDirectory("dragoman-bench");
        try {
            run.in(root);
        } finally {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Dispatches of about so many characters, the same each time for the same seed. */
    static List<String> texts(int count, int length, long seed) {
        Wire wire = new Wire(seed);
        return Stream.generate(() -> wire.next(length)).limit(count).toList();
    }

    /** Writes each text into a file of its own, in a new folder. */
    static Path write(List<String> texts, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(folder.resolve("d%06d.txt".formatted(i)), texts.get(i));
        }
        return folder;
    }

    /** So many in a second since a start by {@link System#nanoTime}. */
    static double rate(int count, long start) {
        return count / ((System.nanoTime() - start) / 1e9);
    }

    /** The one in the middle. */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
