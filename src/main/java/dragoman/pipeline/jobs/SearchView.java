package dragoman.pipeline.jobs;

import dragoman.archive.IndexView;
import dragoman.model.JournalPosition;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search index, as the archive compares it with what it holds. Safe for several threads. At the first question it reads all of the
 * index once, which takes some 150 bytes of memory a dispatch: looking up each by itself takes a hundred times as long.
 */
public final class SearchView implements IndexView {
    private final DispatchSearch search;
    private @Nullable Map<String, JournalPosition> positions;

    /** A view of an open index; whoever opened it closes it. */
    public SearchView(DispatchSearch search) {
        this.search = search;
    }

    @Override
    public JournalPosition reached() {
        return search.checkpoint().position();
    }

    @Override
    public @Nullable JournalPosition position(String id) throws IOException {
        return positions().get(id);
    }

    @Override
    public Stream<Held> all() throws IOException {
        return positions().entrySet().stream().map(held -> new Held(held.getKey(), held.getValue()));
    }

    private synchronized Map<String, JournalPosition> positions() throws IOException {
        Map<String, JournalPosition> known = positions;
        if (known == null) {
            known = read();
            positions = known;
        }
        return known;
    }

    private Map<String, JournalPosition> read() throws IOException {
        Map<String, JournalPosition> read = new HashMap<>();
        Map<String, String> files = new HashMap<>(); // so that each name is held once
        try (Stream<List<Version>> stories = search.stories()) {
            stories.flatMap(List::stream).forEach(version -> {
                String file = files.computeIfAbsent(version.position().file(), name -> name);
                read.put(version.id(), new JournalPosition(file, version.position().offset()));
            });
        }
        return read;
    }
}
