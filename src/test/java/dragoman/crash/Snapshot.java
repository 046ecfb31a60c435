package dragoman.crash;

import dragoman.lexicon.home.Lexicons;
import dragoman.search.DispatchSearch;
import dragoman.search.Facet;
import dragoman.search.Indexes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that an index says of what it holds, so that two can be compared. */
final class Snapshot {
    private Snapshot() {
    }

    /** A line a dispatch, in order of the stories. Fails if an id is held twice. */
    static List<String> of(Path index) throws IOException {
        List<String> lines = new ArrayList<>();
        try (DispatchSearch search = Indexes.openSearch(index, Lexicons.builtIn())) {
            search.stories().forEach(story -> story.forEach(version -> lines.add(version.toString())));
            long counted = search.counts(Facet.FORMAT).values().stream().mapToLong(Long::longValue).sum();
            if (counted != lines.size()) {
                throw new AssertionError(counted + " dispatches, but " + lines.size() + " in stories");
            }
        }
        return lines.stream().sorted().toList();
    }
}
