package dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Header;
import dragoman.model.Language;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.text.Analysis;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps docs/reference/index-fields.md true: it is compared with an index that has every field. */
class IndexFieldsTest {
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @TempDir
    Path folder;

    private String page = "";
    /** By field: how the page says it is kept. */
    private final Map<String, String> told = new TreeMap<>();

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("docs/reference/index-fields.md"));
        page.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            String[] cells = line.split("\\s*\\|\\s*");
            NAME.matcher(cells[1]).results()
                    .forEach(name -> told.put(name.group(1), kept(cells[3], cells[4], cells[5])));
        });
    }

    private static String kept(String terms, String stored, String column) {
        return "terms %s, stored %s, column %s".formatted(terms, stored, column);
    }

    @Test
    void everyFieldOfTheSchemaIsOnThePageAndNoOther() {
        assertThat(told.keySet()).isEqualTo(schema());
    }

    @Test
    void thePageTellsHowEachFieldIsKept() throws IOException {
        assertThat(told).isEqualTo(indexed());
    }

    @Test
    void thePageTellsTheVersionOfTheSchema() {
        assertThat(page).contains("This page is schema " + Schema.VERSION + ";");
    }

    private static Set<String> schema() {
        Set<String> names = new TreeSet<>();
        for (Language language : Language.values()) {
            names.addAll(List.of(Schema.stems(language), Schema.words(language), Schema.headline(language)));
        }
        for (Field constant : Schema.class.getDeclaredFields()) {
            if (constant.getType() == String.class && !Modifier.isPrivate(constant.getModifiers())) {
                names.add(value(constant));
            }
        }
        names.remove(Schema.UNDETERMINED);
        return names;
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** By field: how a real index keeps it, in the page's words. */
    private Map<String, String> indexed() throws IOException {
        fill();
        Map<String, String> indexed = new TreeMap<>();
        try (Directory directory = FSDirectory.open(folder); DirectoryReader reader = DirectoryReader.open(directory)) {
            Set<String> stored = stored(reader);
            for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
                indexed.put(field.name,
                        kept(terms(field), stored.contains(field.name) ? "yes" : "–", column(field)));
            }
        }
        return indexed;
    }

    private static Set<String> stored(DirectoryReader reader) throws IOException {
        Set<String> stored = new HashSet<>();
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            reader.storedFields().document(doc).forEach(field -> stored.add(field.name()));
        }
        return stored;
    }

    private static String column(FieldInfo field) {
        DocValuesType type = field.getDocValuesType();
        return type == DocValuesType.NONE ? "–" : type.name().toLowerCase(Locale.ROOT);
    }

    private void fill() throws IOException {
        Header header = new Header("Le lac s'assèche", List.of("Le dernier pêcheur s'en va"), "Konya",
                List.of("Selim Aksoy"), "LHA", Instant.parse("2025-09-11T00:00:00Z"));
        new Archive(folder)
                .with("fr", "fr", "fr", new Origin.HumanTranslation("tr", List.of("Loïc Kerven"), null), header,
                        "Le lac a disparu.")
                .with("en", "fr", "en", new Origin.Unattributed(), Archive.header("A lake dries up", null),
                        "The lake is gone.")
                .declaring(new Metadata(new Metadata.SourceId("lha:1", "2"), null, null, Instant.MAX, List.of(),
                        List.of(),
                        List.of(new Metadata.Reference("translationOf", "lha:0", "en")), Metadata.Status.CANCELED, null,
                        null))
                .with("tr", "tr", "Göl kurudu haberi", "Göl yok oldu.").open().close();
    }

    private static String terms(FieldInfo field) {
        if (field.getPointDimensionCount() > 0) {
            return "number";
        }
        if (field.getIndexOptions() == IndexOptions.NONE) {
            return "–";
        }
        return field.getIndexOptions() == IndexOptions.DOCS
                ? "exact"
                : analysis(new FieldAnalysis().getWrappedAnalyzer(field.name));
    }

    private static String analysis(Analyzer analyzer) {
        for (Language language : Language.values()) {
            if (analyzer.equals(Analysis.stemmed(language))) {
                return "stemmed";
            }
            if (analyzer.equals(Analysis.words(language))) {
                return "unstemmed";
            }
        }
        assertThat(analyzer).isSameAs(Analysis.names());
        return "folded";
    }
}
