package dragoman.lexicon.exchange;

import static dragoman.model.Language.ENGLISH;
import static dragoman.model.Language.TURKISH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.lexicon.TranslationUnit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictdReaderTest {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream articles = new ByteArrayOutputStream();
    private final StringBuilder index = new StringBuilder();

    private void article(String headword, String text) throws IOException {
        index.append(headword).append('\t').append(number(articles.size())).append('\t')
                .append(number(text.getBytes(UTF_8).length)).append('\n');
        articles.write(text.getBytes(UTF_8));
    }

    private static String number(int number) {
        String last = DIGITS.substring(number % 64, number % 64 + 1);
        return number < 64 ? last : number(number / 64) + last;
    }

    private Heard read() throws IOException {
        Path packed = folder.resolve("eng-tur.dict.dz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(articles.toByteArray());
        }
        Path lines = Files.writeString(folder.resolve("eng-tur.index"), index);
        return Heard.from(new DictdReader(lines, packed, ENGLISH, TURKISH));
    }

    @Test
    void ranksTheTranslationsOfAllSensesInTheirOrder() throws IOException {
        article("harbour", "harbour /hɑːbə/ <n>\n1. liman\n2. [shelter] sığınak, barınak\n");

        Heard heard = read();

        assertThat(heard.texts(TURKISH)).containsExactly("liman", "sığınak", "barınak");
        assertThat(heard.texts(ENGLISH)).containsOnly("harbour");
        assertThat(heard.units).extracting(TranslationUnit::rank).containsExactly(0, 1, 2);
    }

    @Test
    void leavesOutWhatTheDictionarySaysOfItself() throws IOException {
        article("00databaseinfo", "00-database-info\nA dictionary of the sea\n");
        article("fog", "fog\nsis\n");

        assertThat(read().texts(ENGLISH)).containsExactly("fog");
    }

    @Test
    void passesOverArticlesThatDefineInsteadOfTranslating() throws IOException {
        article("afterglow", "afterglow\ngüneş battıktan sonra gökyüzünde kalan kızıl ışık\n");

        Heard heard = read();

        assertThat(heard.units).isEmpty();
        assertThat(heard.passedOver).isEqualTo(1);
    }

    @Test
    void leavesOutExamplesBehindTheFullStop() {
        assertThat(DictdArticle.of("late /leɪt/\n1. geç, gecikmiş. be late geç kalmak\n"))
                .isEqualTo(new DictdArticle("late", List.of("geç", "gecikmiş")));
    }

    @Test
    void tellsIndexLinesThatPointNowhere() throws IOException {
        article("fog", "fog\nsis\n");
        index.append("rain\tzzzz\tI\nhail\nsnow\t?\tB\n");

        assertThat(read().bad).containsExactly("2: points outside the articles",
                "3: not headword, offset and length between tabs", "4: points outside the articles");
    }
}
