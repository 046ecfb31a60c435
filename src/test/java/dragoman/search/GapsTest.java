package dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which stories lack a version. */
class GapsTest {
    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void fill() {
        archive = new Archive(folder)
                .with("ferry-en", "ferry-en", "en", new Origin.Unattributed(),
                        Archive.header("Night ferry approved", "2026-03-01T10:00:00Z"))
                .with("ferry-fr", "ferry-en", "fr", new Origin.HumanTranslation("en", List.of(), null),
                        Archive.header("Le bac de nuit approuvé", "2026-03-01T12:00:00Z"))
                .with("strike-en", "strike-en", "en", new Origin.Original(null),
                        Archive.header("Strike ends", "2026-03-02T10:00:00Z"))
                .with("strike-en-2", "strike-en", "en", new Origin.Original(null),
                        Archive.header("Strike ends at last", "2026-03-02T11:00:00Z"))
                .with("storm-en", "storm-en", "en", new Origin.Original(null),
                        Archive.header("Storm nears", "2026-03-03T10:00:00Z"))
                .with("quake-en", "quake-en", "en", new Origin.HumanTranslation("tr", List.of(), null),
                        Archive.header("Quake felt", "2026-03-04T10:00:00Z"));
    }

    @Test
    void areToldNewestFirstAndOfEachStoryItsNewestDispatch() throws IOException {
        assertThat(missing("fr", true, "2026-01-01T00:00:00Z", 10)).containsExactly("storm-en", "strike-en-2");
        assertThat(missing("tr", true, "2026-01-01T00:00:00Z", 10)).containsExactly("storm-en", "strike-en-2",
                "ferry-en");
        assertThat(missing("tr", true, "2026-01-01T00:00:00Z", 1)).containsExactly("storm-en");
    }

    @Test
    void areNarrowedDown() throws IOException {
        assertThat(missing("fr", false, "2026-01-01T00:00:00Z", 10)).containsExactly("quake-en", "storm-en",
                "strike-en-2");
        assertThat(missing("fr", true, "2026-03-03T00:00:00Z", 10)).containsExactly("storm-en");
    }

    private List<String> missing(String to, boolean originals, String since, int limit) throws IOException {
        try (DispatchSearch search = archive.open()) {
            return search.missing(new MissingVersion("en", to, null, originals, Instant.parse(since)),
                    it -> !it.id().equals("passed-over"), limit)
                    .first().stream().map(Version::id).toList();
        }
    }
}
