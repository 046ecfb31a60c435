package dragoman.archive.bucket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.archive.ArchiveDamagedException;
import dragoman.archive.Bucket;
import dragoman.archive.BucketException;
import dragoman.archive.Finding;
import dragoman.archive.HandClock;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalWriter;
import dragoman.archive.ObjectStore;
import dragoman.archive.PurgeOrder;
import dragoman.archive.Replica;
import dragoman.archive.SampleEntries;
import dragoman.archive.VerifyListener;
import dragoman.archive.VerifyReport;
import dragoman.archive.VerifyRequest;
import dragoman.archive.disk.Folders;
import dragoman.archive.home.Archives;
import dragoman.archive.home.SealedDays;
import dragoman.archive.journal.Journals;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bucket holds is what the archive holds, and enough to have it back. */
class ReplicaTest {
    private static final String DAY = "2026-03-02";

    private static ObjectStore store;
    private static int places;

    @TempDir
    Path root;

    private SealedDays home;
    private String prefix;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        store = ObjectStore.start(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    /** A home with three sealed days, and a place in the bucket that nothing was ever put into. */
    @BeforeEach
    void seal() throws IOException {
        home = new SealedDays(root.resolve("home")).write();
        home.seal();
        prefix = "haber/arşiv " + places++;
    }

    private Replica replica() {
        return replica(home);
    }

    private Replica replica(SealedDays of) {
        return Archives.replica(of.journal(), store.bucket(prefix), of.clock());
    }

    private List<String> update() throws IOException {
        List<String> days = new ArrayList<>();
        assertThat(replica().update(day -> days.add(day.toString()))).isEqualTo(days.size());
        return days;
    }

    private List<String> findings() throws IOException {
        List<String> told = new ArrayList<>();
        VerifyReport report = replica().verify(0, new VerifyListener() {
            @Override
            public void reached(long bytes, long total) {
                assertThat(bytes).isLessThanOrEqualTo(total);
            }

            @Override
            public void found(Finding finding) {
                told.add(finding.toString());
            }
        });
        assertThat(report.findings()).extracting(Finding::toString).isEqualTo(told);
        return told.stream().map(it -> it.substring(("s3://news-archive/" + prefix + "/").length())).toList();
    }

    private Path there(String name) {
        return store.folder(prefix).resolve(name);
    }

    /** The files of a folder, with their bytes. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path path : Folders.walk(folder)) {
            if (Files.isRegularFile(path)) {
                files.put(folder.relativize(path).toString(), Files.readString(path, ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void theBucketBecomesTheArchiveFileByFile() throws IOException {
        assertThat(update()).isEqualTo(SealedDays.DAYS);

        assertThat(files(store.folder(prefix))).isEqualTo(files(home.archive()));
        assertThat(findings()).isEmpty();
        assertThat(home.openArchive().verify(VerifyRequest.ALL, null, new Random(1), new VerifyListener() {
            @Override
            public void reached(long bytes, long total) {
                // Only what is found counts.
            }

            @Override
            public void found(Finding finding) {
                // It is in the report.
            }
        }).findings()).isEmpty();
    }

    @Test
    void whatIsThereIsNotCopiedAgain() throws IOException {
        update();

        assertThat(update()).isEmpty();
    }

    @Test
    void withoutAnArchiveThereIsNothingToCopy() throws IOException {
        SealedDays fresh = new SealedDays(root.resolve("fresh"));

        assertThat(replica(fresh).update(_ -> {
        })).isZero();
        assertThat(fresh.seal()).isZero();
        assertThat(replica(fresh).update(_ -> {
        })).isZero();
        assertThat(store.folder(prefix)).doesNotExist();
    }

    @Test
    void anArchiveThatHasLostItsEventsIsNotCopied() throws IOException {
        Files.delete(home.archive().resolve("events.jsonl"));

        assertThatThrownBy(this::update).isInstanceOf(ArchiveDamagedException.class)
                .hasMessageContainingAll("events.jsonl", "it is missing");
        assertThat(store.folder(prefix).resolve(DAY)).doesNotExist();
    }

    @Test
    void aDayThatWasSealedAgainIsCopiedAgain() throws IOException {
        update();
        home.clock().set("2026-03-03T23:00:00Z");
        try (JournalWriter writer = home.open()) {
            writer.append(SampleEntries.numbered(900));
        }
        home.clock().set("2026-03-05T02:15:00Z");
        home.seal();

        assertThat(update()).containsExactly("2026-03-03");
        assertThat(there("2026-03-03/v2/content")).isDirectory();
        assertThat(files(store.folder(prefix))).isEqualTo(files(home.archive()));
    }

    @Test
    void whatWasPurgedIsGoneFromTheBucketToo() throws IOException {
        update();
        TreeMap<JournalPosition, Set<String>> dispatches = new TreeMap<>();
        Journals.read(home.journal()).replay(JournalPosition.START, (start, _, entry) -> {
            if (dispatches.isEmpty() && entry instanceof JournalEntry.Acceptance it) {
                dispatches.put(start, Set.of(it.dispatches().getFirst().id()));
            }
        });
        Map<String, String> before = files(store.folder(prefix));
        home.openArchive().purge(new PurgeOrder(dispatches, Instant.parse("2026-03-05T10:00:00Z"), "mahkeme kararı"),
                () -> {
                });

        assertThat(update()).containsExactly("2026-03-01");
        assertThat(files(store.folder(prefix))).isEqualTo(files(home.archive())).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"inventory.json.sha512", "v1"})
    void aDayThatAKillLeftHalfCopiedIsFinished(String missing) throws IOException {
        update();
        Folders.delete(there(DAY).resolve(missing));

        assertThat(update()).containsExactly(DAY);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aFlippedByteOfAnyFileIsFound() throws IOException {
        update();
        List<String> files = List.copyOf(files(there(DAY)).keySet());
        for (String file : files) {
            flip(there(DAY).resolve(file));
        }

        assertThat(files).hasSizeGreaterThan(9);
        assertThat(findings()).containsExactlyElementsOf(
                files.stream().map(file -> DAY + "/" + file + ": it is not as the archive has it").toList());
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void whatIsMissingOrTooManyIsFound() throws IOException {
        update();
        Files.delete(there(DAY + "/v1/content/index.cdxj"));
        Files.writeString(there(DAY + "/v1/content/not.txt"), "bir not");
        Folders.delete(there("2026-03-01"));
        Folders.delete(home.archive().resolve("2026-03-03"));

        assertThat(findings()).anySatisfy(it -> assertThat(it).isEqualTo("2026-03-01/inventory.json: it is missing"))
                .contains(DAY + "/v1/content/index.cdxj: it is missing",
                        DAY + "/v1/content/not.txt: nothing of that name belongs here",
                        "2026-03-03: the archive has no such day; archive restore brings it back");
    }

    @Test
    void theBucketAloneGivesTheHomeBack() throws IOException {
        Map<JournalPosition, String> entries = home.entries();
        home.openArchive().hold("ID100", "dava 2026/7");
        update();
        SealedDays fresh = new SealedDays(root.resolve("fresh"));
        List<LocalDate> restored = new ArrayList<>();

        assertThat(replica(fresh).restore(day -> restored.add(day.day()))).isEqualTo(3);

        assertThat(restored).extracting(LocalDate::toString).isEqualTo(SealedDays.DAYS);
        assertThat(fresh.entries()).isEqualTo(entries);
        assertThat(fresh.openArchive().holds()).containsEntry("ID100", "dava 2026/7");
        assertThat(replica(fresh).restore(_ -> {
        })).isZero();
        assertThat(replica(fresh).update(_ -> {
        })).isZero();
    }

    @Test
    void aDayThatIsNotWholeThereIsNotRestored() throws IOException {
        update();
        flip(there(DAY + "/v1/content/summary.json"));
        SealedDays fresh = new SealedDays(root.resolve("fresh"));

        assertThatThrownBy(() -> replica(fresh).restore(_ -> {
        })).isInstanceOf(ArchiveDamagedException.class).hasMessageContainingAll("P090", "/" + DAY, "summary.json");
        assertThat(fresh.archive().resolve("2026-03-01")).exists();
        assertThat(fresh.archive().resolve(DAY)).doesNotExist();
    }

    @Test
    void aDayThatIsNotWholeHereSpoilsNoCopy() throws IOException {
        update();
        Map<String, String> before = files(store.folder(prefix));
        flip(home.content(DAY, "summary.json"));
        Files.delete(there(DAY + "/v1/content/README.txt"));

        assertThatThrownBy(this::update).isInstanceOf(ArchiveDamagedException.class).hasMessageContaining(DAY);
        before.remove(DAY + "/v1/content/README.txt");
        assertThat(files(store.folder(prefix))).isEqualTo(before);
    }

    @Test
    void theBucketOfAnotherArchiveIsLeftAlone() throws IOException {
        update();
        Map<String, String> before = files(store.folder(prefix));
        SealedDays other = new SealedDays(root.resolve("other"), new HandClock("2026-03-01T08:00:01Z")).write();
        other.clock().set("2026-03-04T03:00:00Z");
        other.seal();

        assertThatThrownBy(() -> replica(other).update(_ -> {
        })).isInstanceOf(ArchiveDamagedException.class).hasMessageContaining("another archive");
        assertThat(files(store.folder(prefix))).isEqualTo(before);
    }

    @Test
    void anInventoryThatNobodyHereKnowsIsNotWrittenOver() throws IOException {
        update();
        Files.writeString(there(DAY + "/inventory.json.sha512"), "0".repeat(128) + " inventory.json\n");

        assertThatThrownBy(this::update).isInstanceOf(ArchiveDamagedException.class)
                .hasMessageContaining("none that this archive has ever held");
    }

    @Test
    void aLargeFileArrivesWhole() throws IOException {
        byte[] noise = new byte[6 << 20];
        new Random(7).nextBytes(noise);
        home.clock().set("2026-03-05T09:00:00Z");
        try (JournalWriter writer = Journals.open(home.journal(), home.clock(), 1L << 30)) {
            writer.append(new JournalEntry.Acceptance(SampleEntries.drop("fotoğraf.zip"), noise,
                    List.of(SampleEntries.bare("ID900", "Fotoğraf arşivi."))));
        }
        home.clock().set("2026-03-06T02:15:00Z");
        home.seal();

        assertThat(update()).contains("2026-03-05");
        assertThat(findings()).isEmpty();
        SealedDays fresh = new SealedDays(root.resolve("fresh"));
        replica(fresh).restore(_ -> {
        });
        assertThat(fresh.entries()).isEqualTo(home.entries());
    }

    @Test
    void aBucketWithoutAnArchiveSaysSo() {
        assertThatThrownBy(() -> replica().restore(_ -> {
        })).isInstanceOf(BucketException.class).hasMessageContainingAll("P094", "s3://news-archive/" + prefix,
                "there is no archive in it");
        assertThat(store.folder(prefix)).doesNotExist();
    }

    @Test
    void aBucketThatIsNotThereSaysSo() {
        Bucket bucket = Bucket.of("s3://no-such-archive", store.service());

        assertThatThrownBy(() -> Archives.replica(home.journal(), bucket, home.clock()).update(_ -> {
        })).isInstanceOf(BucketException.class).hasMessageContainingAll("s3://no-such-archive", "no such bucket");
    }

    @Test
    void aWrongKeySaysSo() {
        store.allow("guess");
        try {
            assertThatThrownBy(this::update).isInstanceOf(BucketException.class).hasMessageContaining("P094");
        } finally {
            store.allow("desk");
        }
    }
}
