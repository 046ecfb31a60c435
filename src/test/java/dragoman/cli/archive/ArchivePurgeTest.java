package dragoman.cli.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.archive.Archive;
import dragoman.archive.JournalEntry;
import dragoman.archive.PurgeOrder;
import dragoman.archive.home.Archives;
import dragoman.archive.journal.Journals;
import dragoman.cli.Desk;
import dragoman.language.LanguageIdentifiers;
import dragoman.lexicon.home.Lexicons;
import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.service.Service;
import dragoman.provenance.Attributors;
import dragoman.read.any.Readers;
import dragoman.story.StoryLinkers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has to go goes for good; what has to stay stays, whatever the rules. */
class ArchivePurgeTest {
    private static final List<String> DEMO = List.of("kazminerals-en.txt", "kazminerals-fr.txt", "kazminerals-tr.txt",
            "sfaxbread-fr.txt", "sfaxbread-tr.txt");
    private static final String REASON = "court order 2025/81";

    @TempDir
    Path root;

    private Desk desk;
    private String bread;

    /** Two days, of which one is sealed. */
    @BeforeEach
    void ingest() throws IOException {
        desk = new Desk(root.resolve("home"));
        for (String name : DEMO) {
            Files.write(root.resolve(name), Desk.demo(name));
        }
        desk.at(Instant.parse("2025-10-01T09:00:00Z"));
        desk.type("ingest", path(0), path(1), path(3));
        desk.at(Instant.parse("2025-10-02T09:00:00Z"));
        desk.type("ingest", path(2), path(4));
        desk.type("archive", "seal");
        bread = id("boulangers de Sfax", "fr");
    }

    private String path(int number) {
        return root.resolve(DEMO.get(number)).toString();
    }

    private String id(String words, String language) {
        assertThat(desk.type("search", words, "--flat", "--in", language, "--format", "json")).isZero();
        return desk.json().getFirst().get("id").asText();
    }

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (String question : List.of("Sfax", "bread", "minerals", "*", "boulangers -Kazakhstan")) {
            desk.type("search", question, "--format", "json", "--all-versions");
            answers.add(desk.output());
            desk.type("search", question, "--facets");
            answers.add(desk.output());
        }
        desk.type("stories", "--json");
        answers.add(desk.output());
        desk.type("stats");
        answers.add(desk.output());
        return answers;
    }

    /** Whether any file of a folder has these letters in it. */
    private static boolean anyHolds(Path folder, String letters) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, ISO_8859_1).contains(new String(letters.getBytes(UTF_8), ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void whatWouldGoIsToldFirst() {
        List<String> before = answers();
        assertThat(desk.type("archive", "purge", bread, "--reason", REASON)).isZero();
        assertThat(desk.output()).contains(bread, "Sfax", REASON);
        assertThat(desk.errors()).contains("nothing was changed");
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void aPurgedDispatchIsGoneFromEverywhereAndStillCounts() throws IOException {
        assertThat(anyHolds(root.resolve("home/index"), "boulangeri")).isTrue();
        desk.type("stats");
        String accepted = desk.output().lines().filter(line -> line.contains("accepted")).findFirst().orElseThrow();

        assertThat(desk.type("archive", "purge", bread, "--reason", REASON, "--apply")).as(desk.errors()).isZero();

        assertThat(desk.errors()).contains("1 dispatch purged");
        assertThat(anyHolds(root.resolve("home/index"), "boulangeri")).isFalse();
        desk.type("search", "boulangers de Sfax", "--flat", "--format", "json");
        assertThat(desk.output()).doesNotContain("\"id\":\"" + bread).contains("\"tr\"");
        desk.type("stats");
        assertThat(desk.output()).contains(accepted);
        assertThat(desk.type("archive", "verify")).as(desk.output() + desk.errors()).isZero();
        assertThat(desk.type("doctor")).as(desk.output()).isZero();
        assertThat(desk.type("show", bread)).isZero();
        assertThat(desk.output()).contains("PURGED", "P092", REASON, "2025-10-02T09:00:00Z");
        assertThat(desk.type("show", bread, "--raw")).isEqualTo(2);
        desk.type("show", bread, "--json");
        assertThat(desk.json().getFirst().get("standing").asText()).isEqualTo("purged");
        assertThat(desk.type("ingest", path(3), "--json")).isZero();
        assertThat(desk.json().getFirst().get("status").asText()).isEqualTo("duplicate");
    }

    @Test
    void reindexAndRestoreAnswerAlikeWithoutTheText() {
        desk.type("archive", "purge", bread, "--reason", REASON, "--apply");
        desk.type("reindex"); // an index that grew scores a little otherwise, by how its segments came about
        List<String> answers = answers();

        assertThat(String.join("", answers)).doesNotContain("boulangers se");
        desk.at(Instant.parse("2025-10-03T09:00:00Z"));
        desk.type("archive", "seal");
        assertThat(desk.type("archive", "restore", "--to", root.resolve("restored").toString())).as(desk.errors())
                .isZero();
        Desk other = new Desk(root.resolve("restored")).at(Instant.parse("2025-10-03T09:00:00Z"));
        desk = other;
        assertThat(answers()).isEqualTo(answers);
        desk.type("show", bread);
        assertThat(desk.output()).contains(REASON);
    }

    @Test
    void whatWasInterruptedIsFinishedByWhoeverWritesNext() throws IOException {
        Path journal = root.resolve("home/journal");
        Archive archive = Archives.open(journal, Clock.fixed(Desk.NOW, ZoneOffset.UTC));
        TreeMap<JournalPosition, Set<String>> dispatches = new TreeMap<>();
        Journals.read(journal).replay(JournalPosition.START, (start, _, entry) -> {
            if (entry instanceof JournalEntry.Acceptance it
                    && it.dispatches().stream().map(Dispatch::id).anyMatch(bread::equals)) {
                dispatches.put(start, Set.of(bread));
            }
        });
        try {
            archive.purge(new PurgeOrder(dispatches, Desk.NOW, REASON), () -> {
                throw new IOException("killed before the index knew");
            });
        } catch (IOException e) {
            assertThat(e).hasMessage("killed before the index knew");
        }

        desk.at(Instant.parse("2025-10-02T10:00:00Z"));
        assertThat(desk.type("ingest", path(0))).as(desk.errors()).isZero();
        assertThat(archive.unfinishedPurge()).isEmpty();
        desk.type("search", "boulangers", "--flat", "--format", "json");
        assertThat(desk.output()).doesNotContain("\"id\":\"" + bread);
        assertThat(desk.type("archive", "verify")).as(desk.output()).isZero();
    }

    @Test
    void retentionTellsBeforeItActsAndKeepsWhatIsHeld() throws IOException {
        assertThat(desk.type("archive", "retention")).as("no rules: everything is kept").isEqualTo(1);
        Files.writeString(root.resolve("home/dragoman.properties"), """
                retention.translations.keep-for = P30D
                retention.translations.origin = human-translation
                """);
        desk.at(Instant.parse("2025-11-01T09:00:00Z"));
        assertThat(desk.type("archive", "retention")).isZero();
        List<String> due = desk.output().lines().toList();
        assertThat(due).isNotEmpty()
                .allMatch(line -> line.contains("2025-10-01") && line.contains("retention translations"));
        String kept = due.getFirst().split(" ", 2)[0];

        assertThat(desk.type("archive", "hold", kept)).as("why?").isEqualTo(2);
        assertThat(desk.type("archive", "hold", kept, "--reason", "lawsuit 7")).isZero();
        assertThat(desk.type("archive", "hold")).isZero();
        assertThat(desk.output()).contains(kept + "  lawsuit 7");
        assertThat(desk.type("archive", "purge", kept, "--reason", REASON, "--apply")).isEqualTo(1);
        assertThat(desk.errors()).contains("under legal hold");
        desk.type("archive", "retention", "--apply");
        assertThat(desk.type("show", kept, "--raw")).isZero();

        assertThat(desk.type("archive", "release", kept, "--reason", "lawsuit over")).isZero();
        assertThat(desk.type("archive", "release", kept, "--reason", "again")).isEqualTo(1);
        assertThat(desk.type("archive", "retention", "--apply")).isZero();
        assertThat(desk.type("show", kept, "--raw")).isEqualTo(2);
        assertThat(desk.type("archive", "retention")).as("nothing twice").isEqualTo(1);
        assertThat(desk.type("archive", "verify")).as(desk.output()).isZero();
    }

    @Test
    void theServiceThatRunsIsAskedToDoIt() throws Exception {
        Home home = new Home(root.resolve("home"));
        String minerals = id("minerals", "en");
        Intake intake = Intake.open(home, Settings.DEFAULT, StoryLinkers.open(Lexicons.builtIn()), Clock.systemUTC(),
                _ -> {
                });
        Service service = new Service(home, Settings.DEFAULT, intake,
                new CopyDesk(Readers.shipped(100_000), LanguageIdentifiers.open(), Attributors.open()),
                Clock.systemUTC());
        service.start();
        try {
            assertThat(desk.type("archive", "hold", minerals, "--reason", "lawsuit 7")).as(desk.errors()).isZero();
            assertThat(desk.type("archive", "purge", bread, minerals, "--reason", REASON, "--apply")).isEqualTo(1);
            assertThat(desk.type("archive", "purge", bread, "--reason", REASON)).isZero();
            assertThat(desk.errors()).contains("nothing was changed");
            assertThat(desk.type("archive", "purge", bread, "--reason", REASON, "--apply")).as(desk.errors()).isZero();
            assertThat(desk.errors()).contains("it is asked to purge", "1 dispatch purged");
            assertThat(desk.type("show", bread)).isZero();
            assertThat(desk.output()).contains("PURGED", REASON);
            assertThat(desk.type("archive", "release", minerals, "--reason", "lawsuit over")).isZero();
            assertThat(desk.type("archive", "purge", minerals, "--reason", " ", "--apply")).as("why?").isEqualTo(2);
        } finally {
            service.stop();
        }
        assertThat(desk.type("archive", "verify")).as(desk.output() + desk.errors()).isZero();
    }

    @Test
    void aRuleThatMakesNoSenseIsNamed() throws IOException {
        for (Map.Entry<String, String> rule : Map.of("retention.a.keep-for = sometimes", "no period such as P5Y",
                "retention.a.keep-for = P0D", "not longer than nothing", "retention.a.colour = red", "no such setting",
                "retention.a.origin = rumour", "no such origin").entrySet()) {
            Files.writeString(root.resolve("home/dragoman.properties"), rule.getKey() + "\n");
            assertThat(desk.type("archive", "retention")).isEqualTo(2);
            assertThat(desk.errors()).contains(rule.getValue());
        }
    }
}
