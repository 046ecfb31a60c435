package dragoman.archive.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.archive.ArchiveDamagedException;
import dragoman.archive.DaySummary;
import dragoman.archive.HandClock;
import dragoman.archive.JournalDamagedException;
import dragoman.archive.JournalInUseException;
import dragoman.archive.JournalReader;
import dragoman.archive.JournalWriter;
import dragoman.archive.SampleEntries;
import dragoman.archive.entry.Json;
import dragoman.archive.home.SealedDays;
import dragoman.archive.journal.Journals;
import dragoman.archive.journal.WriterLock;
import dragoman.archive.seal.Sealer.Step;
import dragoman.model.JournalPosition;
import dragoman.model.Tally;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed days go into the archive whole, or not at all, whatever happens meanwhile. */
class SealTest {
    @TempDir
    Path root;

    private SealedDays home;
    private Map<JournalPosition, String> before;

    /** What a kill is to the code that it hits. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void write() throws IOException {
        home = new SealedDays(root).write();
        before = home.entries();
    }

    @Test
    void everyClosedDayBecomesOneObjectAndLeavesTheJournal() throws IOException {
        List<String> files = SealedDays.warcs(home.journal());

        assertThat(home.seal()).isEqualTo(3);

        assertThat(SealedDays.warcs(home.journal())).isEmpty();
        assertThat(SealedDays.warcs(home.archive()).stream().map(it -> it.substring(it.lastIndexOf('/') + 1)))
                .containsExactlyElementsOf(files).hasSizeGreaterThan(6);
        assertThat(home.content("2026-03-02", "index.cdxj")).exists();
        assertThat(home.content("2026-03-02", "README.txt")).content().contains("2026-03-02", "8 dispatches");
        assertThat(home.archive().resolve("2026-03-02/inventory.json.sha512")).exists();
        assertThat(home.archive().resolve("0=ocfl_1.1")).exists();
        assertThat(root.resolve("sealing/days")).doesNotExist();
    }

    @Test
    void theSummaryCountsByLanguageOriginAndAgency() throws IOException {
        home.seal();

        DaySummary day = home.openArchive().days().get(1);
        assertThat(day.day()).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(day.tally()).isEqualTo(new Tally(8, 1, 1));
        assertThat(day.decisions()).isEqualTo(1);
        assertThat(day.languages()).isEqualTo(Map.of("-", 6L, "fr", 2L));
        assertThat(day.origins()).isEqualTo(Map.of("unattributed", 6L, "human-translation", 2L));
        assertThat(day.agencies()).isEqualTo(Map.of("-", 6L, "NWD", 2L));
    }

    @Test
    void theRecordIndexLeadsToEachRecord() throws IOException {
        home.seal();

        List<String> lines = Files.readAllLines(home.content("2026-03-03", "index.cdxj"));
        assertThat(lines).isSorted().hasSize(6 * 2 + 3 + 3);
        for (String line : lines) {
            JsonNode json = Json.tree(line.substring(line.indexOf('{')).getBytes(UTF_8));
            byte[] warc = Files.readAllBytes(home.content("2026-03-03", json.get("filename").asText()));
            try (GZIPInputStream member = new GZIPInputStream(new ByteArrayInputStream(warc,
                    json.get("offset").asInt(), json.get("length").asInt()))) {
                assertThat(new String(member.readAllBytes(), UTF_8)).containsOnlyOnce("WARC/1.1\r\n")
                        .contains("WARC-Target-URI: " + json.get("url").asText() + "\r\n",
                                "WARC-Block-Digest: " + json.get("digest").asText() + "\r\n")
                        .endsWith("\r\n\r\n");
            }
        }
    }

    @Test
    void readersSeeTheSameEntriesAtTheSamePlaces() throws IOException {
        home.seal();

        assertThat(home.entries()).isEqualTo(before);
        JournalReader reader = Journals.read(home.journal());
        List<JournalPosition> places = List.copyOf(before.keySet());
        for (JournalPosition place : places) {
            assertThat(SealedDays.told(reader.entry(place))).isEqualTo(before.get(place));
        }
        List<JournalPosition> rest = new ArrayList<>();
        reader.replay(places.get(17), (start, _, _) -> rest.add(start));
        assertThat(rest).isEqualTo(places.subList(17, places.size()));
    }

    @Test
    void writingGoesOnBehindTheLastSealedFile() throws IOException {
        home.seal();

        home.clock().set("2026-03-03T09:30:00Z"); // whatever the clock says
        try (JournalWriter writer = home.open()) {
            assertThat(writer.problems()).isEmpty();
            writer.append(SampleEntries.numbered(900));
        }

        assertThat(home.entries()).hasSize(before.size() + 1).containsAllEntriesOf(before);
        home.clock().set("2026-03-05T02:15:00Z");
        assertThat(home.seal()).isEqualTo(1);
        assertThat(home.archive().resolve("2026-03-03/v2/content")).isDirectoryContaining("glob:**.warc.gz");
        assertThat(home.entries()).hasSize(before.size() + 1);
        assertThat(home.openArchive().days().getLast().tally().accepted()).isEqualTo(9);
    }

    @Test
    void aDayThatMayStillGrowIsLeftAlone() throws IOException {
        home.clock().set("2026-03-03T23:59:59Z");
        assertThat(home.seal()).isEqualTo(2);
        home.clock().set("2026-03-04T00:00:00Z");
        assertThat(home.openArchive().seal(false, _ -> {
        })).as("while somebody may append").isZero();
        assertThat(home.openArchive().seal(true, _ -> {
        })).isEqualTo(1);
        assertThat(home.seal()).as("again").isZero();
    }

    @Test
    void aDayIsWhatTheNewsroomsClocksSay() throws IOException {
        HandClock istanbul = new HandClock("2026-03-01T20:59:00Z", ZoneId.of("Europe/Istanbul"));
        SealedDays night = new SealedDays(root.resolve("night"), istanbul);
        try (JournalWriter writer = night.open()) {
            writer.append(SampleEntries.numbered(1));
            writer.force();
            istanbul.set("2026-03-01T21:01:00Z");
            writer.append(SampleEntries.numbered(2));
        }
        assertThat(SealedDays.warcs(night.journal())).hasSize(2);
        istanbul.set("2026-03-01T23:15:00Z");
        night.seal();
        assertThat(SealedDays.warcs(night.archive())).hasSize(1).allMatch(it -> it.startsWith("2026-03-01/"));
    }

    @ParameterizedTest
    @CsvSource({"STAGED,1", "STAGED,2", "STORED,1", "STORED,3", "FORCED,1", "VALIDATED,1", "VALIDATED,2", "RECORDED,1",
            "FILE_CLEARED,1", "FILE_CLEARED,2", "FILE_CLEARED,3"})
    void killedAtAnyStepItIsFinishedByTheNextRun(Step step, int time) throws IOException {
        int[] left = {time};
        assertThatThrownBy(() -> home.seal(reached -> {
            if (reached == step && --left[0] == 0) {
                throw new Killed();
            }
        })).isInstanceOf(Killed.class);
        assertThat(home.entries()).as("in between").isEqualTo(before);

        home.seal();

        assertThat(home.entries()).isEqualTo(before);
        assertThat(SealedDays.warcs(home.journal())).isEmpty();
        assertThat(home.openArchive().days()).extracting(it -> it.day().toString()).isEqualTo(SealedDays.DAYS);
        assertThat(SealedDays.warcs(home.archive())).doesNotHaveDuplicates().allMatch(it -> it.contains("/v1/"));
    }

    @Test
    void halfAnObjectIsMadeAnew() throws IOException {
        assertThatThrownBy(() -> home.seal(step -> {
            throw new Killed();
        })).isInstanceOf(Killed.class);
        Path half = Files.createDirectories(home.archive().resolve("2026-03-01/v1/content"));
        String file = SealedDays.warcs(home.journal()).getFirst();
        Files.write(half.resolve(file), new byte[100]);
        assertThat(home.entries()).isEqualTo(before);

        assertThat(home.seal()).isEqualTo(3);

        assertThat(home.entries()).isEqualTo(before);
    }

    @Test
    void aDamagedFileStaysWhereItIsWithAllLaterDays() throws IOException {
        Path file = home.journal().resolve(SealedDays.warcs(home.journal()).get(3));
        SealedDays.flip(file, 700);

        assertThatThrownBy(home::seal).isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining(String.valueOf(file.getFileName()));

        assertThat(file).exists();
        assertThat(home.openArchive().days()).isEmpty();
    }

    @Test
    void aTwinWithOtherBytesIsNoReasonToDeleteAnything() throws IOException {
        Path file = home.journal().resolve(SealedDays.warcs(home.journal()).getFirst());
        byte[] bytes = Files.readAllBytes(file);
        home.seal();
        bytes[600] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(home::seal).isInstanceOf(ArchiveDamagedException.class).hasMessageContaining("P090");
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReadOnlyArchiveStopsItAndLosesNothing() throws IOException {
        Files.createDirectories(home.archive());
        Files.setPosixFilePermissions(home.archive(), PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(home.archive()), "run by root");
        assertThatThrownBy(home::seal).isInstanceOf(IOException.class);
        assertThat(home.entries()).isEqualTo(before);
        Files.setPosixFilePermissions(home.archive(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(home.seal()).isEqualTo(3);
        assertThat(home.entries()).isEqualTo(before);
    }

    @Test
    void twoDoNotSealAtOnce() throws IOException {
        Files.createDirectories(root.resolve("sealing"));
        try (WriterLock _ = WriterLock.take(root.resolve("sealing"))) {
            assertThatThrownBy(home::seal).isInstanceOf(JournalInUseException.class);
        }
    }
}
