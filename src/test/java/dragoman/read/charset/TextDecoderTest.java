package dragoman.read.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
    private static final String FRENCH = "L’été dernier, la forêt a brûlé près de Nîmes.";

    @Test
    void believesUtf8MoreThanWhatIsDeclared() {
        assertThat(decode(FRENCH.getBytes(UTF_8), "ISO-8859-1")).isEqualTo(text("UTF-8", FRENCH));
    }

    @Test
    void believesADeclarationThatDecodesCleanly() {
        byte[] greek = "Η πόλη κοιμάται".getBytes(Charset.forName("ISO-8859-7"));

        assertThat(decode(greek, "iso-8859-7")).isEqualTo(text("ISO-8859-7", "Η πόλη κοιμάται"));
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, windows-1252, “Café”", "us-ascii, windows-1252, “Café”", "latin5, windows-1254, “Işık”"})
    void readsALatinCharsetAsItsWindowsSuperset(String declared, String charset, String text) {
        assertThat(decode(text.getBytes(Charset.forName(charset)), declared)).isEqualTo(text(charset, text));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "no such charset", "x-unknown", "''"})
    void guessesWhereTheDeclarationIsNoUse(String declared) {
        Decoding decoding = decode(FRENCH.getBytes(Charset.forName("windows-1252")), declared);

        assertThat(decoding).isInstanceOfSatisfying(Decoding.Text.class, text -> {
            assertThat(text.text()).isEqualTo(FRENCH);
            assertThat(text.problems()).containsExactly(
                    new Problem(ProblemCode.P010, "a.txt", "read as windows-1252"));
        });
    }

    @Test
    void believesAMarkMoreThanAnythingElse() {
        byte[] marked = ByteBuffer.allocate(8).put((byte) 0xFF).put((byte) 0xFE).put("oui".getBytes(UTF_16LE)).array();

        assertThat(decode(marked, "UTF-8")).isEqualTo(text("UTF-16LE", "oui"));
    }

    @Test
    void saysWhenNotAllIsWhatTheMarkAnnounces() {
        byte[] odd = ByteBuffer.allocate(9).put((byte) 0xFE).put((byte) 0xFF).put("oui".getBytes(UTF_16BE))
                .put((byte) 0)
                .array();

        assertThat(decode(odd, null)).isInstanceOfSatisfying(Decoding.Text.class, text -> {
            assertThat(text.text()).isEqualTo("oui\uFFFD");
            assertThat(text.problems()).extracting(Problem::code).containsExactly(ProblemCode.P011);
        });
    }

    @Test
    void readsMarkedUtf8WithOddBytesAsUtf8() {
        byte[] bytes = "\u00EF\u00BB\u00BFun caf\u00E9 noir".getBytes(ISO_8859_1);

        assertThat(decode(bytes, null)).isInstanceOfSatisfying(Decoding.Text.class, text -> {
            assertThat(text.charset()).isEqualTo("UTF-8");
            assertThat(text.text()).isEqualTo("un café noir");
            assertThat(text.problems()).containsExactly(
                    new Problem(ProblemCode.P011, "a.txt byte 9", "it is UTF-8 but for one place"));
        });
    }

    @ParameterizedTest
    @CsvSource({"windows-1254, Şeyh Işık’ın ağacı", "windows-1252, « Ça va »"})
    void readsOddBytesAsTheLikelierOlderCharset(String pasted, String words) {
        byte[] good = "Été, forêt, ağaç, ışık, naïf. ".getBytes(UTF_8);
        byte[] odd = words.getBytes(Charset.forName(pasted));
        byte[] bytes = ByteBuffer.allocate(good.length + odd.length).put(good).put(odd).array();

        assertThat(decode(bytes, null)).isInstanceOfSatisfying(Decoding.Text.class,
                text -> assertThat(text.text()).endsWith(words));
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, x-MacRoman, Ÿ", "x-MacRoman, windows-1252, Ù"})
    void isNotTakenInByOneRareLetter(String charset, String other, String letter) {
        String text = FRENCH + " " + letter;

        Decoding decoding = decode(text.getBytes(Charset.forName(charset)), null);

        assertThat(decoding).isInstanceOfSatisfying(Decoding.Text.class,
                found -> assertThat(found.charset()).isEqualTo(charset).isNotEqualTo(other));
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, Паром впервые пересёк залив в понедельник вечером",
            "Shift_JIS, 漁船は月曜日の夜に初めて湾を渡ったと港の当局が発表した",
            "windows-1256, عبرت العبارة الخليج لأول مرة مساء الاثنين حسب إدارة الميناء"})
    void leavesOtherScriptsToStatistics(String charset, String text) {
        assertThat(decode(text.repeat(3).getBytes(Charset.forName(charset)), null)).isInstanceOfSatisfying(
                Decoding.Text.class, found -> assertThat(found.text()).isEqualTo(text.repeat(3)));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, Bir şey yok", "UTF-16BE, Паром пересёк залив", "UTF-16LE, 渡った 2025"})
    void tellsUtf16WithoutAMarkByItsZeros(String charset, String text) {
        assertThat(decode(text.getBytes(Charset.forName(charset)), null)).isEqualTo(text(charset, text));
    }

    private static Decoding decode(byte[] bytes, @Nullable String declared) {
        return TextDecoder.decode(new Incoming("a.txt", bytes, declared, null));
    }

    private static Decoding text(String charset, String text) {
        return new Decoding.Text(charset, text, List.of());
    }
}
