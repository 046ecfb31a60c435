package dragoman.cli.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.cli.Desk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed on to others is whole, and what they asked for. */
class ArchiveExportTest {
    private static final List<String> DEMO = List.of("sfaxbread-fr.txt", "sfaxbread-tr.txt", "kazminerals-en.txt",
            "kazminerals-fr.txt");

    @TempDir
    Path root;

    private Desk desk;

    /** Half of it sealed, half not. */
    @BeforeEach
    void ingest() throws IOException {
        desk = new Desk(root.resolve("home"));
        for (int i = 0; i < DEMO.size(); i++) {
            desk.at(Instant.parse("2025-10-0" + (1 + i / 2) + "T09:00:00Z"));
            Path file = Files.write(root.resolve(DEMO.get(i)), Desk.demo(DEMO.get(i)));
            assertThat(desk.type("ingest", file.toString())).isZero();
        }
        desk.type("archive", "seal");
        assertThat(root.resolve("home/archive/2025-10-01")).exists();
        assertThat(root.resolve("home/archive/2025-10-02")).doesNotExist();
    }

    @Test
    void aBagProvesThatItHasArrivedWhole() throws IOException, InterruptedException {
        Path bag = root.resolve("bag");
        assertThat(desk.type("archive", "export", "--format", "bag", "--to", bag.toString())).as(desk.errors())
                .isZero();

        assertThat(desk.errors()).contains("4 dispatches written to");
        assertThat(bag.resolve("bagit.txt")).hasContent("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        assertThat(sha512sum(bag, "manifest-sha512.txt")).isZero();
        assertThat(sha512sum(bag, "tagmanifest-sha512.txt")).isZero();
        assertThat(Files.readAllLines(bag.resolve("manifest-sha512.txt"))).hasSize(6)
                .allMatch(line -> line.matches("[0-9a-f]{128}  data/.+"));
        try (Stream<Path> payload = Files.walk(bag.resolve("data"))) {
            long bytes = payload.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
            assertThat(Files.readAllLines(bag.resolve("bag-info.txt"))).contains("Payload-Oxum: " + bytes + ".6",
                    "Bagging-Date: 2025-10-02", "External-Description: 4 news dispatches: *");
        }
    }

    private static int sha512sum(Path folder, String manifest) throws IOException, InterruptedException {
        return new ProcessBuilder("sha512sum", "--check", "--strict", "--quiet", manifest).directory(folder.toFile())
                .inheritIO().start().waitFor();
    }

    @Test
    void aWarcFileHasTheRecordsAsTheyCameIn() throws IOException {
        assertThat(desk.type("archive", "export", "--format", "warc", "--in", "fr")).as(desk.errors()).isZero();

        try (GZIPInputStream members = new GZIPInputStream(new ByteArrayInputStream(desk.bytes()))) {
            String records = new String(members.readAllBytes(), UTF_8);
            assertThat(records).startsWith("WARC/1.1\r\nWARC-Type: warcinfo")
                    .contains(new String(Desk.demo("sfaxbread-fr.txt"), UTF_8))
                    .contains(new String(Desk.demo("kazminerals-fr.txt"), UTF_8))
                    .doesNotContain(new String(Desk.demo("sfaxbread-tr.txt"), UTF_8));
        }
    }

    @Test
    void linesAreWhatShowTells() throws IOException {
        assertThat(desk.type("archive", "export", "boulangers", "de", "Sfax", "--in", "fr", "--format", "jsonl",
                "--day", "2025-10-01")).isZero();
        String line = desk.output().strip();
        String id = desk.json().getFirst().get("id").asText();
        desk.type("show", id, "--json");
        assertThat(desk.output().strip()).isEqualTo(line);
    }

    @Test
    void sentencesOfLinkedVersionsMakeATranslationMemory() throws IOException {
        assertThat(desk.type("archive", "export", "--format", "tmx", "--to", root.resolve("all.tmx").toString()))
                .as(desk.errors()).isZero();

        assertThat(Files.readString(root.resolve("all.tmx"))).contains("<tmx version=\"1.4\">", "xml:lang=\"fr\"",
                "xml:lang=\"en\"", "x-dragoman-original");
        assertThat(desk.type("archive", "export", "--format", "tmx", "--in", "tr")).as("nothing to pair").isEqualTo(1);
    }

    @Test
    void aFolderHasATextADispatchOfTheStoryAskedFor() throws IOException {
        desk.type("search", "boulangers de Sfax", "--flat", "--in", "fr", "--format", "json");
        String id = desk.json().getFirst().get("id").asText();
        Path folder = root.resolve("texts");

        assertThat(desk.type("archive", "export", "--format", "text", "--story", id, "--to", folder.toString()))
                .isZero();

        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        assertThat(names).hasSize(2).contains(id + ".fr.txt").anyMatch(name -> name.endsWith(".tr.txt"));
        assertThat(folder.resolve(id + ".fr.txt")).content().contains("Sfax");
    }

    @Test
    void aTextInAnotherLanguageIsKeptAmongTheOthers() throws IOException {
        String text = "Brücke in Orvenne bleibt gesperrt\n\nDie Brücke über den Fluss bleibt zwei Monate lang gesperrt, "
                + "teilte die Stadt am Montag mit. Autofahrer müssen die nördliche Straße benutzen.\n";
        assertThat(desk.reading(text).type("ingest", "-")).as(desk.errors()).isZero();
        assertThat(desk.type("search", "Orvenne", "--facets")).isZero();
        assertThat(desk.output()).contains("language\n  -                                      1\n");

        Path folder = root.resolve("deutsch");
        assertThat(desk.type("archive", "export", "Orvenne", "--format", "text", "--to", folder.toString())).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).singleElement().asString().endsWith(".und.txt");
        }
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenOver() throws IOException {
        Path taken = Files.writeString(root.resolve("taken.jsonl"), "bizim");
        assertThat(desk.type("archive", "export", "--format", "jsonl", "--to", taken.toString())).isEqualTo(2);
        assertThat(taken).hasContent("bizim");
        assertThat(desk.type("archive", "export", "--format", "bag")).as("where to?").isEqualTo(2);
        assertThat(desk.type("archive", "export", "--format", "jsonl", "--agency", "QQQ")).isEqualTo(1);
        assertThat(desk.errors()).contains("nothing to export");
    }
}
