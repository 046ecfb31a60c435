package dragoman.lexicon.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.lexicon.TranslationUnit;
import dragoman.lexicon.exchange.ExportFormat;
import dragoman.model.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoriesTest {
    private static final LinkedTexts FERRY = link("ferry-fr", "ferry-en", "manual");
    private static final LinkedTexts DAM = link("dam-tr", "dam-en", "inferred");
    private static final LinkedTexts BANK = link("bank-fr", "bank-tr", "inferred");

    @TempDir
    Path folder;

    private final List<String> aligned = new ArrayList<>();

    private static LinkedTexts link(String translation, String original, String evidence) {
        return new LinkedTexts(translation, original, new TreeMap<>(Map.of("evidence", evidence)));
    }

    private List<TranslationUnit> align(LinkedTexts texts) {
        aligned.add(texts.translation());
        return texts.equals(BANK)
                ? List.of()
                : List.of(TranslationUnit.sentence(Language.ENGLISH, "On the " + texts.original() + ".",
                        Language.FRENCH, "Sur\tle " + texts.translation() + "."));
    }

    private StoryMemory.Changes follow(LinkedTexts... links) throws IOException {
        return new FolderStories(folder).follow(List.of(links), this::align, _ -> {
        });
    }

    private List<String> french() throws IOException {
        List<String> texts = new ArrayList<>();
        new FolderStories(folder).read(unit -> texts.add(unit.texts().get(Language.FRENCH)));
        return texts;
    }

    @Test
    void alignsEachLinkOnceAndForgetsThoseThatAreGone() throws IOException {
        assertThat(follow(FERRY, BANK)).isEqualTo(new StoryMemory.Changes(2, 2, 0, 1));
        assertThat(follow(FERRY, BANK)).isEqualTo(new StoryMemory.Changes(2, 0, 0, 1));
        assertThat(follow(DAM, FERRY)).isEqualTo(new StoryMemory.Changes(2, 1, 1, 2));

        assertThat(aligned).containsExactly("ferry-fr", "bank-fr", "dam-tr");
        assertThat(french()).containsExactly("Sur le ferry-fr.", "Sur le dam-tr.");
        assertThat(follow()).isEqualTo(new StoryMemory.Changes(0, 0, 2, 0));
        assertThat(french()).isEmpty();
    }

    @Test
    void aLinkWithOtherEvidenceIsAnother() throws IOException {
        follow(FERRY);

        assertThat(follow(link("ferry-fr", "ferry-en", "declared"))).isEqualTo(new StoryMemory.Changes(1, 1, 1, 1));
    }

    @Test
    void exportsWhereEachSentenceComesFrom() throws IOException {
        follow(FERRY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(new FolderStories(folder).export(ExportFormat.TMX, out)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("<tu><prop type=\"x-dragoman-evidence\">manual</prop>"
                + "<prop type=\"x-dragoman-original\">ferry-en</prop>"
                + "<prop type=\"x-dragoman-translation\">ferry-fr</prop><tuv");
    }

    @Test
    void aFileOfAnotherVersionIsMadeAnewAndADamagedOneIsTold() throws IOException {
        write("aligned stories 0\nwhatever");
        assertThat(french()).isEmpty();
        assertThat(follow(FERRY).added()).isEqualTo(1);

        write("aligned stories 1\nlink\tferry-fr\n");
        assertThatThrownBy(this::french).isInstanceOf(IOException.class).hasMessageContaining("may be deleted");
    }

    private void write(String text) throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(
                Files.newOutputStream(folder.resolve("stories.aligned.gz")))) {
            out.write(text.getBytes(UTF_8));
        }
    }
}
