package dragoman.pipeline;

import dragoman.archive.IndexView;
import dragoman.model.JournalPosition;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The search index, as the archive compares it with what it holds. */
public final class SearchView implements IndexView {
    private final DispatchSearch search;

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
        List<Version> found = search.find(id, 1);
        return found.isEmpty() ? null : found.getFirst().position();
    }

    @Override
    public Stream<Held> all() throws IOException {
        return search.stories().flatMap(List::stream).map(version -> new Held(version.id(), version.position()));
    }
}
