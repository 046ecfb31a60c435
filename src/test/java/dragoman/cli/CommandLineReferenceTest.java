package dragoman.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Keeps docs/reference/command-line.md, and the commands on every other page, true. */
class CommandLineReferenceTest {
    private static final Pattern SECTION = Pattern.compile("(?ms)^## `([a-z-]+)[^`]*`\\n(.*?)(?=^## |\\z)");
    private static final Pattern OPTION = Pattern.compile("--[a-z]+(?:-[a-z]+)*");
    private static final Pattern JSON = Pattern.compile("(?s)```json\\n(.*?)```");
    private static final Pattern TYPED = Pattern.compile(
            "(?m)^(?:\\$ )?(?:\\./)?dragoman ([^\\n|>#]*)|`(?:\\./)?dragoman ([a-z-]+(?: [^`…|>]*)?)(?:[|>][^`]*)?`");
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Set<String> EVERYWHERE = Set.of("--home", "--help", "--version");

    @TempDir
    Path root;

    @Test
    void everyCommandHasItsSectionAndNoSectionIsOfAnother() throws IOException {
        assertThat(sections().keySet()).containsExactlyElementsOf(commands().getSubcommands().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCommandTellsHowItIsUsed(String command) {
        Desk desk = new Desk(root.resolve("home"));

        assertThat(desk.type(command, "--help")).isZero();
        assertThat(desk.output()).contains("Usage: dragoman " + command);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyOptionOfACommandIsInItsSectionAndNoOther(String command) throws IOException {
        Set<String> options = options(requireNonNull(commands().getSubcommands().get(command)));
        Set<String> told = OPTION.matcher(sections().getOrDefault(command, "")).results().map(it -> it.group())
                .collect(Collectors.toCollection(TreeSet::new));

        options.removeAll(EVERYWHERE);
        told.removeAll(EVERYWHERE);
        assertThat(told).isEqualTo(options);
    }

    /** The options of a command, and of its own commands. */
    private static Set<String> options(CommandLine command) {
        Set<String> options = new TreeSet<>();
        command.getCommandSpec().options().forEach(option -> options.add(option.longestName()));
        command.getSubcommands().values().forEach(inner -> options.addAll(options(inner)));
        return options;
    }

    static Set<String> names() {
        return commands().getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandOnAPageCanBeTyped(Path page) throws IOException {
        TYPED.matcher(Files.readString(page)).results().forEach(typed -> assertThatCode(
                () -> commands().parseArgs(arguments(typed.group(1) == null ? typed.group(2) : typed.group(1))))
                .as(typed.group()).doesNotThrowAnyException());
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
                    docs.filter(it -> it.toString().endsWith(".md")).toList().stream());
        }
    }

    @Test
    void jsonHasTheFieldsThatThePageTells() throws IOException {
        Desk desk = new Desk(root.resolve("home"));
        Path file = Files.writeString(root.resolve("market.txt"), """
                Le marché couvert rouvre
                - Douze étals sont encore à louer
                LHA / Kars / Nermin Taşdelen
                Le marché couvert a rouvert mardi matin devant une foule de clients.
                * Traduit de l'anglais et du turc par Bérénice Lagarde
                """);
        desk.type("ingest", "--json", file.toString());
        assertThat(fields(desk.json().getFirst())).isEqualTo(fields(example("ingest")));
        desk.type("search", "marché", "--format", "json");
        assertThat(fields(desk.json().getFirst())).isEqualTo(fields(example("search")));
        desk.type("stats", "--json");
        assertThat(fields(desk.json().getFirst())).isEqualTo(fields(example("stats")));
    }

    @Test
    void eachCommandGoesByItsOwnName() {
        commands().getSubcommands()
                .forEach((name, command) -> assertThat(command.getCommandName()).isEqualTo(name));
        assertThat(commands().getSubcommands()).isNotEmpty();
    }

    /** Names of fields, those of objects within as well unless these are tables, whose names are data. */
    private static Set<String> fields(JsonNode object) {
        Set<String> fields = new TreeSet<>();
        object.properties().forEach(field -> {
            fields.add(field.getKey());
            JsonNode value = field.getValue().isArray() ? field.getValue().path(0) : field.getValue();
            boolean table = field.getKey().equals("matches") || object.has("received") && object.has("duplicate");
            if (value.isObject() && !table) {
                fields(value).forEach(inner -> fields.add(field.getKey() + "." + inner));
            }
        });
        return fields;
    }

    private static JsonNode example(String command) throws IOException {
        Matcher json = JSON.matcher(sections().getOrDefault(command, ""));
        assertThat(json.find()).as(command).isTrue();
        return Desk.parse(json.group(1));
    }

    /** The page's sections by command. */
    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        SECTION.matcher(Files.readString(Path.of("docs/reference/command-line.md"))).results()
                .forEach(it -> sections.put(it.group(1), it.group(2)));
        return sections;
    }

    /** What a shell hands over of a line. */
    private static String[] arguments(String line) {
        return ARGUMENT.matcher(line).results().map(it -> Stream.of(it.group(1), it.group(2), it.group(3))
                .filter(text -> text != null).findFirst().orElseThrow()).toArray(String[]::new);
    }

    private static CommandLine commands() {
        PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        return Main.whole(new Terminal(InputStream.nullInputStream(), silence, silence,
                Map.of(), Clock.systemUTC()));
    }
}
