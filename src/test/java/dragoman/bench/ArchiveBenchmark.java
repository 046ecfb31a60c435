package dragoman.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import dragoman.archive.Archive;
import dragoman.archive.Drop;
import dragoman.archive.Finding;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalWriter;
import dragoman.archive.VerifyListener;
import dragoman.archive.VerifyRequest;
import dragoman.archive.home.Archives;
import dragoman.archive.journal.Journals;
import dragoman.model.Completeness;
import dragoman.model.Dispatch;
import dragoman.model.Header;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.TextSpan;
import dragoman.pipeline.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What sealing and verifying cost: 100,000 generated dispatches on two days, against bare SHA-512 of the same files in the same
 * run. Prints; asserts nothing.
 */
public final class ArchiveBenchmark {
    private static final int DISPATCHES = Integer.getInteger("bench.dispatches", 100_000);
    private static final int LENGTH = 2_000;
    private static final int ROUNDS = 3;
    private static final Instant FIRST_DAY = Instant.parse("2026-03-01T09:00:00Z");

    private final Path root;
    private long textBytes;

    private ArchiveBenchmark(Path root) {
        this.root = root;
    }

    /** Runs all of it in a temporary folder. */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        Path root = Files.createTempDirectory("dragoman-archive-bench");
        try {
            new ArchiveBenchmark(root).run();
        } finally {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void run() throws IOException, GeneralSecurityException {
        Path journal = root.resolve("journal");
        write(journal, FIRST_DAY, 0);
        write(journal, FIRST_DAY.plusSeconds(86_400), 1);
        Archive archive = Archives.open(journal,
                Clock.fixed(FIRST_DAY.plusSeconds(3 * 86_400), ZoneOffset.UTC));
        Cost sealing = Cost.of(() -> archive.seal(true, _ -> {
        }));
        long bytes = size(root.resolve("archive"));
        System.out.printf("%,d dispatches: %,d bytes on disk each, %,d of raw text%n", DISPATCHES, bytes / DISPATCHES,
                textBytes / DISPATCHES);
        tell("seal", sealing, bytes);
        for (int round = 1; round <= ROUNDS; round++) {
            Cost hashing = Cost.of(() -> hash(root.resolve("archive")));
            tell("sha512", hashing, bytes);
            compare("verify", archive, VerifyRequest.ALL, hashing, bytes);
            compare("verify --every-record", archive, new VerifyRequest(null, 0, false, 0, true), hashing, bytes);
        }
    }

    private static void compare(String name, Archive archive, VerifyRequest request, Cost hashing, long bytes)
            throws IOException, GeneralSecurityException {
        Cost cost = Cost.of(() -> archive.verify(request, null, new Random(1), SILENT));
        tell(name, cost, bytes);
        System.out.printf("  %.2f of sha512 by the clock, %.2f by the processor%n", hashing.seconds() / cost.seconds(),
                hashing.processorSeconds() / cost.processorSeconds());
    }

    private static void tell(String name, Cost cost, long bytes) {
        System.out.printf("%s: %.0f MB/s, %,.0f dispatches/s; by the processor's clock %.0f MB/s, %,.0f dispatches/s%n",
                name, bytes / cost.seconds() / 1e6, DISPATCHES / cost.seconds(),
                bytes / cost.processorSeconds() / 1e6, DISPATCHES / cost.processorSeconds());
    }

    /** What something took: by the clock on the wall, and of all processors together, which others who use them do not change. */
    private record Cost(double seconds, double processorSeconds) {
        private interface Work {
            void run() throws IOException, GeneralSecurityException;
        }

        static Cost of(Work work) throws IOException, GeneralSecurityException {
            long processor = processorNanos();
            long start = System.nanoTime();
            work.run();
            return new Cost((System.nanoTime() - start) / 1e9, (processorNanos() - processor) / 1e9);
        }

        private static long processorNanos() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        }
    }

    private void write(Path journal, Instant day, int part) throws IOException {
        Wire wire = new Wire(part);
        try (JournalWriter writer = Journals.open(journal, Clock.fixed(day, ZoneOffset.UTC), 1L << 30)) {
            for (int i = 0; i < DISPATCHES / 2; i++) {
                String text = wire.next(LENGTH);
                byte[] bytes = text.getBytes(UTF_8);
                textBytes += bytes.length;
                Dispatch dispatch = new Dispatch("%020d".formatted(i * 2 + part), "wire-text", "UTF-8", "en",
                        new Header(text.lines().findFirst().orElseThrow(), List.of(), "Lyon", List.of(), "LHA", day),
                        Metadata.NONE, text, List.of(new TextSpan(0, text.length())), new Origin.Unattributed(),
                        Completeness.FULL, List.of());
                writer.append(new JournalEntry.Acceptance(new Drop(i + ".txt", null, day), bytes, List.of(dispatch)));
            }
        }
    }

    private static void hash(Path folder) throws IOException, GeneralSecurityException {
        byte[] chunk = new byte[1 << 16];
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                MessageDigest digest = MessageDigest.getInstance("SHA-512");
                try (InputStream in = Files.newInputStream(file)) {
                    for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                        digest.update(chunk, 0, length);
                    }
                }
                digest.digest();
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static final VerifyListener SILENT = new VerifyListener() {
        @Override
        public void reached(long bytes, long total) {
            // Figures come at the end.
        }

        @Override
        public void found(Finding finding) {
            System.out.println(finding);
        }
    };
}
