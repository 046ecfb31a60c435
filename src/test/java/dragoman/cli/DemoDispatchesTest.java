package dragoman.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job on the demo's dispatches: what is read from each, and which of them answer a question. */
class DemoDispatchesTest {
    private static final Path DISPATCHES = Path.of("src/main/resources/dragoman/demo");
    private static final Path GOLD = Path.of("src/test/resources/demo");

    @TempDir
    static Path root;

    private static Desk desk;
    private static final Map<String, JsonNode> INGESTED = new HashMap<>();
    private static final Map<String, String> FILES = new HashMap<>();

    @BeforeAll
    static void ingest() throws IOException {
        desk = new Desk(root.resolve("home"));
        Path in = Files.createDirectories(root.resolve("in"));
        for (Map<String, String> row : rows("gold.tsv")) {
            Files.copy(DISPATCHES.resolve(get(row, "file")), in.resolve(get(row, "file")));
        }
        assertThat(desk.type("ingest", "--json", in.toString())).as(desk.errors()).isZero();
        for (JsonNode item : desk.json()) {
            String file = String.valueOf(Path.of(item.get("file").asText()).getFileName());
            INGESTED.put(file, item);
            FILES.put(item.get("id").asText(), file);
        }
    }

    static List<Map<String, String>> gold() throws IOException {
        return rows("gold.tsv");
    }

    static List<Map<String, String>> topics() throws IOException {
        return rows("topics.tsv");
    }

    @Test
    void everyDispatchIsListedInOrderOfArrival() throws IOException {
        try (Stream<Path> files = Files.list(DISPATCHES)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".txt")).sorted().toList();
            assertThat(Files.readAllLines(DISPATCHES.resolve("order.list"))).hasSizeGreaterThanOrEqualTo(40)
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @ParameterizedTest
    @MethodSource("gold")
    void readsWhatADeskEditorReads(Map<String, String> gold) {
        JsonNode item = item(gold);
        JsonNode origin = item.get("origin");
        Map<String, String> read = new LinkedHashMap<>();
        read.put("language", text(item.get("language")));
        read.put("origin", text(origin.get("kind")));
        read.put("source_language", text(origin.get("sourceLanguage")));
        read.put("engine", text(origin.get("engine")));
        read.put("translators", names(origin.get("translators")));
        read.put("authors", names(item.get("authors")));
        read.put("place", text(item.get("place")));
        read.put("agency", text(item.get("agency")));
        read.put("abridged", text(item.get("completeness")).equals("abridged") ? "yes" : "no");
        read.put("published", text(item.get("published")).split("T")[0]);
        read.put("headline", text(item.get("headline")));
        Map<String, String> wanted = new LinkedHashMap<>(read);
        wanted.replaceAll((field, _) -> get(gold, field));
        assertThat(read).isEqualTo(wanted);
    }

    @ParameterizedTest
    @MethodSource("gold")
    void keepsCreditsAndNoticesOutOfTheBody(Map<String, String> gold) {
        JsonNode item = item(gold);
        List<String> body = new ArrayList<>();
        item.get("paragraphs").forEach(paragraph -> body.add(paragraph.asText()));
        assertThat(body).isNotEmpty();
        JsonNode credit = item.get("origin").get("creditLine");
        if (!credit.isNull()) {
            assertThat(body).noneMatch(paragraph -> paragraph.contains(credit.asText()));
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void answersAQuestionAsPeopleTypeIt(Map<String, String> topic) {
        assertThat(desk.type("search", get(topic, "query"), "--flat", "--limit", "5", "--format", "json")).isZero();
        List<String> stories = desk.json().stream().map(hit -> file(hit).split("-")[0])
                .toList();
        assertThat(stories.getFirst()).isIn((Object[]) get(topic, "stories").split(";"));
    }

    @Test
    void findsAPersonInEverySpelling() {
        desk.type("search", "Tolegenyev", "--flat", "--limit", "20", "--format", "json");
        assertThat(desk.json()).extracting(hit -> file(hit)).contains("kazminerals-en.txt",
                "kazminerals-fr.txt", "kazminerals-tr.txt", "kazbridge-tr.txt");
    }

    private static JsonNode item(Map<String, String> gold) {
        return requireNonNull(INGESTED.get(get(gold, "file")), "not ingested: " + gold);
    }

    private static String file(JsonNode hit) {
        return requireNonNull(FILES.get(hit.get("id").asText()), "not ingested: " + hit);
    }

    private static String names(JsonNode names) {
        List<String> list = new ArrayList<>();
        names.forEach(name -> list.add(name.asText()));
        return list.isEmpty() ? "-" : String.join(";", list);
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "-" : node.asText();
    }

    private static String get(Map<String, String> row, String column) {
        return requireNonNull(row.get(column), column);
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(GOLD.resolve(file));
        List<String> columns = Arrays.asList(lines.getFirst().split("\t", -1));
        return lines.stream().skip(1).map(line -> {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new LinkedHashMap<>();
            columns.forEach(column -> row.put(column, cells[columns.indexOf(column)]));
            return row;
        }).toList();
    }
}
