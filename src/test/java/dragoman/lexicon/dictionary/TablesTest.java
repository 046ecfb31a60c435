package dragoman.lexicon.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the people who write the tables may get wrong. */
class TablesTest {
    private static final Set<String> PARTS_OF_SPEECH = Set.of("noun", "verb", "adj", "adv", "num", "name", "abbr");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z0-9 .'-]+");
    private static final Pattern ENGLISH_NAME = Pattern.compile("[A-Za-zÉéü0-9 .'-]+");
    private static final Pattern FRENCH = Pattern.compile("[A-Za-zÀÂÇÈÉÊËÎÏÔÙÛÜàâçèéêëîïôùûüÆæŒœ0-9 .'-]+");
    private static final Pattern TURKISH = Pattern.compile("[A-PR-VYZa-pr-vyzÇĞİÖŞÜçğıöşüÂÎÛâîû0-9 .'-]+");
    private static final Pattern TURKISH_NAME = Pattern.compile("[A-Za-zÇĞİÖŞÜçğıöşüÂÎÛâîû0-9 .'-]+");

    static List<Path> tables() throws IOException {
        return BuiltInTables.files();
    }

    private static List<String[]> rows(Path table) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(table)) {
            if (!line.startsWith("#")) {
                rows.add(line.split("\t", -1));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void startWithACommentAndAreComposedUnicodeWithUnixLines(Path table) throws IOException {
        String text = Files.readString(table);

        assertThat(text).startsWith("# ").endsWith("\n").doesNotContain("\r", "\uFEFF", "\n\n", "’", "“", "”");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void fillFourCellsWithKnownPartsOfSpeech(Path table) throws IOException {
        assertThat(rows(table)).isNotEmpty().allSatisfy(row -> {
            assertThat(row).hasSize(4).doesNotContain("");
            assertThat(PARTS_OF_SPEECH).contains(row[0]);
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void writeEachLanguageInItsOwnLetters(Path table) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows(table)) {
            boolean name = row[0].equals("name") || row[0].equals("abbr");
            List<Pattern> letters = List.of(name ? ENGLISH_NAME : ENGLISH, FRENCH, name ? TURKISH_NAME : TURKISH);
            for (int column = 1; column < row.length; column++) {
                Pattern allowed = letters.get(column - 1);
                Stream.of(row[column].split("; ", -1)).filter(text -> !allowed.matcher(text).matches())
                        .forEach(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void repeatNoAlternativeAndPadNone(Path table) throws IOException {
        assertThat(rows(table)).allSatisfy(row -> {
            for (int column = 1; column < row.length; column++) {
                assertThat(row[column].split("; ", -1)).doesNotHaveDuplicates()
                        .allMatch(text -> text.equals(text.strip()));
            }
        });
    }

    @Test
    void holdNoMeaningTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        for (Path table : tables()) {
            for (String[] row : rows(table)) {
                String meaning = row[0] + " " + row[1].split(";", -1)[0] + " = " + row[2].split(";", -1)[0];
                assertThat(seen.add(meaning)).as("%s in %s is new", meaning, table.getFileName()).isTrue();
            }
        }
        assertThat(seen).hasSizeGreaterThan(3_500);
    }

    @Test
    void losePhrasesToAnalysisOnlyWhereAllWordsAreStopWords() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Path table : tables()) {
            for (Meaning meaning : LexiconTable.read("t", Files.readAllLines(table))) {
                for (Language language : Language.values()) {
                    if (meaning.in(language).isEmpty()) {
                        lost.add(language + " " + meaning);
                    }
                }
            }
        }
        assertThat(lost).hasSizeLessThan(130);
    }
}
