package dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.lexicon.home.Lexicons;
import dragoman.model.Checkpoint;
import dragoman.model.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
