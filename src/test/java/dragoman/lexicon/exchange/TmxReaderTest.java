package dragoman.lexicon.exchange;

import static dragoman.model.Language.ENGLISH;
import static dragoman.model.Language.FRENCH;
import static dragoman.model.Language.TURKISH;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmxReaderTest {
    private static final String HEAD = """
            <?xml version="1.0"?>
            <!DOCTYPE tmx SYSTEM "tmx14.dtd">
            <tmx version="1.4"><header srclang="en" segtype="sentence" datatype="plaintext" adminlang="en"
              creationtool="x" creationtoolversion="1" o-tmf="x"/><body>
            """;
    private static final String TAIL = "</body></tmx>\n";

    @TempDir
    private Path folder;

    private Heard read(String units, Charset charset) throws IOException {
        Path file = Files.write(folder.resolve("memory.tmx"), (HEAD + units + TAIL).getBytes(charset));
        return Heard.from(new TmxReader(file));
    }

    private Heard read(String units) throws IOException {
        return read(units, StandardCharsets.UTF_8);
    }

    @Test
    void readsAnyNumberOfLanguagesAUnit() throws IOException {
        Heard heard = read("""
                <tu><tuv xml:lang="en-US"><seg>The harbour reopened on Friday.</seg></tuv>
                <tuv xml:lang="fr"><seg>Le port a rouvert vendredi.</seg></tuv>
                <tuv xml:lang="de"><seg>Der Hafen ist seit Freitag wieder offen.</seg></tuv>
                <tuv lang="TR"><seg>Liman cuma günü yeniden açıldı.</seg></tuv></tu>
                """);

        assertThat(heard.texts(ENGLISH)).containsExactly("The harbour reopened on Friday.");
        assertThat(heard.texts(FRENCH)).containsExactly("Le port a rouvert vendredi.");
        assertThat(heard.texts(TURKISH)).containsExactly("Liman cuma günü yeniden açıldı.");
    }

    @Test
    void leavesOutFormattingCodesNotesAndPropertiesButNotMarkedText() throws IOException {
        Heard heard = read("""
                <tu><note>checked</note><tuv xml:lang="en"><prop type="x">p</prop>
                <seg>The <bpt i="1">&lt;b&gt;</bpt>new<ept i="1">&lt;/b&gt;</ept> <hi>bridge</hi> &amp; road</seg></tuv>
                <tuv xml:lang="fr"><seg>Le nouveau pont &amp; la route</seg></tuv></tu>
                """);

        assertThat(heard.texts(ENGLISH)).containsExactly("The new bridge & road");
    }

    @Test
    void passesOverUnitsInOtherLanguagesAndTellsOfHalfOnes() throws IOException {
        Heard heard = read("""
                <tu><tuv xml:lang="en"><seg>fog</seg></tuv><tuv xml:lang="de"><seg>Nebel</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>rain</seg></tuv></tu>
                """);

        assertThat(heard.units).isEmpty();
        assertThat(heard.passedOver).isEqualTo(1);
        assertThat(heard.bad).containsExactly("6: a unit with fewer than two variants");
    }

    @Test
    void readsUtf16() throws IOException {
        Heard heard = read("<tu><tuv xml:lang='en'><seg>fog</seg></tuv><tuv xml:lang='tr'><seg>sis</seg></tuv></tu>",
                UTF_16);

        assertThat(heard.texts(TURKISH)).containsExactly("sis");
    }

    @Test
    void neverReadsAnExternalEntity() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path file = Files.writeString(folder.resolve("memory.tmx"), """
                <!DOCTYPE tmx [<!ENTITY s SYSTEM "%s">]>
                <tmx version="1.4"><header/><body><tu><tuv xml:lang="en"><seg>fog &s; bank</seg></tuv>
                <tuv xml:lang="fr"><seg>banc de brume</seg></tuv></tu></body></tmx>
                """.formatted(secret.toUri()));
        Heard heard = new Heard();

        try {
            new TmxReader(file).read(heard);
        } catch (UnreadableException e) {
            assertThat(e).hasMessageContaining("not well-formed");
        }
        assertThat(heard.texts(ENGLISH)).noneMatch(text -> text.contains("secret"));
    }

    @Test
    void refusesWhatIsCutShortOrNoTmx() throws IOException {
        Path cut = Files.writeString(folder.resolve("cut.tmx"), HEAD + "<tu><tuv xml:lang='en'>");
        Path page = Files.writeString(folder.resolve("page.tmx"), "<html></html>");

        assertThatThrownBy(() -> new TmxReader(cut).read(new Heard())).isInstanceOf(UnreadableException.class)
                .hasMessageContaining("line 5: not well-formed XML");
        assertThatThrownBy(() -> new TmxReader(page).read(new Heard())).hasMessageContaining("<html>");
    }
}
