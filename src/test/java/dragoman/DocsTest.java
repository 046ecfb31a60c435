package dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation promises nothing that is not there. */
class DocsTest {
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+[a-z][A-Za-z]*)`");
    private static final Pattern SETTING = Pattern
            .compile("values\\.(?:number|text|flag|address|words|zone)\\(\"([a-z.-]+)\"");
    /** One that no environment variable can set. */
    private static final Pattern WRITTEN_SETTING = Pattern.compile(" = \"(retention\\.[a-z]+)\"");
    private static final Pattern SETTING_ROW = Pattern.compile("\\| `([a-z]+\\.[a-z.-]+)` \\|");
    private static final Pattern CODE = Pattern.compile("\\bP\\d{3}\\b");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @EnumSource
    void everyProblemCodeIsExplained(ProblemCode code) throws IOException {
        assertThat(Files.readString(Path.of("docs/reference/problem-codes.md")))
                .contains("| " + code + " | " + code.summary() + " |");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyProblemCodeOnAPageExists(Path page) throws IOException {
        List<String> codes = Arrays.stream(ProblemCode.values()).map(ProblemCode::name).toList();
        assertThat(codes).containsAll(found(CODE, page));
    }

    @Test
    void everySettingIsExplainedAndNoOther() throws IOException {
        Path pipeline = Path.of("src/main/java/dragoman/pipeline");
        Set<String> settings = found(SETTING, pipeline.resolve("Settings.java"));
        settings.addAll(found(WRITTEN_SETTING, pipeline.resolve("retention/RetentionRules.java")));
        assertThat(found(SETTING_ROW, Path.of("docs/reference/settings.md"))).isNotEmpty().isEqualTo(settings);
    }

    @Test
    void everyRouteIsOnItsPage() throws IOException {
        String page = Files.readString(Path.of("docs/reference/routes.md"));
        try (Stream<Path> routes = Files.list(Path.of("routes"))) {
            assertThat(routes.map(it -> String.valueOf(it.getFileName()))).isNotEmpty()
                    .allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
        }
    }

    @Test
    void everyPageIsInTheTableOfContents() throws IOException {
        Path contents = Path.of("docs/README.md");
        assertThat(found(LINK, contents)).containsAll(pages().filter(it -> it.getNameCount() > 2)
                .map(it -> it.subpath(1, it.getNameCount()).toString()).toList());
    }

    /** What a pattern's first group, or the whole of it if it has none, finds in a file. */
    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        int group = Math.min(1, matcher.groupCount());
        return matcher.results().map(it -> it.group(group)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyClassThatArchitectureNamesExists() throws IOException {
        List<String> sources;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            sources = files.map(file -> String.valueOf(file.getFileName())).toList();
        }
        for (String page : List.of("ARCHITECTURE.md", "CONTRIBUTING.md")) {
            assertThat(NAME.matcher(Files.readString(Path.of(page))).results().map(it -> it.group(1) + ".java"))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(sources).as(page).contains(name));
        }
    }

    @Test
    void everyPackageHasItsLineInArchitecture() throws IOException {
        String page = Files.readString(Path.of("ARCHITECTURE.md"));
        try (Stream<Path> packages = Files.list(Path.of("src/main/java/dragoman"))) {
            assertThat(packages.map(it -> String.valueOf(it.getFileName()))).isNotEmpty()
                    .allSatisfy(name -> assertThat(page).contains("`" + name + "/`"));
        }
        assertThat(page.lines().count()).isLessThanOrEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        Path folder = page.toAbsolutePath().getParent();
        assertThat(found(LINK, page)).allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    static Stream<Path> pages() throws IOException {
        List<Path> root = Arrays.asList(Path.of("README.md"), Path.of("ARCHITECTURE.md"), Path.of("CONTRIBUTING.md"),
                Path.of("CHANGELOG.md"));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(root.stream(), docs.filter(it -> it.toString().endsWith(".md")).toList().stream());
        }
    }
}
