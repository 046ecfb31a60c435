package dragoman.lexicon.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Translation;
import dragoman.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconCompilerTest {
    @TempDir
    private Path classes;

    @Test
    void compilesTheSameBytesAsTheBuildDid() throws IOException {
        byte[] built = Files.readAllBytes(BuiltInTables.folder().resolve(CompiledLexicon.BUILT_IN));

        assertThat(LexiconCompiler.compile(BuiltInTables.folder())).isEqualTo(built);
    }

    @Test
    void writesTheTablesAndCldrBesideTheTables() throws IOException {
        Path folder = Files.createDirectories(classes.resolve("dragoman/lexicon/dictionary"));
        Files.writeString(folder.resolve("sea.tsv"), "# Sea.\nnoun\tfog\tbrouillard\tsis\n");

        LexiconCompiler.main(new String[]{classes.toString()});

        Lexicon lexicon = CompiledLexicon.read(Files.newInputStream(folder.resolve(CompiledLexicon.BUILT_IN)));
        assertThat(lexicon.translations(List.of("fog"), Language.ENGLISH, Language.TURKISH)).singleElement()
                .extracting(Translation::text, Translation::source).containsExactly("sis", "sea");
        assertThat(lexicon.translations(List.of("peru"), Language.ENGLISH, Language.FRENCH)).singleElement()
                .extracting(Translation::text, Translation::source).containsExactly("Pérou", "cldr");
    }

    @Test
    void stopsAtATableThatIsBroken() throws IOException {
        Path folder = Files.createDirectories(classes.resolve("dragoman/lexicon/dictionary"));
        Files.writeString(folder.resolve("sea.tsv"), "# Sea.\nnoun\tfog\tbrouillard\n");

        assertThatThrownBy(() -> LexiconCompiler.compile(folder)).hasMessageContaining("sea line 2");
    }
}
