package dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.lexicon.home.Lexicons;
import dragoman.model.Checkpoint;
import dragoman.model.Header;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexesTest {
    @TempDir
    Path folder;

    @Test
    void aNewIndexCanBeSearchedAtOnce() throws IOException {
        try (DispatchIndex index = Indexes.openWriter(folder);
                DispatchSearch search = Indexes.openSearch(folder, Lexicons.builtIn())) {
            assertThat(index.checkpoint()).isEqualTo(Checkpoint.START);
            assertThat(search.search(SearchRequest.of("anything")).hits()).isEmpty();
            assertThat(search.stories()).isEmpty();
            assertThat(search.counts(Facet.LANGUAGE)).isEmpty();
        }
    }

    @Test
    void addingADispatchAgainDoesNotDoubleIt() throws IOException {
        new Archive(folder).with("one", "en", "Once", "Only once.").open().close();
        Archive again = new Archive(folder).with("one", "en", "Once", "Only once.");
        try (DispatchSearch search = again.open()) {
            assertThat(search.stories()).hasSize(1);
            assertThat(search.counts(Facet.LANGUAGE)).containsOnlyKeys("en").containsEntry("en", 1L);
        }
    }

    @Test
    void storiesComeOldestFirstWithAllTheirVersions() throws IOException {
        Archive archive = new Archive(folder).with("later", "en", "Later", "A.")
                .with("tr", "old", "tr", new Origin.Unattributed(), Archive.header("Eski", "2025-01-02T00:00:00Z"),
                        "B.")
                .with("fr", "old", "fr", new Origin.Unattributed(), Archive.header("Vieux", "2025-01-01T00:00:00Z"),
                        "C.");
        try (DispatchSearch search = archive.open(); Stream<List<Version>> stories = search.stories()) {
            assertThat(stories.map(story -> story.stream().map(Version::id).toList()))
                    .containsExactly(List.of("fr", "tr"), List.of("later"));
        }
    }

    @Test
    void anIdIsFoundByItsBeginning() throws IOException {
        Archive archive = new Archive(folder).with("abc1", "en", "One", "A.").with("abd2", "en", "Two", "B.");
        try (DispatchSearch search = archive.open()) {
            assertThat(search.find("abc", 5)).extracting(Version::id).containsExactly("abc1");
            assertThat(search.find("ab", 5)).hasSize(2);
            assertThat(search.find("x", 5)).isEmpty();
        }
    }

    @Test
    void unknownValuesAreCountedUnderADash() throws IOException {
        Archive archive = new Archive(folder).with("a", "en", "One", "A.").with("b", null, "Dos", "B.");
        try (DispatchSearch search = archive.open()) {
            assertThat(search.counts(Facet.LANGUAGE)).containsEntry("en", 1L).containsEntry("-", 1L);
            assertThat(search.counts(Facet.AGENCY)).containsOnlyKeys("-");
        }
    }

    @Test
    void theWriterKnowsAllThatSearchTellsOfADispatch() throws IOException {
        Header header = new Header("RECTIFICATIF - L’usine rouvre", List.of(), "Lyon", List.of("Maud Perrin"), "LHA",
                Instant.parse("2025-09-19T10:00:00Z"));
        Archive archive = new Archive(folder).with("en", "en", "Plant reopens", "A.")
                .declaring(new Metadata(null, null, null, Instant.parse("2025-09-21T06:00:00Z"), List.of(),
                        List.of(), List.of(), null, null, null))
                .with("fr", "en", "fr", new Origin.HumanTranslation("en", List.of("Nora Lindgren"), null),
                        header, "B.");
        try (DispatchSearch search = archive.open(); DispatchIndex index = Indexes.openWriter(folder)) {
            Version told = search.find("fr", 1).getFirst();
            assertThat(index.held("fr").orElseThrow().version()).isEqualTo(told);
            assertThat(index.story("en")).extracting(it -> it.version().id()).containsExactly("en", "fr");
            assertThat(index.held("tr")).isEmpty();
        }
    }

    @Test
    void thoseThatShareMostRareAnchorsAreAlike() throws IOException {
        int[] anchors = {"fire".hashCode(), 1};
        new Archive(folder).with("en", "fire", "en", new Origin.Unattributed(), Archive.header("Fire", null), "A.")
                .with("fr", "vote", "fr", new Origin.Unattributed(), Archive.header("Le vote", null), "B.")
                .with("tr", "fire", "tr", new Origin.Unattributed(), Archive.header("Yangın", "2025-01-02T00:00:00Z"),
                        "C.")
                .open().close();
        try (DispatchIndex index = Indexes.openWriter(folder)) {
            assertThat(index.alike(anchors, Instant.MIN, Instant.MAX, 5)).containsExactly(new byte[]{0}, new byte[]{2});
            assertThat(index.alike(anchors, Instant.MIN, Instant.MAX, 1)).containsExactly(new byte[]{0});
            assertThat(index.alike(anchors, Instant.MIN, Archive.RECEIVED.minusSeconds(1), 5))
                    .containsExactly(new byte[]{2});
        }
    }

    @Test
    void oneProcessWritesAtATime() throws IOException {
        try (DispatchIndex first = Indexes.openWriter(folder)) {
            assertThat(first.contains("a")).isFalse();
            assertThatThrownBy(() -> Indexes.openWriter(folder)).isInstanceOf(LockObtainFailedException.class);
        }
    }

    @Test
    void anEmptyFolderIsNoIndex() {
        assertThatThrownBy(() -> Indexes.openSearch(folder, Lexicons.builtIn()))
                .isInstanceOf(IndexMissingException.class);
    }

    @Test
    void aDamagedIndexIsToldFromAMissingOne() throws IOException {
        new Archive(folder).with("one", "en", "Once", "Only once.").open().close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".cfs")).toList()) {
                Files.write(file, new byte[]{1, 2, 3});
            }
        }
        assertThatThrownBy(() -> Indexes.openSearch(folder, Lexicons.builtIn()))
                .isInstanceOf(IndexUnusableException.class);
        Indexes.delete(folder);
        assertThatThrownBy(() -> Indexes.openSearch(folder, Lexicons.builtIn()))
                .isInstanceOf(IndexMissingException.class);
    }
}
